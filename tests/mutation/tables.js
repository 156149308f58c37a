// Breaks in tables: the verdict of each effect (tables/effects.json) and the numbers of each clock (tables/deadlines.json).

/** @typedef {import('./operators.js').Edit} Edit */
/** @typedef {{name: string, tried: boolean}} Row */

/** @param {string} text @param {string} call @param {string} put @returns {Edit[]} */
function replaced(text, call, put) {
  const edits = [...text.matchAll(new RegExp(call.replace(/[().]/gu, '\\$&'), 'gu'))].map(({ index }) => ({ at: index, cut: call.length, put, reach: index }));
  if (edits.length === 0) throw new Error(`${call} is not there any more`);
  return edits;
}

/** @param {string} text of tables/effects.json @returns {Row[]} in the order of the effects */
export function verdictRows(text) {
  /** @type {{rows: {effect: string, verdict: string}[]}} */
  const { rows } = JSON.parse(text);
  return rows.map(({ effect, verdict }) => ({ name: `${effect}: ${verdict}`, tried: true }));
}

/** @param {string} text of knowledge/effect_properties.cpp @param {number} first */
export const brokenVerdicts = (text, first) =>
  replaced(text, 'row(effect).verdict', `::broken::verdict(${first}, effect, row(effect).verdict)`);

/** @param {string} text of tables/deadlines.json @returns {Row[]} five a row, as broken.hpp counts them */
export function clockRows(text) {
  /** @type {{rows: {kind: string, event: string, forms: string[], days: number, days_longest?: number}[]}} */
  const { rows } = JSON.parse(text);
  return rows.flatMap(({ kind, event, forms, days, days_longest: longest }) =>
    ['days', 'days_longest', 'mail_days', 'roll', 'unit'].map((what) => ({
      name: `${kind} after ${event}, ${forms}: ${what}`, tried: what !== 'days_longest' || (longest ?? days) !== days,
    })));
}

/** @param {string} text of knowledge/deadlines.cpp @param {number} first */
export const brokenClocks = (text, first) => replaced(text, 'deadline_rules()', `::broken::clocks(${first}, deadline_rules())`);
