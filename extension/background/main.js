// The background: every listener is set at once, at the top, so that a sleeping worker is woken by any of them; every
// handler waits for one promise first.

import { FROM_PAGE, FROM_UI, TO_PAGE } from '../shared/messages.js';
import { loadSettings } from '../shared/settings.js';
import { ACCOUNT_PAGE, MATCH } from '../shared/site.js';
import { announce, pillFor, tellTab } from './badge.js';
import { analyse, expectCapture, noteRefusal, retryHost } from './cases.js';
import { isAllowed } from './messages.js';
import { claim, finishedCase, found, released } from './reading.js';
import { loadDocument, loadState } from './session.js';
import { forgetTab, putAway, rememberTab } from './tabs.js';
import { verdict } from './verdict.js';

const ready = announce();
const self = { id: chrome.runtime.id, base: chrome.runtime.getURL('') };

/** @typedef {(message: any, tabId: number) => Promise<any>} Handler */

/** @type {Record<string, Handler>} */
const handlers = {
  [FROM_PAGE.hello]: hello,
  [FROM_PAGE.found]: async ({ receipts, source }) => ({ receipts: await found(receipts, source), pill: pillFor(await loadState()) }),
  [FROM_PAGE.claim]: claimed,
  [FROM_PAGE.capture]: captured,
  [FROM_PAGE.finished]: (_, tabId) => released(tabId),
  [FROM_PAGE.panelClosed]: (_, tabId) => rememberTab(tabId, { closed: true }),
  [FROM_PAGE.hidden]: (_, tabId) => rememberTab(tabId, { hidden: true }),
  [FROM_UI.state]: async () => ({ state: await loadState(), permitted: await chrome.permissions.contains({ origins: [MATCH] }) }),
  [FROM_UI.document]: ({ receipt }) => loadDocument(receipt),
  [FROM_UI.read]: readAgain,
  [FROM_UI.retryHost]: retryHost,
  [FROM_UI.openAccount]: () => chrome.tabs.create({ url: ACCOUNT_PAGE }).then(() => undefined),
  [FROM_UI.closePanel]: (_, tabId) => tellTab(tabId, { type: TO_PAGE.closePanel }),
};

/** Questions that change nothing, so that nobody need be told. */
const QUIET = new Set([FROM_UI.state, FROM_UI.document, FROM_UI.openAccount, FROM_UI.closePanel]);

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!isAllowed(message, sender, self)) return false;
  ready
    .then(() => handlers[message.type]?.(message, sender.tab?.id ?? -1))
    .then(answer, () => answer({ failed: true }))
    .finally(() => !QUIET.has(message.type) && announce());
  return true;
});

chrome.tabs.onRemoved.addListener((tabId) => {
  ready.then(() => Promise.all([released(tabId), forgetTab(tabId)])).then(announce);
});

chrome.permissions.onAdded.addListener(() => void announce());
chrome.permissions.onRemoved.addListener(() => void announce());

/**
 * A page begins: a walk that the same tab had left unfinished is over, and a host that could not be reached is tried
 * once more, since the person may have installed it meanwhile.
 * @type {Handler}
 */
async function hello(_, tabId) {
  await released(tabId);
  if ((await loadState()).host.problem) retryHost().finally(announce);
  const settings = await loadSettings();
  const { closed, hidden } = await putAway(tabId);
  return { auto: settings.readAutomatically, openPanel: settings.openPanel && !closed && !hidden, hidden };
}

/** @type {Handler} */
async function claimed({ receipt, forced }, tabId) {
  const turn = await claim(receipt, forced, tabId);
  if (turn.go) expectCapture();
  return turn;
}

/** @type {Handler} */
async function captured({ capture, retryAfter }) {
  const { readings, refusal } = await analyse(capture);
  const result = verdict(capture, readings);
  // When the whole site refuses, the state says so once; a case has a word of its own only when it alone failed.
  if (refusal && !result.stop) await noteRefusal(capture, refusal);
  return finishedCase(capture.receipt, result, retryAfter);
}

/** Asks an open tab of the site to read again, the one in front first; without one, the account page is opened. */
async function readAgain() {
  const tabs = await chrome.tabs.query({ url: MATCH });
  for (const tab of tabs.sort((a, b) => Number(b.active) - Number(a.active))) {
    if (await tellTab(tab.id, { type: TO_PAGE.read })) return;
  }
  await chrome.tabs.create({ url: ACCOUNT_PAGE });
}
