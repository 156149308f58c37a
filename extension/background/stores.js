// Whose session a tab is in. A browser keeps several of them apart: its normal windows, its private windows, and in Firefox
// each container. Two people may be signed in at once in two of them, so what is known is kept apart in the same way.

/** The normal windows. */
export const NORMAL = '';
/** Private windows: nothing of them outlives the tab. */
export const PRIVATE = 'private';
/** Firefox's own name for the normal windows; Chromium names none. */
const FIREFOX_DEFAULT = 'firefox-default';

/** @typedef {{incognito?: boolean, cookieStoreId?: string}} Where what a browser says of a tab */

/** @param {Where | undefined} tab @returns {string} */
export function storeOf(tab) {
  if (tab?.incognito) return PRIVATE;
  const id = tab?.cookieStoreId;
  return !id || id === FIREFOX_DEFAULT ? NORMAL : id;
}

/**
 * The store that a message is about: that of the tab it comes from; the popup has none and says over which tab it stands.
 * @param {{tab?: number}} message @param {chrome.runtime.MessageSender} sender
 */
export async function storeFor(message, sender) {
  return storeOf(await tabFor(message, sender));
}

/**
 * @param {{tab?: number}} message @param {chrome.runtime.MessageSender} sender
 * @returns {Promise<chrome.tabs.Tab | undefined>} none when the tab has closed meanwhile
 */
export async function tabFor({ tab }, sender) {
  return sender.tab ?? (tab === undefined ? undefined : chrome.tabs.get(tab).catch(() => undefined));
}
