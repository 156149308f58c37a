// The list on paper: all the cases of the search as a plain table, since the list on the screen only holds what is seen.

import { el } from '../../shared/dom.js';
import { calendarDate, t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';
import { PAGE } from './store.js';

/** More than this is a matter for the CSV file. */
const MOST = 2_000;

/**
 * @param {HTMLElement} table
 * @param {{query: object, sort: string}} search
 * @param {number} count
 */
export async function printCases(table, search, count) {
  const cards = [];
  for (let offset = 0; offset < Math.min(count, MOST); offset += PAGE) cards.push(...(await askMemory('cases', { ...search, offset, limit: PAGE })).cards);
  const head = [t('filterPerson'), t('filterForm'), t('columnStatus'), t('columnNext')].map((name) => el('th', { scope: 'col' }, name));
  const cut = count > MOST && el('caption', {}, t('printCut', MOST, count));
  table.replaceChildren(...(cut ? [cut] : []), el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...cards.map(row)));
  addEventListener('afterprint', () => table.replaceChildren(), { once: true });
  print();
}

/** @param {import('../../shared/types.js').Card} card */
function row(card) {
  const next = card.next ? `${calendarDate(card.next.date)} ${card.next.text}` : '';
  return el('tr', {}, ...[card.person?.name ?? card.applicant, `${card.form} ${card.receipt}`, card.headline, next].map((text) => el('td', {}, text)));
}
