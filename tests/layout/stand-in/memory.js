/** What the host's memory answers about the made-up cases. */
import { cardOf, COUNT, receiptOf } from './cases.js';
import { WORDS } from './words.js';

const MONTHS = 3;

/** @typedef {{type: string, receipt?: string, offset?: number, limit?: number}} Request */

/** @param {string} locale @param {string} html the document of every case @returns {Record<string, (request: Request) => object>} */
export function memoryOf(locale, html) {
  const words = WORDS[locale];
  const cards = Array.from({ length: COUNT }, (_, n) => cardOf(locale, n));
  return {
    cases: ({ offset = 0, limit = COUNT }) => ({
      total: COUNT, matching: COUNT, needsYou: COUNT / 2, cards: cards.slice(offset, offset + limit),
      facets: { forms: [{ form: 'I-485', count: 10 }], states: [{ state: 'needs_you', count: 30 }, { state: 'changed', count: 40 }], persons: [{ id: 1, name: words.person, count: 3 }] },
    }),
    case: ({ receipt }) => ({ card: cards.find((card) => card.receipt === receipt) ?? cards[0], html, analysis: { asOf: cards[0].readAt } }),
    calendar: () => ({ entries: cards.map((card, n) => calendarEntry(card, n, words)) }),
    readings: () => ({ total: 12, readings: Array.from({ length: 12 }, (_, n) => reading(12 - n, words)) }),
    compare: () => ({
      changes: ['needs_you', 'news', 'quiet'].map((matters) => ({ kind: 'status', path: '', from: '', to: '', text: words.changed, matters })),
      facts: Array.from({ length: 8 }, (_, n) => ({ label: words.label, from: words.value, to: n % 2 ? words.value : '', changed: true })),
    }),
    memory: () => ({ state: 'read_only', message: words.refusal, fix: words.fix, cases: COUNT, readings: 700, bytes: 12_400_000, retentionMonths: 24 }),
    people: () => ({ people: [{ id: 1, name: words.person, receipts: [0, 1, 2].map(receiptOf) }] }),
    import: () => ({ kept: 3, known: 4, cards: cards.slice(0, 4), problems: [{ where: 'line 12', message: words.refusal, fix: words.fix }] }),
    seen: () => ({ cleared: 1 }),
  };
}

/** Most of the dates fall into one month, which is then longer than a sheet of paper. @param {any} card @param {number} n @param {import('./words.js').Words} words */
function calendarEntry(card, n, words) {
  const month = n < COUNT - MONTHS ? 2 : 2 + (n % MONTHS) + 1;
  return {
    date: `2027-${String(month).padStart(2, '0')}-${String(1 + (Math.floor(n / 3) % 28)).padStart(2, '0')}`, receipt: card.receipt, form: card.form, person: card.person,
    kind: 'deadline', text: words.event, caveat: words.note, past: false, urgent: n % 2 === 0,
  };
}

/** @param {number} n @param {import('./words.js').Words} words */
function reading(n, words) {
  const day = `2026-11-${String(n).padStart(2, '0')}`;
  return {
    reading: n, first: `${day}T08:00:00Z`, last: `${day}T18:30:00Z`, times: 9, browser: 'chromium', parts: { cases: 'ok', case_status: 'ok', receipt_info: 'missing', documents: 'missing' },
    headline: words.headline, changes: n % 2 ? 12 : 0,
  };
}
