// One row of the list: whose case it is, where it stands, and what changed, in the host's words.

import { el } from '../../shared/dom.js';
import { calendarDate, t } from '../../shared/i18n.js';
import { changedText } from '../changed-text.js';
import { needsMark } from '../needs-mark.js';
import { stageBar } from '../stage-bar.js';
import { personKey } from './group.js';

/** @typedef {import('../../shared/types.js').Card} Card */
/** @typedef {{seen: (card: Card) => void, person: (card: Card) => void}} RowActions */

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
  row.replaceChildren(person(card, actions), el('div', { class: 'row-card' }, main(card), standing(card), dates(card), tools(card, actions), changed(card)));
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

/** @param {Card} card */
function changed(card) {
  return card.changed && el('p', { class: 'row-changed', title: card.changed.text }, changedText(card.changed));
}

/** @param {Card} card */
function standing(card) {
  return el('div', { class: 'row-standing' }, card.stages && stageBar(card.stages), card.days !== undefined && el('span', { class: 'note' }, t('daysSinceFiling', card.days)));
}

/** @param {Card} card */
function dates(card) {
  const next = card.next && el('span', { class: 'next', title: card.next.text }, el('strong', {}, calendarDate(card.next.date)), ` ${card.next.text}`);
  return el('div', { class: 'row-dates' }, next || el('span', { class: 'note' }, t('noNextDate')));
}

/** @param {Card} card @param {RowActions} actions */
function tools(card, actions) {
  const history = el('a', { class: 'row-history', href: `history.html?receipt=${card.receipt}` }, t('openHistory'));
  history.setAttribute('aria-label', t('historyOf', card.form, card.receipt));
  if (!card.changed) return el('div', { class: 'row-tools' }, history);
  const seen = el('button', { type: 'button', class: 'row-seen', click: () => actions.seen(card) }, t('markSeen'));
  seen.setAttribute('aria-label', t('markSeenOf', card.form, card.receipt));
  return el('div', { class: 'row-tools' }, seen, history);
}
