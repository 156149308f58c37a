// The order of reading: one tab at a time, no case twice in five minutes unless asked, and a hold after the site has
// refused. All of it is remembered for the session, so that tabs, reloads and a sleeping worker share it.

import { dropCases, inTurn, loadState } from '../shared/session.js';
import { isDue, isHeld, pauseAfter } from './pace.js';

/** A tab that has given no sign of life for this long no longer holds the turn. */
const LEASE_MS = 45_000;
const BUSY_WAIT_MS = 1_000;

/** @typedef {import('../shared/types.js').Run} Run */
/** @typedef {Record<string, {begun: number, done: boolean}>} Begun */

/** @param {object} values */
function save(values) {
  return chrome.storage.session.set(values);
}

/**
 * Remembers the receipts of a page. The site's own list is the whole account; anything less only adds to it.
 * @param {string[]} receipts @param {string} source
 */
export function found(receipts, source) {
  return inTurn(async () => {
    const state = await loadState();
    const before = source === 'embedded' ? [] : state.found;
    const all = [...new Set([...before, ...receipts])];
    // Another account has signed in: what belonged to the earlier one is not shown to it.
    await dropCases(state.cases.map((entry) => entry.receipt).filter((receipt) => !all.includes(receipt)));
    await save({ found: all });
    if (state.run.phase === 'idle' && !all.length) await save({ run: { ...state.run, phase: 'nothing' } });
  });
}

/**
 * Asks for the turn to read one case.
 * @param {string} receipt @param {boolean} forced @param {number} tabId
 * @returns {Promise<{go: boolean, why?: string, waitMs?: number, until?: number}>}
 */
export function claim(receipt, forced, tabId) {
  return inTurn(async () => {
    const now = Date.now();
    const { run, pause, found: receipts } = await loadState();
    if (isHeld(pause, forced, now)) {
      await save({ run: { ...run, phase: 'stopped' } });
      return { go: false, why: 'paused', until: pause?.until };
    }
    if (run.phase === 'reading' && run.tabId !== tabId && now - run.at < LEASE_MS) return { go: false, why: 'busy', waitMs: BUSY_WAIT_MS };
    const begun = await loadBegun();
    const mine = run.phase === 'reading' && run.tabId === tabId;
    const next = { phase: 'reading', tabId, total: receipts.length, done: mine ? run.done : 0, at: now };
    if (!isDue(begun[receipt], forced, now)) {
      await save({ run: { ...next, done: next.done + 1 } });
      return { go: false, why: 'fresh' };
    }
    await save({ run: next, begun: { ...begun, [receipt]: { begun: now, done: false } } });
    return { go: true };
  });
}

/** @returns {Promise<Begun>} */
async function loadBegun() {
  return /** @type {Begun} */ ((await chrome.storage.session.get('begun')).begun ?? {});
}

/**
 * Takes in how the reading of a case went.
 * @param {string} receipt
 * @param {ReturnType<typeof import('./verdict.js').verdict>} result
 * @param {number} [askedSeconds] what the site asked to wait
 * @returns {Promise<{go: boolean, until?: number}>} whether the walk may go on
 */
export function finishedCase(receipt, result, askedSeconds) {
  return inTurn(async () => {
    const now = Date.now();
    const [{ run, pause }, begun] = await Promise.all([loadState(), loadBegun()]);
    await save({ begun: { ...begun, [receipt]: { begun: begun[receipt]?.begun ?? now, done: !result.stop } } });
    if (result.stop) {
      const next = pauseAfter(result.stop, pause, now, askedSeconds);
      await save({ pause: next, run: { ...run, phase: 'stopped', at: now } });
      return { go: false, until: next.until };
    }
    await save({ pause: null, run: { ...run, done: run.done + 1, at: now } });
    return { go: true };
  });
}

/** The walk of a tab has come to its end, or the tab has gone. @param {number} tabId */
export function released(tabId) {
  return inTurn(async () => {
    const { run, cases } = await loadState();
    if (run.tabId !== tabId || run.phase !== 'reading') return;
    await save({ run: { ...run, phase: cases.length ? 'done' : 'idle' } });
  });
}
