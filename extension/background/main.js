// The background: every listener is set at once, at the top, so that a sleeping worker is woken by any of them; every
// handler waits for one promise first.

import { FRESH, FROM_PAGE, FROM_UI, TO_PAGE } from '../shared/messages.js';
import { otherSystem } from '../shared/other-system.js';
import { MOST_BY_ITSELF } from '../shared/receipts.js';
import { loadSettings } from '../shared/settings.js';
import { ACCOUNT_PAGE, MATCH } from '../shared/site.js';
import { askAssistant, turnOff } from './assistant.js';
import { announce, pillFor, tellPages, tellTab, tellTabs } from './badge.js';
import { askBrief } from './brief.js';
import { analyse, noteRefusal, retryHost } from './cases.js';
import { hostLanguages, warmHost } from './host.js';
import { askMemory, markSeen } from './memory.js';
import { changesMemory } from './memory-requests.js';
import { isAllowed, mayTalk } from './messages.js';
import { onKeptLater } from './kept-later.js';
import { noteNews, tellNews } from './news.js';
import { answerClicks } from './notifications.js';
import { mayReRead, planReReading } from './re-reading.js';
import { claim, finishedCase, found, released } from './reading.js';
import { collectSaw, noteCapture, noteSight } from './saw.js';
import { load, loadDocument, loadState } from './session.js';
import { forgetTab, putAway, rememberTab } from './tabs.js';
import { listenTo } from './talk.js';
import { verdict } from './verdict.js';

const ready = announce();
const self = { id: chrome.runtime.id, base: chrome.runtime.getURL('') };

/** @typedef {(message: any, tabId: number, sender: chrome.runtime.MessageSender) => Promise<any>} Handler */

/** @type {Record<string, Handler>} */
const handlers = {
  [FROM_PAGE.hello]: hello,
  [FROM_PAGE.found]: seen,
  [FROM_PAGE.claim]: claimed,
  [FROM_PAGE.capture]: captured,
  [FROM_PAGE.finished]: (_, tabId) => released(tabId).then(tellNews),
  [FROM_PAGE.reReading]: () => planReReading(),
  [FROM_PAGE.panelClosed]: (_, tabId) => rememberTab(tabId, { closed: true }),
  [FROM_PAGE.hidden]: (_, tabId) => rememberTab(tabId, { hidden: true }),
  [FROM_UI.state]: stateForPages,
  [FROM_UI.document]: ({ receipt }) => loadDocument(receipt),
  [FROM_UI.read]: () => askToRead(TO_PAGE.read),
  [FROM_UI.readRest]: () => askToRead(TO_PAGE.readRest),
  [FROM_UI.retryHost]: retryHost,
  [FROM_UI.openAccount]: () => chrome.tabs.create({ url: ACCOUNT_PAGE }).then(() => undefined),
  [FROM_UI.memory]: ({ request }) => askMemory(request),
  [FROM_UI.seen]: ({ receipt }) => askMemory({ type: 'seen', receipts: [receipt] }),
  [FROM_UI.looked]: ({ receipt }) => markSeen([receipt]),
  [FROM_UI.closePanel]: (_, tabId) => tellTab(tabId, { type: TO_PAGE.closePanel }),
  [FROM_UI.assistant]: ({ request }) => askAssistant(request),
  [FROM_UI.assistantOff]: () => turnOff(),
  [FROM_UI.brief]: ({ request }) => askBrief(request),
  [FROM_UI.languages]: () => hostLanguages(),
  [FROM_UI.saw]: () => isPermitted().then(collectSaw),
};

/** Questions that change nothing, so that nobody need be told. */
const QUIET = new Set([
  FROM_UI.state, FROM_UI.document, FROM_UI.openAccount, FROM_UI.closePanel, FROM_PAGE.reReading,
  FROM_UI.assistant, FROM_UI.assistantOff, FROM_UI.brief, FROM_UI.languages, FROM_UI.saw,
]);

/** @param {any} message */
function changesNothing({ type, request }) {
  return QUIET.has(type) || (type === FROM_UI.memory && !changesMemory(request));
}

chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (!isAllowed(message, sender, self)) return false;
  ready
    .then(() => handlers[message.type]?.(message, sender.tab?.id ?? -1, sender))
    .then(answer, () => answer({ failed: true }))
    .finally(() => !changesNothing(message) && announce());
  return true;
});

chrome.runtime.onConnect.addListener((port) => {
  if (mayTalk(port, self)) listenTo(port);
  else port.disconnect();
});

chrome.tabs.onRemoved.addListener((tabId) => {
  ready.then(() => Promise.all([released(tabId), forgetTab(tabId)])).then(tellNews).then(announce);
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && 'reRead' in changes) ready.then(() => tellTabs({ type: TO_PAGE.reReading }));
});

answerClicks();
chrome.permissions.onAdded.addListener(() => {
  answerClicks();
  announce();
});
chrome.permissions.onRemoved.addListener(() => void announce());
onKeptLater(() => void announce());

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

async function stateForPages() {
  const [state, { reRead }] = await Promise.all([loadState(), loadSettings()]);
  return { permitted: await isPermitted(), state: { ...state, reReadingStopped: reRead ? state.reReadingStopped : null } };
}

function isPermitted() {
  return chrome.permissions.contains({ origins: [MATCH] });
}

/**
 * What a page shows, and which cases are read unless the person asks for all of them.
 * @type {Handler}
 */
async function seen({ receipts, source, page, sight }, _, { tab }) {
  const own = await found(receipts, source, page);
  await noteSight(sight, tab?.incognito === true);
  return { receipts: own, first: own.slice(0, MOST_BY_ITSELF), pill: pillFor(await loadState()) };
}

/** @type {Handler} */
async function claimed({ receipt, mode }, tabId) {
  if (mode === 'quiet' && !(await mayReRead())) return { go: false, why: 'unknown' };
  const turn = await claim(receipt, mode, tabId);
  if (turn.go) warmHost();
  return turn;
}

/**
 * What is read in a private window is explained and not kept.
 * @type {Handler}
 */
async function captured({ capture, retryAfter }, _, { tab }) {
  const came = await analyse(capture, !tab?.incognito, (entry, html) => void tellPages({ type: FRESH, entry, html }));
  const { readings, refusal, news } = came;
  const result = verdict(capture, readings);
  await noteCapture(capture, came, result);
  // When the whole site refuses, the state says so once; a case has a word of its own only when it alone failed.
  if (result.notServed) await noteRefusal(capture, otherSystem());
  else if (refusal && !result.stop) await noteRefusal(capture, refusal);
  const card = (await load()).cases[capture.receipt]?.card;
  if (card && news?.length) await noteNews(card, news);
  const next = await finishedCase(capture.receipt, result, retryAfter);
  if (!next.go) await tellNews();
  return next;
}

/** Asks an open tab of the site to read, the one in front first; without one, the account page is opened. @param {string} type */
async function askToRead(type) {
  const tabs = await chrome.tabs.query({ url: MATCH });
  for (const tab of tabs.sort((a, b) => Number(b.active) - Number(a.active))) {
    if (await tellTab(tab.id, { type })) return;
  }
  await chrome.tabs.create({ url: ACCOUNT_PAGE });
}
