/**
 * Dates relative to one day, in the five spellings that the real answers use. Everything is UTC: the site's
 * stamps are UTC, and its date-only fields are cut from them.
 */

const DAY_MS = 86_400_000;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MESES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

export class Calendar {
  /** @param {Date} now the day that offset 0 means */
  constructor(now) {
    this.midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  }

  /**
   * @param {number} days whole days from today; negative is the past
   * @param {number} msOfDay milliseconds after midnight UTC
   */
  at(days, msOfDay = 0) {
    return new Date(this.midnight + days * DAY_MS + msOfDay);
  }

  /** The same calendar as it was seen some days earlier. @param {number} days */
  earlier(days) {
    return new Calendar(this.at(-days));
  }
}

/** @param {number} n */
const two = (n) => String(n).padStart(2, '0');

/** `2026-01-12` @param {Date} d */
export const isoDate = (d) => d.toISOString().slice(0, 10);

/** `2026-01-15T08:26:15.404Z` @param {Date} d */
export const isoStamp = (d) => d.toISOString();

/** `07-15-2026 17:33:02`, the spelling of historicalCaseStatuses @param {Date} d */
export const historyStamp = (d) =>
  `${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}-${d.getUTCFullYear()} ${d.toISOString().slice(11, 19)}`;

/** `2026-01-24T22:17:10.031+0000`, the spelling of documents @param {Date} d */
export const documentStamp = (d) => d.toISOString().replace('Z', '+0000');

/** `Mon, 12 Jan 2026 00:00:00 GMT`, the spelling of receipt_info @param {Date} d */
export const rfc1123 = (d) => d.toUTCString();

/** `July 18, 2026` @param {Date} d */
export const longDate = (d) => `${MONTHS[d.getUTCMonth()]} ${d.getUTCDate()}, ${d.getUTCFullYear()}`;

/** `18 de julio de 2026` @param {Date} d */
export const longDateSpanish = (d) => `${d.getUTCDate()} de ${MESES[d.getUTCMonth()]} de ${d.getUTCFullYear()}`;
