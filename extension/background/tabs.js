// The tabs: what the person has put away in one, in which store it is, when its page began and what it is like; and which of the
// site's is in front. They are known by their number only and forgotten when they close.

import { MATCH } from '../shared/site.js';
import { load, update } from './session.js';
import { storeOf } from './stores.js';

/** @typedef {import('./session.js').Tab} TabNote */

/** @param {number} tabId @param {TabNote} change */
export function rememberTab(tabId, change) {
  return update(({ tabs }) => ({ change: { tabs: { ...tabs, [tabId]: { ...tabs[tabId], ...change } } }, result: undefined }));
}

/** @param {number} tabId */
export function forgetTab(tabId) {
  return update(({ tabs }) => {
    const others = Object.entries(tabs).filter(([id]) => id !== String(tabId));
    return { change: { tabs: Object.fromEntries(others) }, result: undefined };
  });
}

/** @param {number} tabId @returns {Promise<TabNote>} */
export async function noteOf(tabId) {
  return (await load()).tabs[tabId] ?? {};
}

/** The open tabs of the site, the one in front first, then the one that was there last. @returns {Promise<chrome.tabs.Tab[]>} */
export async function siteTabs() {
  const tabs = await chrome.tabs.query({ url: MATCH });
  const rank = (/** @type {chrome.tabs.Tab} */ tab) => Number(tab.active) * 1e15 + (tab.lastAccessed ?? 0);
  return tabs.sort((a, b) => rank(b) - rank(a));
}

/**
 * The tab of the site that a person sees, or would come to: the one that they are in, else the first of the same store.
 * @param {chrome.tabs.Tab} [tab] the one that they are in
 */
export async function tabInFront(tab) {
  const tabs = (await siteTabs()).filter((one) => storeOf(one) === storeOf(tab));
  return tabs.find(({ id }) => id === tab?.id) ?? tabs[0];
}
