// Where the site is read or opened: in a tab of the session that the person is in. The browser lets nobody open a tab in a
// container without more permissions, so there the tab of the site that is open goes to the account page itself.

import { ACCOUNT_PAGE, MATCH, ORIGIN } from '../shared/site.js';
import { tellTab } from './badge.js';
import { load } from './session.js';
import { NORMAL, storeOf } from './stores.js';

/**
 * Asks an open tab of the site to read, the one in front first; without one, the account page is opened. A tab that still shows
 * another account, because its page is older than the sign-in, comes last.
 * @param {string} type @param {chrome.tabs.Tab} [tab] the one that the person is in
 */
export async function askToRead(type, tab) {
  const store = storeOf(tab);
  const [all, { tabs: notes, listedSince }] = await Promise.all([chrome.tabs.query({ url: MATCH }), load(store)]);
  const rank = (/** @type {chrome.tabs.Tab} */ one) => 2 * Number((notes[one.id ?? -1]?.since ?? 0) >= listedSince) + Number(one.active);
  for (const one of all.filter((each) => storeOf(each) === store).sort((a, b) => rank(b) - rank(a))) {
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
