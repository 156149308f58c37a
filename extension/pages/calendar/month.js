// A month: a small sheet that marks the days, and the dates of the month in words beside it.

import { el } from '../../shared/dom.js';
import { t, usage } from '../../shared/i18n.js';
import { needsMark } from '../needs-mark.js';

/**
 * `date` is YYYY-MM-DD and never moved by a time zone.
 * @typedef {object} Entry
 * @property {string} date
 * @property {string} receipt
 * @property {string} form
 * @property {{id: number, name: string}} [person]
 * @property {'appointment'|'deadline'|'wait'|'filing'} kind
 * @property {string} text
 * @property {string} [caveat]
 * @property {boolean} past
 * @property {boolean} urgent
 */

const DAY_MS = 86_400_000;
const WEEK = 7;

/** @param {Entry[]} entries sorted by date @returns {{month: string, entries: Entry[]}[]} `month` is YYYY-MM */
export function inMonths(entries) {
  /** @type {Map<string, Entry[]>} */
  const months = new Map();
  for (const entry of entries) {
    const month = entry.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), entry]);
  }
  return [...months].map(([month, list]) => ({ month, entries: list }));
}

/**
 * The days of a month in weeks; null where a day is of another month.
 * @param {string} month YYYY-MM @param {number} firstDay of the week: 1 is Monday, 7 is Sunday
 * @returns {(string | null)[][]} dates as YYYY-MM-DD
 */
export function weeksOf(month, firstDay) {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const lead = (new Date(first).getUTCDay() - (firstDay % WEEK) + WEEK) % WEEK;
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const cells = Array.from({ length: Math.ceil((lead + days) / WEEK) * WEEK }, (_, i) =>
    (i < lead || i >= lead + days ? null : new Date(first + (i - lead) * DAY_MS).toISOString().slice(0, 10)));
  return Array.from({ length: cells.length / WEEK }, (_, week) => cells.slice(week * WEEK, week * WEEK + WEEK));
}

/** @param {{month: string, entries: Entry[]}} month */
export function drawMonth({ month, entries }) {
  const name = format(`${month}-01`, { month: 'long', year: 'numeric' });
  return el('section', { class: 'month' }, el('h2', {}, name), sheet(month, name, entries), el('ol', { class: 'dates' }, ...entries.map(item)));
}

/** @param {string} month @param {string} name @param {Entry[]} entries */
function sheet(month, name, entries) {
  const weeks = weeksOf(month, firstDayOfWeek());
  const full = weeks.find((week) => !week.includes(null)) ?? [];
  const head = full.map((date) => el('th', { scope: 'col', abbr: format(date ?? '', { weekday: 'long' }) }, format(date ?? '', { weekday: 'narrow' })));
  const rows = weeks.map((week) => el('tr', {}, ...week.map((date) => day(date, entries.filter((entry) => entry.date === date)))));
  return el('table', { class: 'sheet', 'aria-label': name }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows));
}

/** @param {string | null} date @param {Entry[]} entries */
function day(date, entries) {
  if (!date) return el('td');
  const number = String(Number(date.slice(8)));
  if (!entries.length) return el('td', {}, number);
  const urgent = entries.some((entry) => entry.urgent);
  const said = [t('dayEntries', format(date, { dateStyle: 'long' }), entries.length), urgent && t('needsYou')].filter(Boolean).join('. ');
  return el('td', { 'data-marked': true, 'data-urgent': urgent }, el('a', { href: `#d-${date}`, 'aria-label': said }, number));
}

/** @param {Entry} entry @param {number} index @param {Entry[]} all */
function item(entry, index, all) {
  const isFirst = all[index - 1]?.date !== entry.date;
  const who = [entry.person?.name, entry.form, entry.receipt].filter(Boolean).join(' \u00b7 ');
  return el('li', { 'data-urgent': entry.urgent, 'data-past': entry.past, ...(isFirst && { id: `d-${entry.date}` }) },
    el('time', { datetime: entry.date }, format(entry.date, { weekday: 'short', day: 'numeric', month: 'short' })),
    el('div', {}, needsMark(entry.urgent), el('a', { href: `case.html?receipt=${entry.receipt}` }, entry.text), el('span', { class: 'who' }, who), entry.caveat && el('span', { class: 'note' }, entry.caveat)));
}

/** @param {string} date YYYY-MM-DD @param {Intl.DateTimeFormatOptions} options */
function format(date, options) {
  return new Intl.DateTimeFormat(usage(), { ...options, timeZone: 'UTC' }).format(Date.parse(`${date}T00:00:00Z`));
}

/** Sunday where the browser does not say. */
function firstDayOfWeek() {
  const locale = /** @type {any} */ (new Intl.Locale(navigator.language));
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? WEEK;
}
