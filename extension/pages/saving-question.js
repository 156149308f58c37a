// Asked once, plainly: whether the browser may save what it reads, where there is no program; and whether a program that has come since takes
// what was saved.

import { byId, el } from '../shared/dom.js';
import { handOn } from '../shared/focus.js';
import { t } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';

/** @typedef {import('../shared/types.js').SavingQuestion} SavingQuestion */

/** @type {Record<string, {title: string, text: string, answers: [string, () => Promise<unknown>][]}>} */
const QUESTIONS = {
  save: {
    title: 'saveAskTitle', text: 'saveAskText',
    answers: [['saveAskYes', () => ask(FROM_UI.saveHere, { on: true })], ['saveAskNo', () => ask(FROM_UI.saveHere, { on: false })]],
  },
  hand_over: {
    title: 'handOverTitle', text: 'handOverText',
    answers: [['handOverYes', move], ['handOverNo', () => ask(FROM_UI.choose, { choices: { leaveHere: true } })]],
  },
};

/** @type {SavingQuestion} */
let drawn = null;

/** @param {import('./live.js').View} view */
export function drawSaving({ saving }) {
  if (saving === drawn) return;
  drawn = saving;
  const place = byId('saving');
  handOn(place, () => {
    place.hidden = !saving;
    place.replaceChildren(...(saving ? question(QUESTIONS[saving]) : []));
  }, () => byId('status-title'));
}

/** @param {typeof QUESTIONS[string] | undefined} asked */
function question(asked) {
  if (!asked) return [];
  const buttons = asked.answers.map(([key, act]) => el('button', { type: 'button', click: act }, t(key)));
  return [el('h2', { id: 'saving-title' }, t(asked.title)), el('p', {}, t(asked.text)), el('p', { id: 'saving-said', role: 'status' }), el('div', { class: 'ways' }, ...buttons)];
}

async function move() {
  const { moved } = (await ask(FROM_UI.handOver)) ?? {};
  if (!moved) byId('saving-said').textContent = t('handOverFailed');
}
