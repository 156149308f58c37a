// The person's choices. They hold no case data and are the only thing that the extension writes to disk.

/**
 * @typedef {object} Settings
 * @property {boolean} readAutomatically read the cases when a page of my.uscis.gov is opened
 * @property {boolean} openPanel open the panel by itself after the first reading in a tab
 */

/** @type {Readonly<Settings>} */
const DEFAULTS = Object.freeze({ readAutomatically: true, openPanel: true });

/** @returns {Promise<Settings>} */
export async function loadSettings() {
  const stored = await chrome.storage.local.get(DEFAULTS);
  return {
    readAutomatically: stored.readAutomatically !== false,
    openPanel: stored.openPanel !== false,
  };
}

/** @param {Partial<Settings>} change */
export async function saveSettings(change) {
  await chrome.storage.local.set(change);
}
