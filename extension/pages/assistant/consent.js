// Before anything is sent: exactly what will be sent, where to, and what the person may leave out of it.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { sentText } from './sent-text.js';

/** @typedef {{prompt: import('./sent-text.js').Prompt, question?: string}} Agreed */
/** @typedef {{id: string, title: string, text: string}} Part */

const agree = /** @type {HTMLButtonElement} */ (byId('consent-agree'));
const radios = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="how"]'))];

/**
 * Shows it and waits for the person.
 * @param {object} what
 * @param {string} what.destination where it would go
 * @param {{parts: Part[], placeholders: {placeholder: string}[]}} what.brief
 * @param {string[]} what.struck ids of the parts that are left out at first
 * @param {boolean} what.eachTime
 * @param {(struck: string[]) => Promise<Agreed>} what.promptWithout the prompt without those parts
 * @returns {Promise<{agreed: Agreed, struck: string[], eachTime: boolean} | null>} null when they do not want to send it;
 *   rejects when the text can no longer be sent, because the case was read anew while it stood there
 */
export async function askConsent({ destination, brief, struck, eachTime, promptWithout }) {
  let wanted = await promptWithout(struck);
  let left = struck;
  /** @type {(reason: unknown) => void} */ let fail = () => undefined;
  const failed = new Promise((_, reject) => { fail = reject; });
  byId('consent-to').textContent = destination;
  drawNames(brief.placeholders);
  byId('consent-text').replaceChildren(...sentText(wanted.prompt));
  byId('consent-parts').replaceChildren(...brief.parts.map((part) => partBox(part, !struck.includes(part.id), () => change().catch(fail))));
  for (const radio of radios()) radio.checked = (radio.value === 'each') === eachTime;

  /** What is on the screen is made anew before it can be agreed to. */
  async function change() {
    agree.disabled = true;
    left = [.../** @type {NodeListOf<HTMLInputElement>} */ (byId('consent-parts').querySelectorAll('input'))].filter((box) => !box.checked).map((box) => box.value);
    wanted = await promptWithout(left);
    byId('consent-text').replaceChildren(...sentText(wanted.prompt));
    agree.disabled = false;
  }

  if (!(await decision(failed))) return null;
  await promptWithout(left); // only the host knows whether this is still the text of the case
  return { agreed: wanted, struck: left, eachTime: radios().some((radio) => radio.checked && radio.value === 'each') };
}

/** @param {Promise<any>} failed rejects when there is nothing left to decide @returns {Promise<boolean>} whether the person agreed */
async function decision(failed) {
  const section = byId('consent');
  section.hidden = false;
  byId('consent-title').focus();
  const pressed = new Promise((resolve) => {
    agree.onclick = () => resolve(true);
    byId('consent-refuse').onclick = () => resolve(false);
  });
  try {
    return await Promise.race([pressed, failed]);
  } finally {
    section.hidden = true;
    agree.disabled = false;
  }
}

/** @param {{placeholder: string}[]} placeholders */
function drawNames(placeholders) {
  const names = byId('consent-names');
  names.textContent = placeholders.length ? t('consentNames', placeholders.map(({ placeholder }) => placeholder).join(', ')) : t('consentNoNames');
}

/** @param {Part} part @param {boolean} sent @param {() => void} change called when the person ticks it or not */
function partBox({ id, title }, sent, change) {
  return el('label', {}, el('input', { type: 'checkbox', value: id, checked: sent, change }), el('span', {}, title));
}
