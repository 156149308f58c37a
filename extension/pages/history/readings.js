// The readings of a case as a list: when, how often with the same answer, by which browser, and what was new.

import { el } from '../../shared/dom.js';
import { clockTime, t } from '../../shared/i18n.js';

/**
 * Readings in a row that brought the same are one. `first` and `last` are RFC 3339 in UTC.
 * @typedef {{reading: number, first: string, last: string, times: number, browser?: string, parts: Record<string, string>, headline: string, changes: number}} Reading
 */

const PARTS = 4;

/** @param {Reading} reading */
export function timeOf({ first, last, times }) {
  const [from, to] = [clockTime(Date.parse(first)), clockTime(Date.parse(last))];
  return times > 1 && from !== to ? t('readFromTo', from, to) : from;
}

/**
 * @param {HTMLElement} list
 * @param {Reading[]} readings newest first
 * @param {string} receipt
 * @param {(reading: Reading) => void} choose
 */
export function fillReadings(list, readings, receipt, choose) {
  list.replaceChildren(...readings.map((reading, i) => item(reading, receipt, i < readings.length - 1 ? choose : null)));
}

/** @param {Reading} reading @param {string} receipt @param {((reading: Reading) => void) | null} choose null where nothing comes before */
function item(reading, receipt, choose) {
  const time = timeOf(reading);
  const button = choose && el('button', { type: 'button', click: () => choose(reading) }, reading.changes ? t('changesCount', reading.changes) : t('changesNone'));
  button?.setAttribute('aria-label', t('changesAt', time));
  const summary = el('a', { href: `case.html?receipt=${receipt}&reading=${reading.reading}` }, t('summaryThen'));
  summary.setAttribute('aria-label', t('summaryAt', time));
  return el('li', { 'data-reading': String(reading.reading), 'data-changes': reading.changes > 0 },
    el('strong', {}, time), el('span', {}, reading.headline), el('span', { class: 'note' }, details(reading)), el('span', { class: 'ways' }, button, summary));
}

/** @param {Reading} reading */
function details({ times, browser, parts }) {
  const read = Object.values(parts).filter((part) => part === 'ok' || part === 'empty').length;
  return [times > 1 && t('readTimes', times), browser && browserNames[browser]?.(), read < PARTS && t('partsRead', read, PARTS)].filter(Boolean).join(' \u00b7 ');
}

/** @type {Record<string, () => string>} */
const browserNames = { chromium: () => t('browserChromium'), firefox: () => t('browserFirefox'), file: () => t('browserFile') };
