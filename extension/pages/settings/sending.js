// What is sent, and in which language and depth the answers come: choices of the extension, saved as they are made.

import { levelOf, loadChoices, saveChoices } from '../../shared/assistant-choices.js';
import { byId, el } from '../../shared/dom.js';
import { ask, FROM_UI } from '../../shared/messages.js';

const level = /** @type {HTMLSelectElement} */ (byId('level'));
const language = /** @type {HTMLSelectElement} */ (byId('language'));
const boxes = /** @type {const} */ (['blurDates', 'askEachTime', 'secondOpinion']);
const box = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (byId(name));

export async function drawSending() {
  const choices = await loadChoices();
  level.value = choices.level;
  for (const name of boxes) box(name).checked = choices[name];
  await offerLanguages(choices.language);
}

/** Those in which the host writes, each by its own name. @param {string} chosen */
async function offerLanguages(chosen) {
  const known = /** @type {string[]} */ (await ask(FROM_UI.languages));
  const [same] = language.options;
  language.replaceChildren(...(same ? [same] : []), ...known.map((tag) => el('option', { value: tag, lang: tag }, nameOf(tag))));
  language.value = known.includes(chosen) ? chosen : '';
}

/** @param {string} tag */
function nameOf(tag) {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}

export function listenToSending() {
  level.addEventListener('change', () => saveChoices({ level: levelOf(level.value) }));
  language.addEventListener('change', () => saveChoices({ language: language.value }));
  for (const name of boxes) box(name).addEventListener('change', () => saveChoices({ [name]: box(name).checked }));
}
