// The list of cases: those that need the person first. Each says what the page says, in its order: what heads it, what there is to do, where it
// stands, what changed and its next date, in the host's words.

import { el } from '../shared/dom.js';
import { calendarDate, t } from '../shared/i18n.js';
import { isOfOtherSystem, PUBLIC_CHECKER } from '../shared/other-system.js';
import { changedText } from './changed-text.js';
import { needsMark } from './needs-mark.js';

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
 * A list that is only built anew when it differs, so that the keyboard focus stays where it is.
 * @param {HTMLElement} list
 * @param {(entry: CaseEntry, isCurrent: boolean, content: HTMLElement[]) => HTMLElement} wrap makes a card a link or
 *   a button
 */
export function createCaseList(list, wrap) {
  let drawn = '';
  /** @param {CaseEntry[]} entries @param {string} [current] the receipt that is shown beside the list */
  return (entries, current) => {
    const wanted = JSON.stringify([current, entries]);
    if (wanted === drawn) return;
    drawn = wanted;
    const focused = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-receipt') : null;
    list.replaceChildren(...entries.map((entry) => item(entry, wrap(entry, entry.receipt === current, content(entry)))));
    if (focused) /** @type {HTMLElement | null} */ (list.querySelector(`[data-receipt="${focused}"]`))?.focus();
  };
}

/** @param {CaseEntry} entry @param {HTMLElement} body */
function item(entry, body) {
  body.setAttribute('data-receipt', entry.receipt);
  const checker = isOfOtherSystem(entry) && el('a', { class: 'note', href: PUBLIC_CHECKER, target: '_blank', rel: 'noreferrer' }, t('publicChecker'));
  return el('li', { class: 'case', 'data-needs': entry.card?.needsYou ?? false }, body, checker);
}

/** @param {CaseEntry} entry */
function content(entry) {
  const { card, refusal } = entry;
  return [...(card ? cardContent(card) : nameless(entry)), ...(refusal ? refusalContent(refusal) : [])];
}

/** A day that stands in the task is not said again. @param {import('../shared/types.js').Card} card */
function cardContent(card) {
  return [
    el('span', { class: 'case-top' }, el('span', { class: 'form' }, card.form), el('span', { class: 'who' }, [card.applicant, card.receipt].filter(Boolean).join(' \u00b7 '))),
    el('span', { class: 'headline' }, card.headline),
    ...(card.needsYou ? [el('span', { class: 'task' }, needsMark(true), card.task && ` ${card.task.text}`)] : []),
    el('span', { class: 'case-stands' }, el('span', { class: 'case-pill' }, card.pill), card.changed && el('span', { class: 'changed' }, changedText(card.changed))),
    ...(card.next && card.next.date !== card.task?.due ? [el('span', { class: 'next' }, el('strong', {}, calendarDate(card.next.date)), ` ${card.next.text}`)] : []),
    ...(card.note ? [el('span', { class: 'note' }, card.note)] : []),
  ];
}

/** @param {CaseEntry} entry */
function nameless({ receipt }) {
  return [el('span', { class: 'case-top' }, el('span', { class: 'form' }, receipt), el('span', { class: 'case-pill' }, t('notRead')))];
}

/** @param {import('../shared/types.js').Refusal} refusal */
function refusalContent({ message, fix }) {
  return [el('span', { class: 'refusal' }, message), el('span', { class: 'note' }, fix)];
}
