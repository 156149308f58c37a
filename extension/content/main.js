// The content script: finds the cases of the page, reads them when it may, and shows the pill and the panel.

import { ask, FROM_PAGE, TO_PAGE } from '../shared/messages.js';
import { findReceipts } from './find-receipts.js';
import { createInPage } from './in-page.js';
import { readCase } from './read-answers.js';
import { walk } from './walk.js';
import { watchPage } from './watch-page.js';

const around = { ask, read: readCase, wait, random: Math.random };
const inPage = createInPage({
  onPanelClosed: () => tell(FROM_PAGE.panelClosed),
  onHidden: () => tell(FROM_PAGE.hidden),
  onRefused: () => tell(FROM_PAGE.openFull),
});

let known = '';
let walking = false;
let hidden = false;
let again = 0;

/** @param {number} ms @returns {Promise<void>} */
function wait(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

/**
 * Looks at the page and reads what is new in it.
 * @param {{auto: boolean, openPanel: boolean}} settings
 * @param {boolean} forced the person asked for it
 */
async function look(settings, forced) {
  const { receipts, source } = findReceipts(document);
  const seen = `${source} ${receipts.join(' ')}`;
  if (!forced && seen === known) return;
  known = seen;
  const { pill } = await ask(FROM_PAGE.found, { receipts, source });
  if (!receipts.length) return;
  if (!hidden) inPage.update(pill);
  if (!settings.auto && !forced) return;
  if (settings.openPanel && !forced && !hidden) inPage.openPanel();
  await read(receipts, forced, settings);
}

/** @param {string[]} receipts @param {boolean} forced @param {{auto: boolean, openPanel: boolean}} settings */
async function read(receipts, forced, settings) {
  if (walking) return;
  walking = true;
  try {
    const { pausedUntil } = await walk(receipts, forced, around);
    if (pausedUntil) lookAgainAt(pausedUntil, settings);
  } finally {
    walking = false;
  }
}

/** While the tab stays open, reading that was stopped is tried again when its pause is over. */
function lookAgainAt(/** @type {number} */ time, /** @type {{auto: boolean, openPanel: boolean}} */ settings) {
  clearTimeout(again);
  if (!settings.auto) return;
  again = window.setTimeout(() => {
    known = '';
    guarded(() => look(settings, false));
  }, Math.max(0, time - Date.now()) + 500);
}

/** @param {string} type */
function tell(type) {
  guarded(() => ask(type));
}

/**
 * After an update of the extension this script is an orphan: it can reach nobody any more and takes itself away.
 * @param {() => Promise<unknown>} step
 */
function guarded(step) {
  step().catch((error) => {
    if (chrome.runtime?.id) throw error;
    stopWatching();
    inPage.remove();
  });
}

let stopWatching = () => {};

async function start() {
  const hello = await ask(FROM_PAGE.hello);
  hidden = hello.hidden;
  chrome.runtime.onMessage.addListener((message, sender) => {
    if (sender.id !== chrome.runtime.id || sender.tab) return;
    if (message.type === TO_PAGE.pill && !hidden && known) inPage.update(message.pill);
    if (message.type === TO_PAGE.closePanel) inPage.closePanel();
    if (message.type === TO_PAGE.read) guarded(() => look(hello, true));
  });
  stopWatching = watchPage(() => guarded(() => look(hello, false)));
  await look(hello, false);
}

guarded(start);
