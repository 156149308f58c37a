// What is one press each wherever a case is shown: its days for a calendar, paper, its receipt number. Each says in the page's own line what
// came of it.

import { copyText } from '../shared/clipboard.js';
import { byId } from '../shared/dom.js';
import { download } from '../shared/download.js';
import { t } from '../shared/i18n.js';

/**
 * @typedef {object} OneStep
 * @property {() => string} receipt of the case that is shown
 * @property {(format: string) => Promise<{text: string, fileName: string, mediaType: string}>} render the case in this format
 */

/** @param {OneStep} page */
export function startOneStep({ receipt, render }) {
  addEventListener('beforeprint', () => say(t('printOpened')));
  byId('print').addEventListener('click', () => print());
  byId('copy-receipt').addEventListener('click', () => guarded(copy(receipt())));
  for (const button of document.querySelectorAll('[data-format]')) {
    button.addEventListener('click', () => guarded(save(render(button.getAttribute('data-format') ?? ''))));
  }
}

/** A case without a day ahead has nothing for a calendar. @param {import('../shared/types.js').Card} [card] */
export function drawOneStep(card) {
  for (const button of document.querySelectorAll('[data-format="ics"]')) button.toggleAttribute('hidden', !card?.next);
}

/** @param {string} text */
export function say(text) {
  byId('said').textContent = text;
}

/** Says why a step failed. @param {Promise<unknown>} step */
export function guarded(step) {
  say('');
  step.catch((error) => say([error.title ?? t('memoryFailedTitle'), error.text ?? ''].join(' ')));
}

/** @param {string} receipt */
async function copy(receipt) {
  say((await copyText(receipt)) ? t('receiptCopied', receipt) : t('notCopied'));
}

/** @param {Promise<{text: string, fileName: string, mediaType: string}>} rendered */
async function save(rendered) {
  const { text, fileName, mediaType } = await rendered;
  download(fileName, mediaType, [text]);
  say(t('fileHanded', fileName));
}
