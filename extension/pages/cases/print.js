// The list on paper: all the cases of the search as a plain table, since the list on the screen only holds what is seen.
// The browser's own print command gets the same paper as the button.

import { byId, el } from '../../shared/dom.js';
import { calendarDate, t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';
import { needsMark } from '../needs-mark.js';
import { PAGE } from './store.js';

/** More than this is a matter for the CSV file. */
const MOST = 2_000;

/** @typedef {import('../../shared/types.js').Card} Card */

/**
 * @param {{query: () => object, store: import('./store.js').CaseStore, guarded: (step: Promise<unknown>) => void}} list
 */
export function startPrinting({ query, store, guarded }) {
  const table = byId('print-list');

  /** @param {Card[]} cards */
  function fill(cards) {
    const head = [t('filterPerson'), t('filterForm'), t('columnStatus'), t('columnNext')].map((name) => el('th', { scope: 'col' }, name));
    const cut = cards.length < store.count && el('caption', {}, t('printCut', cards.length, store.count));
    table.replaceChildren(...(cut ? [cut] : []), el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...cards.map(row)));
  }

  async function printAll() {
    const cards = [];
    for (let offset = 0; offset < Math.min(store.count, MOST); offset += PAGE) cards.push(...(await askMemory('cases', { ...query(), offset, limit: PAGE })).cards);
    fill(cards);
    print();
  }

  byId('print').addEventListener('click', () => guarded(printAll()));
  addEventListener('keydown', (event) => {
    if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || store.count <= PAGE) return;
    event.preventDefault();
    guarded(printAll());
  });
  // By the browser's menu nothing can be waited for: what is there already is printed, and said to be the first of so many.
  addEventListener('beforeprint', () => {
    if (!table.hasChildNodes()) fill(store.firstPage);
  });
  addEventListener('afterprint', () => table.replaceChildren());
}

/** @param {Card} card */
function row(card) {
  const next = card.next ? `${calendarDate(card.next.date)} ${card.next.text}` : '';
  const status = el('td', {}, needsMark(card.needsYou), card.needsYou && ' ', card.headline);
  const cell = (/** @type {string} */ text) => el('td', {}, text);
  return el('tr', {}, cell(card.person?.name ?? card.applicant), cell(`${card.form} ${card.receipt}`), status, cell(next));
}
