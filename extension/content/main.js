// The content script: finds the cases of the page, reads them when it may, and shows the pill and the panel.

import { t } from '../shared/i18n.js';
import { ask, CHANGED, FROM_PAGE, hear, TO_PAGE } from '../shared/messages.js';
import { findReceipts } from './find-receipts.js';
import { InPage } from './in-page.js';
import { watchLeaving } from './leaving.js';
import { comesFromSignIn, isAccountPage, pageState, patience } from './page-state.js';
import { createReReading } from './re-reading.js';
import { readCase } from './read-answers.js';
import { sightOf } from './sight.js';
import { walk } from './walk.js';
import { watchPage } from './watch-page.js';
import { watchPerson } from './watch-person.js';

/** How often the script looks whether its extension is still there; nothing is asked of anybody for that. */
const ALIVE_MS = 5_000;
/** A page that was about to be left and is still there after so long, for instance after a download, reads on. */
const STAYED_MS = 10_000;

const around = { ask, read: readCase, wait, random: Math.random, watchLeaving };
const reReading = createReReading({
  ask,
  readAll: readQuietly,
  later: (ms, act) => setTimeout(() => guarded(act()), ms),
  cancel: (timer) => clearTimeout(timer),
});
const heard = {
  onPress: checkAlive,
  onPanelClosed: () => {
    options.openPanel = false;
    tell(FROM_PAGE.panelClosed);
  },
  onPanelRefused: () => tell(FROM_PAGE.panelRefused),
  onHidden: () => {
    options = { ...options, hidden: true, openPanel: false };
    tell(FROM_PAGE.hidden);
  },
};
let inPage = new InPage(heard);

let options = { auto: false, openPanel: false, hidden: false };
/** What the page was about when it was last looked at. */
let known = '';
let walking = false;
/** @type {string[]} the cases of this account that are read when the person asks for all */
let mine = [];
/** @type {string[]} those of them that are read otherwise */
let first = [];
/** @type {string[]} cases that the person has named and that are still to be read */
let wanted = [];
/** The page as it was known to be another one than before: its address, since when, how often it was told of, and when first with a case. */
let place = { path: '', since: 0, looks: 0, firstAt: 0 };
let lookLater = 0;
// An orphan cannot ask for texts any more.
const cannotStart = pillOf(t('cannotStart_short'));
const outOfDate = pillOf(t('outOfDate_short'));
/** The page has become another one during a walk. */
let outdated = false;
let again = 0;
let alive = 0;
let stopWatching = () => {};

