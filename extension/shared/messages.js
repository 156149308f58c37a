// The names of the messages inside the extension. Who may send which, and with what fields, is in
// background/messages.js.

/** From the content script to the background. */
export const FROM_PAGE = Object.freeze({
  hello: 'page/hello',
  found: 'page/found',
  moved: 'page/moved',
  claim: 'page/claim',
  capture: 'page/capture',
  finished: 'page/finished',
  reReading: 'page/re-reading',
  sign: 'page/sign',
  panelClosed: 'page/panel-closed',
  panelRefused: 'page/panel-refused',
  hidden: 'page/hidden',
});

/** From the extension's own pages to the background. */
export const FROM_UI = Object.freeze({
  state: 'ui/state',
  document: 'ui/document',
  read: 'ui/read',
  readRest: 'ui/read-rest',
  readThese: 'ui/read-these',
  readRemembered: 'ui/read-remembered',
  here: 'ui/here',
  choose: 'ui/choose',
  retryHost: 'ui/retry-host',
  openAccount: 'ui/open-account',
  showAgain: 'ui/show-again',
  closePanel: 'ui/close-panel',
  memory: 'ui/memory',
  saveHere: 'ui/save-here',
  handOver: 'ui/hand-over',
  seen: 'ui/seen',
  calendar: 'ui/calendar',
  looked: 'ui/looked',
  assistant: 'ui/assistant',
  assistantOff: 'ui/assistant-off',
  brief: 'ui/brief',
  notice: 'ui/notice',
  languages: 'ui/languages',
  saw: 'ui/saw',
});

/** The line between a page and the background on which a model's answer comes. */
export const TALK = 'talk';

/** From the background to the content script of a tab. */
export const TO_PAGE = Object.freeze({
  read: 'tab/read',
  readRest: 'tab/read-rest',
  readThese: 'tab/read-these',
  panelHere: 'tab/panel-here',
  closePanel: 'tab/close-panel',
  showAgain: 'tab/show-again',
  reReading: 'tab/re-reading',
});

/** From the background to everybody: something has changed. To the site's tabs it carries the pill, which is all that a page may see. */
export const CHANGED = 'changed';

/** From the background to the extension's own pages: a case has just been analysed. With its entry and its document, so that it can be shown at once. */
export const FRESH = 'fresh';

/**
 * Sends a message to the background and waits for its answer.
 * @param {string} type
 * @param {object} [fields]
 * @returns {Promise<any>}
 */
export async function ask(type, fields = {}) {
  return chrome.runtime.sendMessage({ type, ...fields });
}

/**
 * Calls back for messages of the background, and of nobody else.
 * @param {(message: any) => void} callback
 */
export function hear(callback) {
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (sender.id === chrome.runtime.id && !sender.tab) callback(message);
  });
}
