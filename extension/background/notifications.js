// Desktop notifications. They may be read by whoever passes the screen, so they name the form and nothing else: no
// person, no receipt number, not what changed. One click leads to the case.

import { t } from '../shared/i18n.js';

/** @typedef {{receipt: string, form: string, matters: import('../shared/types.js').Matters}} News */

const CASE = 'case:';
const CASES = 'cases';

/** @param {News[]} news at least one */
export async function notify(news) {
  if (!(await chrome.permissions.contains({ permissions: ['notifications'] })) || !chrome.notifications) return;
  const [only, ...others] = news;
  const id = only && !others.length ? CASE + only.receipt : CASES;
  await chrome.notifications.create(id, { type: 'basic', iconUrl: chrome.runtime.getURL('icons/icon-128.png'), title: t('extensionName'), message: sentence(news) });
}

/** @param {News[]} news */
export function sentence(news) {
  const needs = news.filter(({ matters }) => matters === 'needs_you');
  const [only, ...others] = news;
  if (only && !others.length) return needs.length ? t('notifyNeedsOne', only.form) : t('notifyNewsOne', only.form);
  return needs.length ? t('notifyNeedsMany', news.length, needs.length) : t('notifyNewsMany', news.length);
}

/**
 * Answers clicks. The permission may come and go while the extension runs, and with it the whole interface.
 */
export function answerClicks() {
  if (!chrome.notifications || chrome.notifications.onClicked.hasListener(clicked)) return;
  chrome.notifications.onClicked.addListener(clicked);
}

/** @param {string} id */
async function clicked(id) {
  const page = id.startsWith(CASE) ? `case.html?receipt=${id.slice(CASE.length)}` : 'cases.html?state=changed';
  await chrome.tabs.create({ url: chrome.runtime.getURL(`pages/${page}`) });
  await chrome.notifications.clear(id);
}
