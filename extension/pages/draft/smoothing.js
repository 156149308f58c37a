// The person's text in a model's words: every byte is shown before it is sent, and what comes back is checked by the program before it is shown.

import { askAssistant, askBrief, replyOf } from '../../shared/assistant.js';
import { loadChoices } from '../../shared/assistant-choices.js';
import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { sendPrompt } from '../assistant/line.js';
import { destinationOf, isSetUp } from '../assistant/destination.js';
import { sentText } from '../assistant/sent-text.js';
import { outcomeNotice } from '../assistant/ways.js';
import { notice, troubleOf } from '../notice.js';

/**
 * @typedef {object} Page
 * @property {string} receipt
 * @property {() => string} kind
 * @property {() => string} text
 * @property {(text: string) => void} put
 * @property {(...said: HTMLElement[]) => void} sayAbove
 */

/** Only where the assistant is on. @param {Page} page */
export async function offerSmoothing(page) {
  byId('smooth').hidden = !(await loadChoices()).on;
  byId('smooth').addEventListener('click', () => smooth(page));
}

/** @param {Page} page */
async function smooth(page) {
  page.sayAbove();
  try {
    const settings = await askAssistant('settings');
    if (!isSetUp(settings)) return page.sayAbove(notice({ title: t('assistantNotSetUp'), text: t('assistantNotSetUpText') }));
    const asked = { receipt: page.receipt, kind: page.kind(), draft: page.text() };
    const { prompt, placeholders } = await askBrief('smooth', asked);
    if (await isAgreed(destinationOf(settings), prompt, placeholders)) await take(page, asked, prompt);
  } catch (error) {
    page.sayAbove(notice(troubleOf(error)));
  }
}

/** @param {string} destination @param {import('../assistant/sent-text.js').Prompt} prompt @param {{placeholder: string}[]} placeholders @returns {Promise<boolean>} */
async function isAgreed(destination, prompt, placeholders) {
  byId('consent-to').textContent = destination;
  byId('consent-names').textContent = placeholders.length ? t('consentNames', placeholders.map(({ placeholder }) => placeholder).join(', ')) : t('consentNoNames');
  byId('consent-text').replaceChildren(...sentText(prompt));
  byId('consent').hidden = false;
  byId('consent-title').focus();
  const agreed = await new Promise((resolve) => {
    byId('consent-agree').onclick = () => resolve(true);
    byId('consent-refuse').onclick = () => resolve(false);
  });
  byId('consent').hidden = true;
  return agreed;
}

/** @param {Page} page @param {{receipt: string, kind: string, draft: string}} asked @param {import('../assistant/sent-text.js').Prompt} prompt */
async function take(page, asked, prompt) {
  let came = '';
  const { end, stop } = sendPrompt(prompt, (piece) => { came += piece; });
  byId('writing').hidden = false;
  byId('writing-said').textContent = t('answerComing');
  byId('stop').onclick = stop;
  const outcome = await end;
  byId('writing').hidden = true;
  const said = replyOf(outcome);
  // Half a letter is no letter: the person's own text stays.
  if (said.outcome !== 'done' || !came.trim()) return page.sayAbove(outcomeNotice(said, { again: () => smooth(page), shorten: () => undefined }));
  show(page, said.model, await askBrief('smoothed', { ...asked, text: came }));
}

/** @param {Page} page @param {string | undefined} model @param {{text: string, missing: string[], findings: {message: string}[]}} made */
function show({ put }, model, { text, missing, findings }) {
  put(text);
  byId('smoothed-by').textContent = model ? t('madeModel', model) : '';
  const lines = [...missing.map((fact) => t('draftMissing', fact)), ...findings.map(({ message }) => message)];
  byId('findings').replaceChildren(...(lines.length ? lines : [t('draftAllKept')]).map((line) => el('li', {}, line)));
  byId('smoothed').hidden = false;
  byId('smoothed-title').focus();
}
