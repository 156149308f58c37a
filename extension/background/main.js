// The background: every listener is set at once, at the top, so that a sleeping worker is woken by any of them; every
// handler waits for one promise first.

import { t } from '../shared/i18n.js';
import { FRESH, FROM_PAGE, FROM_UI, TO_PAGE } from '../shared/messages.js';
import { otherSystem } from '../shared/other-system.js';
import { MOST_BY_ITSELF } from '../shared/receipts.js';
import { loadSettings, saveSettings } from '../shared/settings.js';
import { MATCH } from '../shared/site.js';
import { found, leftPrivate, signedIn } from './account.js';
import { askAssistant, turnOff } from './assistant.js';
import { announce, pillFor, tellPages, tellTab, tellTabs } from './badge.js';
import { askBrief, askNotice } from './brief.js';
import { analyse, noteRefusal, retryHost } from './cases.js';
import { hostLanguages, warmHost } from './host.js';
import { askMemory, explainAnew, handOver, markSeen, saveHere } from './memory.js';
import { askAlsoOfNotKept } from './not-kept.js';
import { changesMemory } from './memory-requests.js';
import { isAllowed, mayTalk } from './messages.js';
import { count } from './kept/cases.js';
import { onKeptLater, tellOfWalk } from './kept-later.js';
import { noteNews } from './news.js';
import { answerClicks } from './notifications.js';
import { askToRead, openAccount, openBeside } from './open-account.js';
import { mayReRead, personSeen, planReReading } from './re-reading.js';
import { claim, finishedCase, pageBegins, released } from './reading.js';
import { collectSaw, noteCapture, noteSight } from './saw.js';
import { loadDocument } from './case-papers.js';
import { accountOf, load, loadState } from './session.js';
import { NORMAL, PRIVATE, storeFor, storeOf, tabFor } from './stores.js';
import { forgetTab, noteOf, rememberTab, tabInFront } from './tabs.js';
import { listenTo } from './talk.js';
import { verdict } from './verdict.js';
import { readRemembered, readThese, recall } from './wanted.js';

const ready = announce();
const self = { id: chrome.runtime.id, base: chrome.runtime.getURL('') };

/** @typedef {(message: any, tabId: number, sender: chrome.runtime.MessageSender) => Promise<any>} Handler */

/** @type {Record<string, Handler>} */
const handlers = {
  [FROM_PAGE.hello]: hello,
  [FROM_PAGE.found]: seen,
  [FROM_PAGE.moved]: (_, tabId) => rememberTab(tabId, { since: Date.now() }),
  [FROM_PAGE.claim]: claimed,
  [FROM_PAGE.capture]: captured,
  [FROM_PAGE.finished]: (_, tabId, { tab }) => over(tabId, storeOf(tab)),
  [FROM_PAGE.reReading]: (_, __, { tab }) => planReReading({ store: storeOf(tab) }),
  [FROM_PAGE.sign]: signSeen,
  [FROM_PAGE.panelClosed]: (_, tabId) => rememberTab(tabId, { closed: true }),
  [FROM_PAGE.panelRefused]: (_, __, { tab }) => openBeside(tab),
  [FROM_PAGE.hidden]: (_, tabId) => rememberTab(tabId, { hidden: true }),
  [FROM_UI.state]: stateForPages,
  [FROM_UI.document]: async (message, _, sender) => loadDocument(message.receipt, await storeFor(message, sender)),
  [FROM_UI.read]: async (message, _, sender) => askToRead({ type: TO_PAGE.read }, await tabFor(message, sender)),
  [FROM_UI.readRest]: async (message, _, sender) => askToRead({ type: TO_PAGE.readRest }, await tabFor(message, sender)),
  [FROM_UI.readThese]: async (message, _, sender) => readThese(message.receipts, await tabFor(message, sender)),
  [FROM_UI.readRemembered]: async (message, _, sender) => readRemembered(await tabFor(message, sender)),
  [FROM_UI.here]: (_, tabId) => tellTab(tabId, { type: TO_PAGE.panelHere }),
  [FROM_UI.choose]: ({ choices }) => saveSettings(choices),
  [FROM_UI.retryHost]: retryHost,
  [FROM_UI.showAgain]: showAgain,
  [FROM_UI.openAccount]: async (message, _, sender) => openAccount(await tabFor(message, sender)),
  [FROM_UI.saveHere]: ({ on }) => saveHere(on),
  [FROM_UI.handOver]: () => handOver(),
  [FROM_UI.memory]: async (message, _, sender) => askAlsoOfNotKept(message.request, await storeFor(message, sender), askMemory),
  [FROM_UI.calendar]: async (message, _, sender) => askAlsoOfNotKept({ type: 'render', format: 'ics', receipts: [message.receipt] }, await storeFor(message, sender), askMemory),
  [FROM_UI.seen]: ({ receipt }) => askMemory({ type: 'seen', receipts: [receipt] }),
  [FROM_UI.looked]: async (message, _, sender) => markSeen([message.receipt], await storeFor(message, sender)),
  [FROM_UI.closePanel]: (_, tabId) => tellTab(tabId, { type: TO_PAGE.closePanel }),
  [FROM_UI.assistant]: ({ request }) => askAssistant(request),
  [FROM_UI.assistantOff]: () => turnOff(),
  [FROM_UI.brief]: async (message, _, sender) => askBrief(message.request, await storeFor(message, sender)),
  [FROM_UI.notice]: async (message, _, sender) => askNotice(message, await storeFor(message, sender)),
  [FROM_UI.languages]: () => hostLanguages(),
  [FROM_UI.saw]: () => isPermitted().then(collectSaw),
};

