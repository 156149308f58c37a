// The part of the page in which the text of a notice is pasted, and what came of it.

import { createFrame } from '../extension/pages/summary-frame.js';
import { byId } from '../extension/shared/dom.js';
import { t } from '../extension/shared/i18n.js';
import { isTooLong } from './notices.js';

const text = /** @type {HTMLTextAreaElement} */ (byId('notice-text'));

/**
 * @param {(notice: string) => import('./notices.js').Compared} compare with the cases that were pasted
 * @returns {() => void} takes the result away: the cases are no longer those that the notice was set beside
 */
export function startNoticePart(compare) {
  byId('notice-read').addEventListener('click', () => {
    showNothing();
    byId('notice-said').textContent = sentenceOf(compare);
  });
  byId('notice-clear').addEventListener('click', () => {
    text.value = '';
    showNothing();
    text.focus();
  });
  return showNothing;
}

function showNothing() {
  byId('notice-result').replaceChildren();
  byId('notice-said').textContent = '';
  byId('notice-clear').hidden = true;
}

/** @param {(notice: string) => import('./notices.js').Compared} compare @returns {string} what is said of it; what can be shown is shown */
function sentenceOf(compare) {
  if (!text.value.trim()) return t('pageNoticeEmpty');
  if (isTooLong(text.value)) return t('noticeFile_long');
  try {
    const compared = compare(text.value);
    if (!('html' in compared)) return troubleOf(compared);
    byId('notice-result').append(createFrame(compared.html, t('noticeResult')));
    byId('notice-clear').hidden = false;
    return t('noticeRead');
  } catch {
    return t('pageFault');
  }
}

/** @param {import('./notices.js').Trouble} trouble */
function troubleOf({ state, said }) {
  return said ?? (state === 'which_case' ? t('pageNoticeWhich') : t('pageNoticeNoCase'));
}
