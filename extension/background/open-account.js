// Where the site is read or opened: in a tab of the session that the person is in. The browser lets nobody open a tab in a
// container without more permissions, so there the tab of the site that is open goes to the account page itself.

import { ACCOUNT_PAGE, MATCH, ORIGIN } from '../shared/site.js';
import { tellTab } from './badge.js';
import { NORMAL, storeOf } from './stores.js';

/**
 * Asks an open tab of the site to read, the one in front first; without one, the account page is opened.
 * @param {string} type @param {chrome.tabs.Tab} [tab] the one that the person is in
 */
export async function askToRead(type, tab) {
  const all = await chrome.tabs.query({ url: MATCH });
  const tabs = all.filter((one) => storeOf(one) === storeOf(tab));
  for (const one of tabs.sort((a, b) => Number(b.active) - Number(a.active))) {
    if (await tellTab(one.id, { type })) return;
  }
  await openAccount(tab);
}

/** @param {chrome.tabs.Tab} [tab] the one that the person is in */
export async function openAccount(tab) {
  const isApart = tab !== undefined && storeOf(tab) !== NORMAL;
  if (isApart && tab.id !== undefined && tab.url?.startsWith(`${ORIGIN}/`)) await chrome.tabs.update(tab.id, { url: ACCOUNT_PAGE });
  else await chrome.tabs.create({ url: ACCOUNT_PAGE, ...(isApart && { windowId: tab.windowId }) });
}