/** Questions that change nothing, so that nobody need be told. */
const QUIET = new Set([
  FROM_UI.state, FROM_UI.document, FROM_UI.openAccount, FROM_UI.closePanel, FROM_UI.calendar, FROM_UI.here, FROM_PAGE.moved, FROM_PAGE.reReading, FROM_PAGE.panelRefused, FROM_PAGE.sign,
  FROM_UI.assistant, FROM_UI.assistantOff, FROM_UI.brief, FROM_UI.notice, FROM_UI.languages, FROM_UI.saw,
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
  ready.then(() => closed(tabId)).then(announce);
});

chrome.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && ('reRead' in changes || 'sharedComputer' in changes)) ready.then(() => tellTabs(() => ({ type: TO_PAGE.reReading })));
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') chrome.tabs.create({ url: chrome.runtime.getURL('pages/welcome.html') });
});

answerClicks();
chrome.permissions.onAdded.addListener(() => {
  answerClicks();
  announce();
});
chrome.permissions.onRemoved.addListener(() => void announce());
onKeptLater((capture, store) => void explainAnew(capture, store).then(announce));

/**
 * A page begins: a walk that the same tab had left unfinished is over, and a host that could not be reached is tried
 * once more, since the person may have installed it meanwhile.
 * @type {Handler}
 */
async function hello({ afterSignIn }, tabId, { tab }) {
  const store = storeOf(tab);
  await released(tabId, store);
  await pageBegins(store);
  if (afterSignIn) await signedIn(store);
  if ((await loadState()).host.problem) retryHost().finally(announce);
  const settings = await loadSettings();
  await rememberTab(tabId, { store, since: Date.now() });
  const { closed = false, hidden = false } = await noteOf(tabId);
  return { auto: settings.readAutomatically, openPanel: settings.openPanel && !closed && !hidden, hidden };
}

/**
 * Told of the page in front of the person: the panel of its own tab; another page of the tab of the site that is in front.
 * @type {Handler}
 */
async function stateForPages(message, _, sender) {
  const tab = await tabFor(message, sender);
  const store = storeOf(tab);
  const front = (await tabInFront(tab))?.id;
  const [state, settings] = await Promise.all([loadState(store, front), loadSettings()]);
  const { reRead, toldTerms, readAutomatically } = settings;
  const { hidden = false } = front === undefined ? {} : await noteOf(front);
  return { hidden, permitted: await isPermitted(), choices: { toldTerms, readAutomatically }, saving: await questionOf(state, settings), state: { ...state, reReadingStopped: reRead ? state.reReadingStopped : null } };
}

