// One row of the list: whose case it is, where it stands, and what changed, in the host's words.

import { el } from '../../shared/dom.js';
import { calendarDate, t } from '../../shared/i18n.js';
import { changedText } from '../changed-text.js';
import { needsMark } from '../needs-mark.js';
import { stageBar } from '../stage-bar.js';
import { personKey } from './group.js';

/** @typedef {import('../../shared/types.js').Card} Card */
/**
 * `markOf`: what had changed in a case that was marked as seen since the list was loaded.
 * @typedef {{seen: (card: Card) => void, undo: (card: Card) => void, markOf: (receipt: string) => {changed?: Card['changed']} | undefined, person: (card: Card) => void}} RowActions
 */

/**
 * @param {HTMLElement} row
 * @param {Card | null | undefined} card undefined while it is being loaded, null when it cannot be shown
 * @param {Card | null | undefined} before the row above
 * @param {RowActions} actions
 */
export function drawRow(row, card, before, actions) {
  row.toggleAttribute('data-needs', card?.needsYou ?? false);
  row.toggleAttribute('data-begins', Boolean(card) && personKey(card) !== personKey(before));
  if (!card) return row.replaceChildren(el('span', { class: 'row-waits' }, card === null ? t('rowUnreadable') : t('rowWaits')));
  row.replaceChildren(person(card, actions), el('div', { class: 'row-card' }, main(card), standing(card), dates(card), tools(card, actions), changed(card, actions)));
}

/** @param {Card} card @param {RowActions} actions */
function person(card, actions) {
  const name = card.person?.name || card.applicant || t('personUnknown');
  const button = el('button', { type: 'button', class: 'row-person', title: t('personChange'), click: () => actions.person(card) }, name);
  button.setAttribute('aria-label', t('personButton', name));
  return button;
}

/** @param {Card} card */
function main(card) {
  return el('div', { class: 'row-main' },
    el('span', { class: 'case-top' }, el('span', { class: 'form' }, `${card.form} \u00b7 ${card.receipt}`), needsMark(card.needsYou), el('span', { class: 'case-pill' }, card.pill)),
    el('a', { class: 'row-link headline', href: `case.html?receipt=${card.receipt}` }, card.headline));
}

/** What was marked as seen stays to be read until the next load, so that the rows below stay where they are. @param {Card} card @param {RowActions} actions */
function changed(card, actions) {
  if (card.changed) return el('p', { class: 'row-changed' }, changedText(card.changed));
  const was = actions.markOf(card.receipt)?.changed;
  return was && el('p', { class: 'row-was' }, changedText(was));
}

/** @param {Card} card */
function standing(card) {
  return el('div', { class: 'row-standing' }, card.stages && stageBar(card.stages), card.days !== undefined && el('span', { class: 'note' }, t('daysSinceFiling', card.days)));
}

/** @param {Card} card */
function dates(card) {
  const next = card.next && el('span', { class: 'next' }, el('strong', {}, calendarDate(card.next.date)), ` ${card.next.text}`);
  return el('div', { class: 'row-dates' }, next || el('span', { class: 'note' }, t('noNextDate')));
}

/** @param {Card} card @param {RowActions} actions */
function tools(card, actions) {
  const history = el('a', { class: 'row-history', href: `history.html?receipt=${card.receipt}` }, t('openHistory'));
  history.setAttribute('aria-label', t('historyOf', card.form, card.receipt));
  if (card.changed) return el('div', { class: 'row-tools' }, mark('row-seen', t('markRead'), t('markReadOf', card.form, card.receipt), () => actions.seen(card)), history);
  if (!actions.markOf(card.receipt)) return el('div', { class: 'row-tools' }, history);
  const undo = mark('row-undo', t('unmark'), t('unmarkOf', card.form, card.receipt), () => actions.undo(card));
  return el('div', { class: 'row-tools' }, el('span', { class: 'row-marked' }, t('marked')), undo, history);
}

/** One of the two buttons takes the other's place, and its focus. @param {string} name @param {string} text @param {string} label @param {() => void} act */
function mark(name, text, label, act) {
  return el('button', { type: 'button', class: `row-mark ${name}`, 'aria-label': label, click: act }, text);
}
