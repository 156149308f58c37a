// The content script: finds the cases of the page, reads them when it may, and shows the pill and the panel.

import { ask, CHANGED, FROM_PAGE, hear, TO_PAGE } from '../shared/messages.js';
import { findReceipts } from './find-receipts.js';
import { createInPage } from './in-page.js';
import { createReReading } from './re-reading.js';
import { readCase } from './read-answers.js';
import { walk } from './walk.js';
import { watchPage } from './watch-page.js';

const around = { ask, read: readCase, wait, random: Math.random };
const reReading = createReReading({
  ask,
  readAll: readQuietly,
  later: (ms, act) => setTimeout(() => guarded(act()), ms),
  cancel: (timer) => clearTimeout(timer),
});
const inPage = createInPage({
  onPanelClosed: () => {
    options.openPanel = false;
    tell(FROM_PAGE.panelClosed);
  },
  onHidden: () => {
    options = { ...options, hidden: true, openPanel: false };
    tell(FROM_PAGE.hidden);
  },
});

let options = { auto: false, openPanel: false, hidden: false };
/** What the page was about when it was last looked at. */
let known = '';
let walking = false;
/** @type {string[]} the cases of the page that are of this account */
let mine = [];
/** The page has become another one during a walk. */
let outdated = false;
let again = 0;
let stopWatching = () => {};

/** @param {number} ms @returns {Promise<void>} */
function wait(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Looks at the page and reads what is new in it.
 * @param {boolean} [forced] the person asked for it
 */
async function look(forced = false) {
  const { receipts, source } = findReceipts(document);
  const seen = `${source} ${receipts.join(' ')}`;
  if (!forced && seen === known) return;
  if (walking) {
    outdated = true;
    return;
  }
  known = seen;
  const { receipts: own, pill } = await ask(FROM_PAGE.found, { receipts, source });
  mine = own;
  if (!own.length) return;
  if (!options.hidden) inPage.update(pill);
  if (options.auto || forced) {
    if (options.openPanel && !forced) inPage.openPanel();
    await read(own, forced ? 'asked' : 'page');
  }
  await reReading.plan();
}

/** Reads again what is known of the page, without a sign of it. */
async function readQuietly() {
  if (!walking && mine.length) await read(mine, 'quiet');
}

/** @param {string[]} receipts @param {import('../shared/types.js').Mode} mode */
async function read(receipts, mode) {
  walking = true;
  outdated = false;
  const { pausedUntil } = await walk(receipts, mode, around).finally(() => (walking = false));
  if (outdated) await look();
  if (pausedUntil) lookAgainAt(pausedUntil);
}

/**
 * While the tab stays open, reading that was stopped is tried again when its pause is over.
 * @param {number} time milliseconds since 1970 UTC
 */
function lookAgainAt(time) {
  clearTimeout(again);
  if (!options.auto) return;
  again = window.setTimeout(() => {
    known = '';
    guarded(look());
  }, Math.max(0, time - Date.now()) + 500);
}

/** @param {string} type */
function tell(type) {
  guarded(ask(type));
}

/**
 * After an update of the extension this script is an orphan: it can reach nobody any more and takes itself away.
 * @param {Promise<unknown>} step
 */
function guarded(step) {
  step.catch((error) => {
    if (chrome.runtime?.id) throw error;
    clearTimeout(again);
    reReading.stop();
    stopWatching();
    inPage.remove();
  });
}

/** @param {any} message */
function told(message) {
  if (message.type === CHANGED && !options.hidden && inPage.isShown()) inPage.update(message.pill);
  if (message.type === TO_PAGE.closePanel) inPage.closePanel();
  if (message.type === TO_PAGE.read) guarded(look(true));
  if (message.type === TO_PAGE.reReading) guarded(reReading.plan());
}

async function start() {
  options = await ask(FROM_PAGE.hello);
  hear(told);
  stopWatching = watchPage(() => guarded(look()));
  addEventListener('pagehide', () => walking && tell(FROM_PAGE.finished));
  await look();
}

guarded(start());
