// The person's choices. They hold no case data. Beside them the extension writes to disk only what the person lets it save where there is no
// program (background/kept/).

/**
 * @typedef {object} Settings
 * @property {boolean} readAutomatically read the cases when a page of my.uscis.gov is opened
 * @property {boolean} toldTerms the person has read in the panel that USCIS has not approved Caselight
 * @property {boolean} openPanel open the panel by itself after the first reading in a tab
 * @property {'everything'|'needs_you'|'nothing'} tell which changes the toolbar button and notifications tell of
 * @property {boolean} notify show a desktop notification as well
 * @property {boolean} reRead read the cases again from time to time while a tab of the site is open; never on a shared computer
 * @property {boolean | null} saveHere save what is read in this browser, where there is no program; null until the person has answered
 * @property {boolean} leaveHere what was saved in this browser stays there, although there is a program now
 * @property {boolean} sharedComputer other people use this computer
 */

/** @type {Readonly<Settings>} */
const DEFAULTS = Object.freeze({ readAutomatically: true, toldTerms: false, openPanel: true, tell: 'everything', notify: false, reRead: false, saveHere: null, leaveHere: false, sharedComputer: false });

/** @returns {Promise<Settings>} */
export async function loadSettings() {
  const stored = /** @type {Settings} */ (await chrome.storage.local.get(DEFAULTS));
  return {
    readAutomatically: stored.readAutomatically !== false,
    toldTerms: stored.toldTerms === true,
    openPanel: stored.openPanel !== false,
    tell: ['needs_you', 'nothing'].includes(stored.tell) ? stored.tell : 'everything',
    notify: stored.notify === true,
    reRead: stored.reRead === true && stored.sharedComputer !== true,
    saveHere: typeof stored.saveHere === 'boolean' ? stored.saveHere : null,
    leaveHere: stored.leaveHere === true,
    sharedComputer: stored.sharedComputer === true,
  };
}

/** @param {Partial<Settings>} change */
export async function saveSettings(change) {
  await chrome.storage.local.set(change);
}