/** @param {number} ms @returns {Promise<void>} */
function wait(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/** @param {string} text @returns {import('../shared/types.js').PillState} */
function pillOf(text) {
  return { tone: 'warn', text, needs: 0 };
}

/**
 * Looks at the page and reads what is new in it.
 * @param {import('../shared/types.js').Mode} [mode] other than `page` when the person asked for it
 */
async function look(mode = 'page') {
  if (!options.hidden) inPage.keep();
  const found = findReceipts(document);
  const { receipts, source } = found;
  const isFurther = place.path !== '' && place.path !== location.pathname;
  const page = stateOf(found.shape);
  if (isFurther) await ask(FROM_PAGE.moved);
  const seen = `${page} ${source} ${receipts.join(' ')}`;
  if (mode === 'page' && seen === known) return;
  if (walking) {
    outdated = true;
    return;
  }
  known = seen;
  const answer = await answered(FROM_PAGE.found, { receipts, source, page, sight: sight(found, page) });
  ({ receipts: mine, first, wanted } = answer);
  if (!options.hidden && (answer.pill.offers || isAccountPage(location.pathname))) inPage.update(answer.pill);
  if (wanted.length) await read(wanted, 'page');
  if (mine.length && (answer.isOwn || mode !== 'page')) await readMine(mode);
}

/** @param {import('../shared/types.js').Mode} mode */
async function readMine(mode) {
  if (options.auto || mode !== 'page') {
    if (options.openPanel && mode === 'page') inPage.openPanel();
    await read(mode === 'rest' ? mine : first, mode);
  }
  await reReading.plan();
}

/** Cases that the person has named, whatever the page shows. @param {string[]} receipts */
async function readNamed(receipts) {
  wanted = receipts;
  if (!walking) return read(receipts, 'asked');
  outdated = true;
  known = '';
}

/** A page without cases is looked at again when it has had the time to draw them. @param {import('./find-receipts.js').Shape} shape */
function stateOf(shape) {
  const now = Date.now();
  if (place.path !== location.pathname) place = { path: location.pathname, since: now, looks: 0, firstAt: 0 };
  const age = now - place.since;
  const page = pageState(shape, location.pathname, age);
  clearTimeout(lookLater);
  if (page === 'looking') lookLater = window.setTimeout(() => guarded(look()), patience(shape, location.pathname) - age);
  return page;
}

/** What is told of the page. @param {import('./find-receipts.js').Found} found @param {import('./page-state.js').PageState} page */
function sight(found, page) {
  const looks = place.looks + 1;
  place = { ...place, looks, firstAt: place.firstAt || (found.receipts.length ? looks : 0) };
  return sightOf(document, { ...place, pathname: location.pathname, ageMs: Date.now() - place.since }, found, page);
}

/** Reads again what is known of the page, without a sign of it. */
async function readQuietly() {
  if (!walking && first.length) await read(first, 'quiet');
}

/** @param {string[]} receipts @param {import('../shared/types.js').Mode} mode */
async function read(receipts, mode) {
  walking = true;
  outdated = false;
  const { pausedUntil, cutOff } = await walk(receipts, mode, around).finally(() => (walking = false));
  if (outdated) await look();
  if (pausedUntil) lookAgainAt(pausedUntil);
  if (cutOff) lookAgainAt(Date.now() + STAYED_MS);
}

/**
 * While the tab stays open, reading that was stopped is tried again when its pause is over.
 * @param {number} time milliseconds since 1970 UTC
 */
function lookAgainAt(time) {
  clearTimeout(again);
  if (!options.auto && !wanted.length) return;
  again = window.setTimeout(() => {
    known = '';
    guarded(look());
  }, Math.max(0, time - Date.now()) + 500);
}

/** An answer without which nothing can go on. What was not taken in is looked at again. @param {string} type @param {object} [fields] */
async function answered(type, fields) {
  const answer = await ask(type, fields);
  if (answer && !answer.failed) return answer;
  known = '';
  throw new Error(`no answer to ${type}`);
}

/** @param {string} type */
function tell(type) {
  guarded(ask(type));
}

/** What fails is shown. @param {Promise<unknown>} step */
function guarded(step) {
  step.catch((error) => {
    if (!isOrphan()) {
      if (isVisible()) inPage.update(cannotStart);
      throw error;
    }
    stop();
  });
}

/** After an update of the extension this script is an orphan: it can reach nobody any more. */
function isOrphan() {
  return !chrome.runtime?.id;
}

/** One that has nothing to do would not notice. */
function checkAlive() {
  if (isOrphan()) stop();
}

/** An orphan says so and stops. */
function stop() {
  if (isVisible()) inPage.update(outOfDate);
  clearTimeout(again);
  clearTimeout(lookLater);
  clearInterval(alive);
  reReading.stop();
  stopWatching();
  inPage.retire();
}

function isVisible() {
  return !options.hidden && (inPage.isShown || isAccountPage(location.pathname));
}

/** The quiet re-reading goes on where it had been waiting for a sign of the person. */
async function personIsThere() {
  const { resumes } = await ask(FROM_PAGE.sign);
  if (resumes) await reReading.plan();
}

/** The person wants back what they had put away in this tab. */
async function showAgain() {
  if (!options.hidden) return;
  options.hidden = false;
  inPage = new InPage(heard);
  known = '';
  await look();
}

/** @param {any} message */
function told(message) {
  if (message.type === CHANGED && !options.hidden && (inPage.isShown || message.pill.offers)) inPage.update(message.pill);
  if (message.type === TO_PAGE.panelHere) inPage.panelHere();
  if (message.type === TO_PAGE.closePanel) inPage.closePanel();
  if (message.type === TO_PAGE.showAgain) guarded(showAgain());
  if (message.type === TO_PAGE.read) guarded(look('asked'));
  if (message.type === TO_PAGE.readThese) guarded(readNamed(message.receipts));
  if (message.type === TO_PAGE.readRest) guarded(look('rest'));
  if (message.type === TO_PAGE.reReading) guarded(reReading.plan());
}

/** A page that is loaded anew still names the page that once led to it. */
function isNewlyOpened() {
  const [how] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  return how?.type === 'navigate';
}

async function start() {
  options = await answered(FROM_PAGE.hello, { afterSignIn: isNewlyOpened() && comesFromSignIn(document.referrer) });
  hear(told);
  const watches = [watchPage(() => guarded(look())), watchPerson(() => guarded(personIsThere()))];
  alive = window.setInterval(checkAlive, ALIVE_MS);
  stopWatching = () => watches.forEach((stop) => stop());
  addEventListener('pagehide', () => walking && tell(FROM_PAGE.finished));
  await look();
}

guarded(start());
