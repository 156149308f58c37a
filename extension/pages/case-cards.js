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
 * A list of which only the cases that differ are built anew, so that the keyboard focus and what a person has marked stay where they are.
 * @param {HTMLElement} list
 * @param {(entry: CaseEntry, isCurrent: boolean) => HTMLElement} control makes the link or the button that opens a case, without its words
 */
export function createCaseList(list, control) {
  /** @type {Map<string, {drawn: string, row: HTMLElement}>} */
  let rows = new Map();
  /** @param {CaseEntry[]} entries @param {string} [current] the receipt that is shown beside the list */
  return (entries, current) => {
    const focused = list.contains(document.activeElement) ? document.activeElement?.closest('[data-receipt]')?.getAttribute('data-receipt') : null;
    rows = new Map(entries.map((entry) => {
      const isCurrent = entry.receipt === current;
      const drawn = JSON.stringify([isCurrent, entry]);
      const before = rows.get(entry.receipt);
      return [entry.receipt, before?.drawn === drawn ? before : { drawn, row: item(entry, control(entry, isCurrent)) }];
    }));
    arrange(list, [...rows.values()].map(({ row }) => row));
    if (focused && !list.contains(document.activeElement)) /** @type {HTMLElement | null} */ (list.querySelector(`[data-receipt="${focused}"] .case-open`))?.focus();
  };
}

/** Leaves alone what is at its place: an element that is moved loses its focus and its marked words. @param {HTMLElement} list @param {HTMLElement[]} rows */
function arrange(list, rows) {
  for (const gone of [...list.children].filter((one) => !rows.includes(/** @type {HTMLElement} */ (one)))) gone.remove();
  for (const [i, row] of rows.entries()) if (list.children[i] !== row) list.insertBefore(row, list.children[i] ?? null);
}

/** @param {CaseEntry} entry @param {HTMLElement} open */
function item(entry, open) {
  const body = cardBody(open, entry.card?.headline ?? t('notRead'), (words) => content(entry, words));
  body.setAttribute('data-receipt', entry.receipt);
  const checker = isOfOtherSystem(entry) && el('a', { class: 'note', href: PUBLIC_CHECKER, target: '_blank', rel: 'noreferrer' }, t('publicChecker'));
  return el('li', { class: 'case', 'data-needs': entry.card?.needsYou ?? false }, body, checker);
}

/**
 * A card that opens its case wherever it is pressed, and whose words can be marked and copied all the same, which those of a button cannot.
 * @param {HTMLElement} open the link or button @param {string} headline its words
 * @param {(open: HTMLElement) => (HTMLElement | false | undefined | null)[]} content of the card, with the control at its place
 */
export function cardBody(open, headline, content) {
  open.classList.add('case-open', 'headline');
  open.append(headline);
  const body = el('div', { class: 'case-body' }, ...content(open));
  body.toggleAttribute('data-current', open.hasAttribute('aria-current'));
  body.addEventListener('click', ({ target }) => {
    const isOwn = target instanceof Element && target.closest('a, button, .receipt');
    if (!isOwn && getSelection()?.isCollapsed !== false) open.click();
  });
  return body;
}

/** @param {CaseEntry} entry @param {HTMLElement} open */
function content(entry, open) {
  const { card, refusal } = entry;
  return [...(card ? cardContent(card, open) : nameless(entry, open)), ...(refusal ? refusalContent(refusal) : [])];
}

/** By its name a control is told from those of the other cases. @param {HTMLElement} open @param {string} receipt @param {string[]} parts */
function named(open, receipt, ...parts) {
  open.id = `open-${receipt}`;
  open.setAttribute('aria-labelledby', [`who-${receipt}`, open.id, ...parts].join(' '));
  return open;
}

/** A day that stands in the task is not said again. @param {import('../shared/types.js').Card} card @param {HTMLElement} open */
function cardContent(card, open) {
  const { receipt } = card;
  const task = card.needsYou && el('span', { class: 'task', id: `task-${receipt}` }, needsMark(true), card.task && ` ${card.task.text}`);
  return [
    el('span', { class: 'case-top', id: `who-${receipt}` }, el('span', { class: 'form' }, card.form), el('span', { class: 'who' }, card.applicant && `${card.applicant} \u00b7 `, el('span', { class: 'receipt' }, receipt))),
    named(open, receipt, ...(task ? [task.id] : [])),
    task,
    el('span', { class: 'case-stands' }, el('span', { class: 'case-pill' }, card.pill), card.changed && el('span', { class: 'changed' }, changedText(card.changed))),
    ...(card.next && card.next.date !== card.task?.due ? [el('span', { class: 'next' }, el('strong', {}, calendarDate(card.next.date)), ` ${card.next.text}`)] : []),
    ...(card.note ? [el('span', { class: 'note' }, card.note)] : []),
  ];
}

/** @param {CaseEntry} entry @param {HTMLElement} open */
function nameless({ receipt }, open) {
  return [el('span', { class: 'case-top', id: `who-${receipt}` }, el('span', { class: 'form receipt' }, receipt)), named(open, receipt)];
}

/** @param {import('../shared/types.js').Refusal} refusal */
function refusalContent({ message, fix }) {
  return [el('span', { class: 'refusal' }, message), el('span', { class: 'note' }, fix)];
}
