// The order of reading: one tab at a time, no case twice in five minutes unless asked, and a hold after the site has
// refused. All of it is remembered for the session, so that tabs, reloads and a sleeping worker share it.

import { isHeld, pauseAfter, turnOf } from './pace.js';
import { dropDocuments, update, without } from './session.js';

/** A tab that has given no sign of life for this long no longer holds the turn. */
const LEASE_MS = 45_000;
const BUSY_WAIT_MS = 1_000;
/** So many receipts in a row that look like another account's are more likely a site in trouble. */
const MOST_NOT_YOURS = 2;

/** @typedef {import('../shared/types.js').Run} Run */
/** @typedef {{go: boolean, why?: 'paused' | 'busy' | 'fresh' | 'unknown', waitMs?: number, until?: number}} Claim */

/**
 * Once cases were found, "nothing on this page" no longer holds.
 * @param {Run['phase']} phase @returns {Run['phase']}
 */
const resting = (phase) => (phase === 'nothing' ? 'idle' : phase);

/**
 * Remembers the receipts of a page. The site's own list is the whole account: what it does not hold is not the
 * person's, whether it belonged to an earlier account or is only mentioned in some text.
 * @param {string[]} receipts @param {import('../content/find-receipts.js').Source} source
 * @returns {Promise<string[]>} those that are of this account
 */
export async function found(receipts, source) {
  const { own, gone } = await update(({ run, found: before, listed, cases, unseen, toTell }) => {
    const isList = source === 'embedded';
    const own = listed && source === 'text' ? receipts.filter((receipt) => before.includes(receipt)) : receipts;
    const all = [...new Set([...(isList ? [] : before), ...own])];
    const gone = before.filter((receipt) => !all.includes(receipt));
    const phase = all.length ? resting(run.phase) : run.phase === 'idle' ? 'nothing' : run.phase;
    const change = {
      found: all, listed: listed || isList, run: { ...run, phase },
      cases: without(cases, gone), unseen: without(unseen, gone), toTell: toTell.filter((receipt) => !gone.includes(receipt)),
    };
    return { change, result: { own, gone } };
  });
  await dropDocuments(gone);
  return own;
}

/**
 * Asks for the turn to read one case.
 * @param {string} receipt @param {import('../shared/types.js').Mode} mode @param {number} tabId
 * @returns {Promise<Claim>}
 */
export function claim(receipt, mode, tabId) {
  return update(({ run, pause, begun, found: receipts }) => {
    const now = Date.now();
    if (!receipts.includes(receipt)) return refuse({ why: 'unknown' });
    if (isHeld(pause, mode, now)) return refuse({ why: 'paused', until: pause?.until }, { run: { ...run, phase: 'stopped' } });
    if (isTaken(run, tabId, now)) return refuse({ why: 'busy', waitMs: BUSY_WAIT_MS });
    const turn = turnOf(begun[receipt], mode, now);
    const next = walkOf(run, tabId, receipts.length, now);
    if (turn.go) return { change: { run: next, begun: { ...begun, [receipt]: { begun: now, done: false } } }, result: /** @type {Claim} */ (turn) };
    return refuse(turn, { run: turn.why === 'fresh' ? { ...next, done: next.done + 1 } : next });
  });
}

/**
 * @param {Omit<Claim, 'go'>} why @param {Partial<import('./session.js').Stored>} [change]
 * @returns {{change?: Partial<import('./session.js').Stored>, result: Claim}}
 */
function refuse(why, change) {
  return { change, result: { ...why, go: false } };
}

/** @param {Run} run @param {number} tabId @param {number} now */
function isTaken(run, tabId, now) {
  return run.phase === 'reading' && run.tabId !== tabId && now - run.at < LEASE_MS;
}

/** The walk of this tab, new or going on. @param {Run} run @param {number} tabId @param {number} total @param {number} now @returns {Run} */
function walkOf(run, tabId, total, now) {
  const goingOn = run.phase === 'reading' && run.tabId === tabId;
  return { phase: 'reading', tabId, total, at: now, done: goingOn ? run.done : 0, notYours: goingOn ? run.notYours : 0 };
}

/**
 * Takes in how the reading of a case went.
 * @param {string} receipt
 * @param {import('./verdict.js').Verdict} verdict
 * @param {number} [askedSeconds] what the site asked to wait
 * @returns {Promise<{go: boolean, until?: number}>} whether the walk may go on
 */
export function finishedCase(receipt, verdict, askedSeconds) {
  return update(({ run, pause, begun, reReading }) => {
    const now = Date.now();
    const inARow = verdict.notYours ? (run.notYours ?? 0) + 1 : 0;
    const stop = inARow > MOST_NOT_YOURS ? 'server_error' : verdict.stop;
    const held = stop ? pauseAfter(stop, pause, now, askedSeconds) : null;
    const change = {
      begun: { ...begun, [receipt]: { begun: begun[receipt]?.begun ?? now, done: !stop } },
      pause: held,
      reReading: { ...reReading, stopped: endsReReading(stop) ? stop : null },
      run: stop ? { ...run, phase: /** @type {const} */ ('stopped'), at: now } : { ...run, done: run.done + 1, at: now, notYours: inARow },
    };
    return { change, result: held ? { go: false, until: held.until } : { go: true } };
  });
}

/**
 * The site has said that it does not want to be asked just now; the quiet re-reading waits until the person reads again.
 * @param {import('../shared/types.js').StopReason | null} stop
 */
function endsReReading(stop) {
  return stop === 'signed_out' || stop === 'blocked' || stop === 'rate_limited';
}

/** The walk of a tab has come to its end, or the tab has gone. @param {number} tabId */
export function released(tabId) {
  return update(({ run, cases }) => {
    if (run.tabId !== tabId || run.phase !== 'reading') return { result: undefined };
    const phase = Object.keys(cases).length ? 'done' : 'idle';
    return { change: { run: { ...run, phase } }, result: undefined };
  });
}
