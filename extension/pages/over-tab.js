// The popup is in no tab, but stands over one: what it shows and does is about the session of that tab.

/** @returns {Promise<{tab?: number}>} for a message to the background; empty in a page that has a tab of its own */
export async function overTab() {
  if (!location.pathname.endsWith('/popup.html') || (await chrome.tabs.getCurrent())) return {};
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? {} : { tab: tab.id };
}
