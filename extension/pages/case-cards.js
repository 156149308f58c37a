// The list of cases: those that need the person first, each with its headline and its next date, in the host's words.

import { el } from '../shared/dom.js';
import { calendarDate, t } from '../shared/i18n.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */
/** @typedef {import('../shared/types.js').State} State */

/**
 * The entries in the order in which they are shown.
 * @param {State} state
 * @returns {CaseEntry[]}
 */
export function inOrder({ cases, found }) {
  const place = (/** @type {CaseEntry} */ entry) => (entry.card?.needsYou ? 0 : 1_000) + found.indexOf(entry.receipt);
  return [...cases].sort((a, b) => place(a) - place(b));
}

/**
 * @param {CaseEntry[]} entries
 * @param {(entry: CaseEntry, content: HTMLElement[]) => HTMLElement} wrap makes the card a link or a button
 * @returns {HTMLElement[]}
 */
export function caseItems(entries, wrap) {
  return entries.map((entry) => {
    const content = entry.card ? cardContent(entry.card) : refusalContent(entry);
    return el('li', { class: 'case', 'data-needs': entry.card?.needsYou ?? false, 'data-receipt': entry.receipt }, wrap(entry, content));
  });
}

/** @param {import('../shared/types.js').Card} card */
function cardContent(card) {
  return [
    el('span', { class: 'case-top' }, el('span', { class: 'form' }, card.form), el('span', { class: 'case-pill' }, card.pill)),
    el('span', { class: 'headline' }, card.headline),
    el('span', { class: 'who' }, [card.applicant, card.receipt].filter(Boolean).join(' \u00b7 ')),
    ...(card.next ? [el('span', { class: 'next' }, el('strong', {}, calendarDate(card.next.date)), ` ${card.next.text}`)] : []),
    ...(card.note ? [el('span', { class: 'note' }, card.note)] : []),
  ];
}

/** @param {CaseEntry} entry */
function refusalContent(entry) {
  return [
    el('span', { class: 'case-top' }, el('span', { class: 'form' }, entry.receipt), el('span', { class: 'case-pill' }, t('notRead'))),
    el('span', { class: 'refusal' }, entry.refusal?.message ?? ''),
    el('span', { class: 'who' }, entry.refusal?.fix ?? ''),
  ];
}
