// A summary for paper, for a file or for a message: the person's own, or a copy in which what names somebody is hidden. Which of the two is
// asked each time; the copy is what is chosen until somebody says otherwise.

import { copyText } from '../../shared/clipboard.js';
import { byId } from '../../shared/dom.js';
import { download } from '../../shared/download.js';
import { t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';

/**
 * @typedef {object} Page
 * @property {() => import('./source.js').ShownCase} shown
 * @property {number | undefined} reading an earlier one; undefined: the newest
 * @property {(choice: import('./paper.js').Choice) => void} printOut
 * @property {(text: string) => void} say
 * @property {(step: Promise<unknown>) => void} guarded says why a step failed
 */

/** @param {Page} page */
export function startShare(page) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('share-dialog'));
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector('form'));
  byId('share').addEventListener('click', () => {
    form.reset();
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    const share = /** @type {HTMLInputElement} */ (byId('share-masked')).checked;
    const closed = /** @type {HTMLInputElement} */ (byId('share-closed')).checked;
    const step = STEPS[dialog.returnValue];
    if (step) page.guarded(step(page, share, closed));
  });
}

/** @param {Page} page @param {string} format @param {boolean} share @returns {Promise<{text: string, fileName: string, mediaType: string}>} */
function render({ shown, reading }, format, share) {
  return askMemory('render', { format, receipts: [shown().receipt], ...(reading !== undefined && { reading }), ...(share && { share }) });
}

/** @type {Record<string, (page: Page, share: boolean, closed: boolean) => Promise<void>>} */
const STEPS = {
  async print(page, share, closed) {
    const html = share ? (await render(page, 'html', share)).text : undefined;
    page.printOut({ closed, ...(html && { html }) });
  },
  async save(page, share) {
    const { text, fileName, mediaType } = await render(page, 'html', share);
    download(fileName, mediaType, [text]);
    page.say(t('fileHanded', fileName));
  },
  async copy(page, share) {
    const { text } = await render(page, 'text', share);
    page.say(t((await copyText(text)) ? 'summaryCopied' : 'notCopied'));
  },
};
