// What the person has put away in a tab. Tabs are known by their number only and forgotten when they close.

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
