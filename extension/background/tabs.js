// The tabs: what the person has put away in one, and which of the site's is in front. They are known by their number only and
// forgotten when they close.

import { MATCH } from '../shared/site.js';
import { load, update } from './session.js';

/** @param {number} tabId @param {{closed?: boolean, hidden?: boolean}} change */
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

/** @param {number} tabId */
export async function putAway(tabId) {
  const { closed = false, hidden = false } = (await load()).tabs[tabId] ?? {};
  return { closed, hidden };
}

/** The open tabs of the site, the one in front first, then the one that was there last. @returns {Promise<chrome.tabs.Tab[]>} */
export async function siteTabs() {
  const tabs = await chrome.tabs.query({ url: MATCH });
  const rank = (/** @type {chrome.tabs.Tab} */ tab) => Number(tab.active) * 1e15 + (tab.lastAccessed ?? 0);
  return tabs.sort((a, b) => rank(b) - rank(a));
}
