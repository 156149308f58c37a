// Where the site is read or opened: in a tab of the session that the person is in. The browser lets nobody open a tab in a
// container without more permissions, so there the tab of the site that is open goes to the account page itself.

import { ACCOUNT_PAGE, ORIGIN } from '../shared/site.js';
import { tellTab } from './badge.js';
import { browserName } from './browser.js';
import { load } from './session.js';
import { NORMAL, PRIVATE, storeOf } from './stores.js';
import { siteTabs } from './tabs.js';

/**
 * Asks an open tab of the site to read, the one in front first; without one, the account page is opened. A tab that still shows
 * another account, because its page is older than the sign-in, comes last.
 * @param {{type: string, receipts?: string[]}} message @param {chrome.tabs.Tab} [tab] the one that the person is in
 * @returns {Promise<boolean>} whether there was one
 */
export async function askToRead(message, tab) {
  const store = storeOf(tab);
  const [all, { tabs: notes, listedSince }] = await Promise.all([siteTabs(), load(store)]);
  const isOld = (/** @type {chrome.tabs.Tab} */ one) => Number((notes[one.id ?? -1]?.since ?? 0) < listedSince);
  for (const one of all.filter((each) => storeOf(each) === store).sort((a, b) => isOld(a) - isOld(b))) {
    if (await tellTab(one.id, message)) return true;
  }
  await openAccount(tab);
  return false;
}

/** @param {chrome.tabs.Tab} [tab] the one that the person is in */
export async function openAccount(tab) {
  const isApart = tab !== undefined && storeOf(tab) !== NORMAL;
  if (isApart && tab.id !== undefined && tab.url?.startsWith(`${ORIGIN}/`)) await chrome.tabs.update(tab.id, { url: ACCOUNT_PAGE });
  else await chrome.tabs.create({ url: ACCOUNT_PAGE, ...(isApart && { windowId: tab.windowId }) });
}

/**
 * The cases beside a page that does not let the panel stand in it: in a tab of their own. Chromium opens a page of the extension in normal
 * windows only, which show the cases of another session; over a private window it can open the popup.
 * @param {chrome.tabs.Tab} [tab] the page's
 */
export async function openBeside(tab) {
  if (tab && storeOf(tab) === PRIVATE && browserName() === 'chromium') return chrome.action.openPopup({ windowId: tab.windowId });
  await chrome.tabs.create({ url: chrome.runtime.getURL('pages/case.html'), ...(tab && { windowId: tab.windowId, index: tab.index + 1 }) });
}
