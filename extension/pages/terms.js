// What a person should know before the first reading, in the panel until they have said that they do: USCIS has not approved
// Caselight. The switch for reading by itself is beside it.

import { byId } from '../shared/dom.js';
import { handOn } from '../shared/focus.js';
import { ask, FROM_UI } from '../shared/messages.js';

const box = /** @type {HTMLInputElement} */ (byId('terms-auto'));
box.addEventListener('change', () => ask(FROM_UI.choose, { choices: { readAutomatically: box.checked } }));
byId('terms-seen').addEventListener('click', () => ask(FROM_UI.choose, { choices: { toldTerms: true } }));

/** @param {import('./live.js').View} view */
export function drawTerms({ choices }) {
  box.checked = choices.readAutomatically;
  handOn(byId('terms'), () => { byId('terms').hidden = choices.toldTerms; }, () => byId('status-title'));
}
