// The field for receipt numbers: checked as they are typed, read in an open tab of the site, and said here what came of it; beside it
// the addresses of the four answers, for who would rather copy them.

import { describe } from '../shared/describe.js';
import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { ask, CHANGED, FROM_UI, hear } from '../shared/messages.js';
import { PUBLIC_CHECKER } from '../shared/other-system.js';
import { ENDPOINT_NAMES, ENDPOINTS, ORIGIN } from '../shared/site.js';
import { checkTyped } from '../shared/typed-receipts.js';
import { oneAtATime } from './one-at-a-time.js';
import { overTab } from './over-tab.js';

/** @typedef {import('../shared/types.js').State} State */

/** For so many numbers the addresses are listed. */
const MOST_LISTED = 5;

/** @param {HTMLElement} place */
export function createTyped(place) {
  const field = el('textarea', { id: 'typed-numbers', rows: '1', maxlength: '4000', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', 'aria-describedby': 'typed-said' });
  const said = el('p', { id: 'typed-said', class: 'note', role: 'status' }, t('typedHelp'));
  const checker = el('a', { class: 'note', href: PUBLIC_CHECKER, target: '_blank', rel: 'noreferrer', hidden: true }, t('publicChecker'));
  const read = el('button', { type: 'submit', disabled: true }, t('typedRead'));
  const copy = el('details', { class: 'copy', hidden: true });
  const outcome = el('div', { class: 'outcome', role: 'status' });
  const form = el('form', { class: 'typed' }, el('label', { for: 'typed-numbers' }, t('typedLabel')), el('div', { class: 'row' }, field, read), said, checker, copy, outcome);
  let typed = checkTyped('');
  const watch = watchReading((lines) => outcome.replaceChildren(...lines));

  field.addEventListener('input', () => {
    typed = checkTyped(field.value);
    const text = typed.said || t('typedHelp');
    if (said.textContent !== text) said.textContent = text;
    said.toggleAttribute('data-wrong', typed.isWrong);
    field.setAttribute('aria-invalid', String(typed.isWrong));
    checker.hidden = !typed.others.length;
    read.disabled = !typed.receipts.length;
    copy.hidden = !typed.receipts.length;
    copy.replaceChildren(...waysToCopy(typed.receipts.slice(0, MOST_LISTED)));
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (!read.disabled) form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    watch(typed.receipts);
  });
  place.append(form);
  return { isUsed: () => field.value !== '' || outcome.hasChildNodes() };
}

/** @param {string[]} receipts @returns {HTMLElement[]} */
function waysToCopy(receipts) {
  const links = receipts.flatMap((receipt) => ENDPOINT_NAMES.map((name, i) => el('li', {},
    el('a', { href: ORIGIN + ENDPOINTS[name](receipt), target: '_blank', rel: 'noreferrer' }, t('typedLink', receipt, i + 1)))));
  return [el('summary', {}, t('typedCopy')), el('p', { class: 'note' }, t('typedCopyHelp'), ' ', el('a', { href: 'transfer.html', target: '_blank' }, t('placeTransfer'))), el('ul', {}, ...links)];
}

/** Has numbers read and says what came of it, until each of them is read. @param {(lines: HTMLElement[]) => void} show */
function watchReading(show) {
  /** @type {{receipts: string[], since: number, opened: boolean} | null} */
  let asked = null;

  const draw = oneAtATime(async () => {
    const mine = asked;
    if (!mine) return;
    const { state } = await ask(FROM_UI.state, await overTab());
    if (mine === asked) show(linesOf(state, mine));
  });
  hear((message) => {
    if (message.type === CHANGED) draw();
  });

  /** @param {string[]} receipts */
  return async (receipts) => {
    const mine = (asked = { receipts, since: Date.now(), opened: false });
    show([el('p', {}, t('typedReading'))]);
    const { opened } = await ask(FROM_UI.readThese, { receipts, ...(await overTab()) });
    mine.opened = opened;
    await draw();
  };
}

/** @param {State} state @param {{receipts: string[], since: number, opened: boolean}} asked */
function linesOf(state, { receipts, since, opened }) {
  const read = receipts.flatMap((receipt) => state.cases.find((entry) => entry.receipt === receipt && entry.readAt >= since) ?? []);
  const lines = read.map(lineOf);
  if (read.length === receipts.length) return lines;
  const isStopped = state.run.phase === 'stopped' || state.host.problem;
  const { title, text } = describe(state);
  return [...lines, el('p', {}, isStopped ? `${title}. ${text}` : t(opened ? 'typedOpened' : 'typedReading'))];
}

/** @param {import('../shared/types.js').CaseEntry} entry */
function lineOf({ receipt, card, refusal }) {
  if (refusal) return el('p', {}, `${receipt}: ${refusal.message} ${refusal.fix}`);
  return el('p', {}, el('a', { href: `case.html?receipt=${receipt}`, target: '_blank' }, t('typedDone', receipt)), card ? ` ${card.headline}` : '');
}
