// The conversation as it is shown: what the person asked, and each answer with the model that made it, what it cost, and
// what exactly was sent for it.

import { byId, el } from '../../shared/dom.js';
import { dollars, t, usage } from '../../shared/i18n.js';
import { createAnswerFrame } from './answer-frame.js';
import { sentText } from './sent-text.js';

const list = byId('entries');
const number = (/** @type {number} */ value) => new Intl.NumberFormat(usage()).format(value);

/** @typedef {{model?: string, tokens?: {in: number, out: number}, cost?: {usd: number}, outcome?: string}} Made */

/** @param {string} text */
export function addQuestion(text) {
  const item = el('li', { class: 'question' }, el('h3', {}, t('sentYou')), el('p', {}, text));
  list.append(item);
  return item;
}

/**
 * An answer, empty at first.
 * @param {import('./sent-text.js').Prompt | null} prompt what was sent for it, where that is still known
 */
export function addAnswer(prompt) {
  const place = el('div', { class: 'frames' });
  const made = el('p', { class: 'made' });
  const copied = el('span', { role: 'status', class: 'small' });
  const ways = el('div', { class: 'ways' });
  const sent = prompt && el('details', {}, el('summary', {}, t('sentWhat')), el('div', { class: 'sent' }, ...sentText(prompt)));
  const item = el('li', { class: 'answer' }, el('h3', {}, t('sentModel')), place, made, ways, sent);
  const frame = createAnswerFrame(place, t('answerTitle'));
  list.append(item);
  return {
    item,
    show: frame.show,
    /** @param {Made} said @param {string} text to be copied @param {import('./second-opinion.js').Asked[]} [again] further questions about the answer */
    finish(said, text, again = []) {
      if (again.length && sent) sent.lastElementChild?.append(...again.flatMap((one) => sentText(one.prompt)));
      made.textContent = madeBy(said);
      ways.replaceChildren(el('button', { type: 'button', click: () => copy(text, copied) }, t('answerCopy')), copied);
    },
  };
}

/** @param {Made} made */
function madeBy({ model, tokens, cost, outcome = 'done' }) {
  const parts = [outcome !== 'done' && t('answerNotWhole'), model && t('madeModel', model), tokens && t('madeTokens', number(tokens.in), number(tokens.out))];
  parts.push(!cost ? t('madeCostUnknown') : cost.usd ? t('madeCost', dollars(cost.usd)) : t('madeFree'));
  return parts.filter(Boolean).join(' \u00b7 ');
}

/** @param {string} text @param {HTMLElement} said */
async function copy(text, said) {
  await navigator.clipboard.writeText(text);
  said.textContent = t('answerCopied');
}

export function clearEntries() {
  list.replaceChildren();
}
