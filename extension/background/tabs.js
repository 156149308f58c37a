// What the person has put away in a tab. Tabs are known by their number only and forgotten when they close.

/** @typedef {{closed?: boolean, hidden?: boolean}} Away */

/** @returns {Promise<Record<string, Away>>} */
async function load() {
  return /** @type {Record<string, Away>} */ ((await chrome.storage.session.get('tabs')).tabs ?? {});
}

/** @param {number} tabId @param {Away} change */
export async function rememberTab(tabId, change) {
  const tabs = await load();
  await chrome.storage.session.set({ tabs: { ...tabs, [tabId]: { ...tabs[tabId], ...change } } });
}

/** @param {number} tabId */
export async function forgetTab(tabId) {
  const { [tabId]: _, ...others } = await load();
  await chrome.storage.session.set({ tabs: others });
}

/** @param {number} tabId */
export async function isClosed(tabId) {
  return Boolean((await load())[tabId]?.closed);
}

/** @param {number} tabId */
export async function isHidden(tabId) {
  return Boolean((await load())[tabId]?.hidden);
}
