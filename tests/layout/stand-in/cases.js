/** Sixty made-up cases whose cards have every field that a card can have, each as long as it gets. */
import { WORDS } from './words.js';

/** @typedef {import('../../../extension/shared/types.js').Card} Card */
/** @typedef {import('../../../extension/shared/types.js').CaseEntry} CaseEntry */

export const COUNT = 60;
const FORMS = ['I-485', 'I-765', 'I-131', 'I-130', 'N-400', 'I-539'];
const READ_AT = '2026-11-24T12:00:00Z';
/** Each state that a stage can have, and nine stages: the most that a form has. */
const STATES = ['evidenced', 'evidenced', 'not_reported', 'evidenced', 'current', 'missed', 'cancelled', 'ahead', 'ahead'];

/** @param {number} n @returns {string} */
export const receiptOf = (n) => `IOE${String(n + 1).padStart(10, '0')}`;

/** @param {string} locale @param {number} n @returns {Card} a case in two needs somebody, and two in three have changed */
export function cardOf(locale, n) {
  const words = WORDS[locale];
  return {
    receipt: receiptOf(n), form: FORMS[n % FORMS.length], formName: words.formName, applicant: words.applicant, headline: words.headline,
    pill: words.pill, stage: 'evidence_requested', outcome: 'pending', needsYou: n % 2 === 0, complete: false, note: words.note,
    next: { date: '2027-02-18', text: words.next }, person: { id: 1 + Math.floor(n / 3), name: words.person }, readAt: READ_AT, days: 1_248,
    stages: STATES.map((state, i) => ({ stage: `s${i}`, state, label: words.stages[i] })),
    ...(n % 2 === 0 && { task: { text: words.task, due: '2026-12-27' } }),
    ...(n % 3 !== 2 && { changed: { count: 12, text: words.changed } }),
  };
}

/** @param {string} locale @param {number} count @returns {CaseEntry[]} one of them could not be analysed, and one of them not even once */
export function entriesOf(locale, count) {
  const { refusal: message, fix } = WORDS[locale];
  const refusal = { name: 'signed_out', message, fix };
  return Array.from({ length: count }, (_, n) => ({
    receipt: receiptOf(n), readAt: Date.parse(READ_AT),
    ...(n !== 5 && { card: cardOf(locale, n) }), ...((n === 4 || n === 5) && { refusal }),
  }));
}

/** @param {string} locale @param {number} count */
export function stateOf(locale, count) {
  const cases = entriesOf(locale, count);
  const { message, fix } = { message: WORDS[locale].refusal, fix: WORDS[locale].fix };
  return {
    run: { phase: 'done', total: count, done: count, at: Date.parse(READ_AT) }, pause: null, host: { problem: null }, found: cases.map(({ receipt }) => receipt),
    cases, unseen: [], notKept: { message, fix }, reReadingStopped: 'signed_out', remembered: 0,
  };
}
