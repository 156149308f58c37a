// Who may ask the background for what. A table for each kind of sender: a content script is trusted less than the
// extension's own pages, because it lives in a renderer that runs the site's code; the panel, which stands in a page of
// the site, less than a page in a tab of its own. Whatever is not in the sender's table, has a field too many
// or a field of the wrong kind, is refused.

import { FROM_PAGE, FROM_UI, TALK } from '../shared/messages.js';
import { isOnline, isReceipt, MOST_BY_ITSELF } from '../shared/receipts.js';
import { PAGE_STATES, SOURCES } from '../shared/saw/words.js';
import { ENDPOINT_NAMES, ORIGIN } from '../shared/site.js';
import { isCount, isFlag, isTrue, object, optional, text } from './checks.js';
import { isAssistantRequest, isBriefRequest } from './assistant-requests.js';
import { isMemoryRequest } from './memory-requests.js';
import { isSight } from './sight-check.js';

/** @typedef {(value: any) => boolean} Check */
/** @typedef {Record<string, Check>} Fields */

const MOST_RECEIPTS = 500;
const MOST_NOTICE_CHARS = 256 * 1024;
/** Those in which every byte is shown before it is sent. */
const MAY_TALK = ['assistant.html', 'draft.html'];
const MOST_BODY_CHARS = 1024 * 1024 + 16;
const isMode = (/** @type {any} */ value) => ['page', 'asked', 'quiet', 'rest'].includes(value);
const isReceiptList = (/** @type {any} */ value) => Array.isArray(value) && value.length <= MOST_RECEIPTS && value.every(isReceipt);
const isTypedList = (/** @type {any} */ value) => isReceiptList(value) && value.length > 0 && value.length <= MOST_BY_ITSELF && value.every(isOnline);
const isSource = (/** @type {any} */ value) => SOURCES.includes(value);
const isPageState = (/** @type {any} */ value) => PAGE_STATES.includes(value);
const isTab = optional(isCount);
const isWait = (/** @type {any} */ value) => value === undefined || (Number.isFinite(value) && value > 0);

/** @type {Record<string, Fields>} */
const PAGE = {
  [FROM_PAGE.hello]: { afterSignIn: isFlag },
  [FROM_PAGE.found]: { receipts: isReceiptList, source: isSource, page: isPageState, sight: isSight },
  [FROM_PAGE.moved]: {},
  [FROM_PAGE.claim]: { receipt: isReceipt, mode: isMode },
  [FROM_PAGE.capture]: { capture: isCapture, retryAfter: isWait },
  [FROM_PAGE.finished]: {},
  [FROM_PAGE.reReading]: {},
  [FROM_PAGE.sign]: {},
  [FROM_PAGE.panelClosed]: {},
  [FROM_PAGE.panelRefused]: {},
  [FROM_PAGE.hidden]: {},
};

/** @type {Record<string, Fields>} */
const PANEL = {
  [FROM_UI.state]: {},
  [FROM_UI.document]: { receipt: isReceipt },
  [FROM_UI.read]: {},
  [FROM_UI.readRest]: {},
  [FROM_UI.readThese]: { receipts: isTypedList },
  [FROM_UI.readRemembered]: {},
  [FROM_UI.here]: {},
  [FROM_UI.choose]: { choices: object({ readAutomatically: optional(isFlag), toldTerms: optional(isTrue), leaveHere: optional(isTrue) }) },
  [FROM_UI.saveHere]: { on: isFlag },
  [FROM_UI.handOver]: {},
  [FROM_UI.retryHost]: {},
  [FROM_UI.openAccount]: {},
  [FROM_UI.closePanel]: {},
  [FROM_UI.seen]: { receipt: isReceipt },
  [FROM_UI.calendar]: { receipt: isReceipt },
};

/** @type {Record<string, Fields>} */
const UI = {
  ...PANEL,
  // The popup stands over a tab without being in one, and says over which.
  [FROM_UI.state]: { tab: isTab },
  [FROM_UI.read]: { tab: isTab },
  [FROM_UI.readRest]: { tab: isTab },
  [FROM_UI.readThese]: { receipts: isTypedList, tab: isTab },
  [FROM_UI.readRemembered]: { tab: isTab },
  [FROM_UI.openAccount]: { tab: isTab },
  [FROM_UI.showAgain]: { tab: isTab },
  [FROM_UI.memory]: { request: isMemoryRequest },
  [FROM_UI.looked]: { receipt: isReceipt },
  [FROM_UI.assistant]: { request: isAssistantRequest },
  [FROM_UI.assistantOff]: {},
  [FROM_UI.brief]: { request: isBriefRequest },
  [FROM_UI.notice]: { receipt: isReceipt, text: text(MOST_NOTICE_CHARS) },
  [FROM_UI.languages]: {},
  [FROM_UI.saw]: {},
};

/**
 * @param {any} message
 * @param {chrome.runtime.MessageSender} sender
 * @param {{id: string, base: string}} self the extension's id and the address of its root
 * @returns {boolean} whether the sender may send this message
 */
export function isAllowed(message, sender, self) {
  const table = tableFor(sender, self);
  if (!table || typeof message?.type !== 'string' || !Object.hasOwn(table, message.type)) return false;
  return hasFields(message, table[message.type] ?? {});
}

/**
 * Only a page of the extension in a tab of its own may talk to a model: not the panel, which stands in the site's page.
 * @param {chrome.runtime.Port} port @param {{id: string, base: string}} self
 */
export function mayTalk({ name, sender }, self) {
  const isPage = MAY_TALK.some((page) => sender?.url?.startsWith(`${self.base}pages/${page}`));
  return name === TALK && sender?.id === self.id && isPage && sender.frameId === 0;
}

/** @param {chrome.runtime.MessageSender} sender @param {{id: string, base: string}} self */
function tableFor(sender, self) {
  if (sender.id !== self.id || !sender.url) return null;
  if (sender.url.startsWith(`${self.base}pages/panel.html`)) return PANEL;
  if (sender.url.startsWith(self.base)) return UI;
  const isSite = new URL(sender.url).origin === ORIGIN;
  return isSite && sender.tab?.id !== undefined && sender.frameId === 0 ? PAGE : null;
}

/** @param {any} message @param {Fields} fields */
function hasFields(message, fields) {
  const known = Object.keys(message).every((key) => key === 'type' || Object.hasOwn(fields, key));
  return known && Object.entries(fields).every(([key, check]) => check(message[key]));
}

/** @param {any} value */
function isCapture(value) {
  if (value?.format !== 'caselight-capture/1' || !isReceipt(value.receipt)) return false;
  if (typeof value.capturedAt !== 'string' || Number.isNaN(Date.parse(value.capturedAt))) return false;
  const responses = Object.entries(value.responses ?? {});
  return responses.length > 0 && responses.every(([name, answer]) => ENDPOINT_NAMES.some((known) => known === name) && isAnswer(answer));
}

/** @param {any} value */
function isAnswer(value) {
  if (value?.error) return value.error === 'network' || value.error === 'timeout';
  const texts = [value?.contentType, value?.url, value?.body];
  return Number.isInteger(value?.httpStatus) && texts.every((text) => typeof text === 'string') && value.body.length <= MOST_BODY_CHARS;
}