/** The pill that the person had put away in the tab. @type {Handler} */
async function showAgain(message, _, sender) {
  const { id } = (await tabInFront(await tabFor(message, sender))) ?? {};
  if (id === undefined) return;
  await rememberTab(id, { hidden: false, closed: false });
  await tellTab(id, { type: TO_PAGE.showAgain });
}

/**
 * What the person is to be asked about saving: whether the browser may, where there is no program; whether the program takes it, where one has come.
 * @param {import('../shared/types.js').State} state @param {import('../shared/settings.js').Settings} settings @returns {Promise<import('../shared/types.js').SavingQuestion>}
 */
async function questionOf({ store, host, cases }, { saveHere: answer, leaveHere, sharedComputer }) {
  if (store === PRIVATE) return null;
  if (host.problem === 'missing' && host.standIn) return answer === null && !sharedComputer && cases.some(({ card }) => card) ? 'save' : null;
  if (host.problem || answer === null || leaveHere) return null;
  return (await count().catch(() => null))?.cases ? 'hand_over' : null;
}

function isPermitted() {
  return chrome.permissions.contains({ origins: [MATCH] });
}

/**
 * What a page shows, and which cases are read unless the person asks for all of them. From a page that shows none (`isOwn` is false) those
 * that are known are read only when the person asks.
 * @type {Handler}
 */
async function seen({ receipts, source, page, sight }, tabId, { tab }) {
  const store = storeOf(tab);
  const { since } = await noteOf(tabId);
  const own = await found(receipts, source, page, { tabId, store, since });
  await noteSight(sight, store);
  const stored = await load(store);
  const isOwn = own.length > 0;
  const all = isOwn ? [...new Set([...own, ...stored.added])] : accountOf(stored);
  if (!all.length) recall(store).then((isNew) => (isNew ? announce() : undefined));
  return { receipts: all, first: all.slice(0, MOST_BY_ITSELF), isOwn, wanted: stored.wanted, pill: pillFor(await loadState(store, tabId)) };
}

/** @type {Handler} */
async function signSeen(_, __, { tab }) {
  const seen = await personSeen(storeOf(tab));
  if (seen.resumes) announce();
  return seen;
}

/** @type {Handler} */
async function claimed({ receipt, mode }, tabId, { tab }) {
  const store = storeOf(tab);
  if (mode === 'quiet' && !(await mayReRead(store))) return { go: false, why: 'unknown' };
  const turn = await claim(receipt, mode, tabId, store);
  if (turn.go) warmHost();
  return turn;
}

/** @type {Handler} */
async function captured({ capture, retryAfter }, _, { tab }) {
  const store = storeOf(tab);
  if (!accountOf(await load(store)).includes(capture.receipt)) return { go: true }; // another account has signed in meanwhile
  const show = (/** @type {object} */ entry, /** @type {string} */ html) => void tellPages({ type: FRESH, store, entry, html });
  // What a private window reads is shown by its own panel only, which asks for it; a message is heard by every page.
  const came = await analyse(capture, store, store === PRIVATE ? undefined : show);
  const { readings, refusal, news } = came;
  const result = verdict(capture, readings);
  await noteCapture(capture, came, result, store);
  // When the whole site refuses, the state says so once; a case has a word of its own only when it alone failed.
  if (result.notServed) await noteRefusal(capture, otherSystem(), store);
  else if (result.notYours) await noteRefusal(capture, { name: 'not_yours', message: t('notYours'), fix: t('notYoursFix') }, store);
  else if (refusal && !result.stop) await noteRefusal(capture, refusal, store);
  const card = (await load(store)).cases[capture.receipt]?.card;
  if (card && news?.length && store !== PRIVATE) await noteNews(card, news, store);
  const next = await finishedCase(capture.receipt, result, retryAfter, store);
  if (!next.go) await tellOfWalk(store);
  return next;
}

/** The walk of a tab is over. @param {number} tabId @param {string} store */
async function over(tabId, store) {
  await released(tabId, store);
  await tellOfWalk(store);
}

/** @param {number} tabId */
async function closed(tabId) {
  const { store = NORMAL } = await noteOf(tabId);
  await over(tabId, store);
  await forgetTab(tabId);
  if (store === PRIVATE) await leftPrivate(tabId);
}
