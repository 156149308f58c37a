// What the person has put away in a tab, in which store the tab is, and when its page began. Tabs are known by their number only
// and forgotten when they close.

import { load, update } from './session.js';

/** @typedef {import('./session.js').Stored['tabs'][string]} TabNote */

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
