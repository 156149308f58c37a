// The order of reading: one tab at a time, no case twice in five minutes unless asked, and a hold after the site has
// refused. All of it is remembered for the session, so that tabs, reloads and a sleeping worker share it.

import { MOST_BY_ITSELF } from '../shared/receipts.js';
import { isHeld, pauseAfter, turnOf } from './pace.js';
import { afterAnswer, afterEnd, afterPage } from './session-length.js';
import { accountOf, MOST_UNATTENDED, update } from './session.js';

/** A tab that has given no sign of life for this long no longer holds the turn. */
const LEASE_MS = 45_000;
const BUSY_WAIT_MS = 1_000;
/** So many receipts in a row that look like another account's are more likely a site in trouble. */
const MOST_NOT_YOURS = 2;

/** @typedef {import('../shared/types.js').Run} Run */
/** @typedef {{go: boolean, why?: 'paused' | 'busy' | 'fresh' | 'unknown', waitMs?: number, until?: number}} Claim */

/**
 * Asks for the turn to read one case.
 * @param {string} receipt @param {import('../shared/types.js').Mode} mode @param {number} tabId @param {string} [store]
 * @returns {Promise<Claim>}
 */
export function claim(receipt, mode, tabId, store) {
  return update((stored) => {
    const { run, pause, begun, wanted, reReading } = stored;
    const receipts = accountOf(stored);
    const now = Date.now();
    const rounds = roundsAfter(reReading.rounds, mode, isGoingOn(run, tabId));
    if (!receipts.includes(receipt) || rounds > MOST_UNATTENDED) return refuse({ why: 'unknown' });
    if (isHeld(pause, mode, now)) return refuse({ why: 'paused', until: pause?.until }, { run: { ...run, phase: 'stopped' } });
    if (isTaken(run, tabId, now)) return refuse({ why: 'busy', waitMs: BUSY_WAIT_MS });
    const turn = turnOf(begun[receipt], mode, now);
    const next = walkOf(run, tabId, wanted.includes(receipt) ? wanted.length : lengthOf(receipts, mode), now);
    if (turn.go) return { change: { run: next, reReading: { ...reReading, rounds }, begun: { ...begun, [receipt]: { ...begun[receipt], begun: now, done: false } } }, result: /** @type {Claim} */ (turn) };
    if (turn.why !== 'fresh') return refuse(turn, { run: next });
    return refuse(turn, { run: { ...next, done: next.done + 1 }, wanted: wanted.filter((one) => one !== receipt) });
  }, store);
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

/** @param {Run} run @param {number} tabId */
function isGoingOn(run, tabId) {
  return run.phase === 'reading' && run.tabId === tabId;
}

/**
 * How many quiet rounds there have been without a sign of the person, who gives one also by asking.
 * @param {number} rounds @param {import('../shared/types.js').Mode} mode @param {boolean} goingOn
 */
function roundsAfter(rounds, mode, goingOn) {
  if (mode === 'asked' || mode === 'rest') return 0;
  return mode === 'quiet' && !goingOn ? rounds + 1 : rounds;
}

/** How many cases a walk takes in: of a large account only the first, unless the person asked for all. @param {string[]} receipts @param {import('../shared/types.js').Mode} mode */
function lengthOf({ length }, mode) {
  return mode === 'rest' ? length : Math.min(length, MOST_BY_ITSELF);
}

/** The walk of this tab, new or going on. @param {Run} run @param {number} tabId @param {number} total @param {number} now @returns {Run} */
function walkOf(run, tabId, total, now) {
  const goingOn = isGoingOn(run, tabId);
  return { phase: 'reading', tabId, total: goingOn ? Math.max(run.total, run.done + 1) : total, at: now, done: goingOn ? run.done : 0, notYours: goingOn ? run.notYours : 0 };
}

/**
 * Takes in how the reading of a case went.
 * @param {string} receipt
 * @param {import('./verdict.js').Verdict} verdict
 * @param {number} [askedSeconds] what the site asked to wait @param {string} [store]
 * @returns {Promise<{go: boolean, until?: number}>} whether the walk may go on
 */
export function finishedCase(receipt, verdict, askedSeconds, store) {
  return update((stored) => {
    const { run, pause, begun, reReading, learnt } = stored;
    if (!accountOf(stored).includes(receipt)) return { result: { go: true } }; // of an account that has gone meanwhile
    const now = Date.now();
    const { notServed = false, notYours } = verdict;
    const inARow = notYours ? (run.notYours ?? 0) + 1 : notServed ? (run.notYours ?? 0) : 0;
    const without = verdict.stop === 'no_record';
    const stop = inARow > MOST_NOT_YOURS ? 'server_error' : without && isKnownToHaveNone(receipt, begun) ? null : verdict.stop;
    const held = stop ? pauseAfter(stop, pause, now, askedSeconds) : null;
    const mine = { begun: begun[receipt]?.begun ?? now, done: !stop || without, ...(without && { empty: true }) };
    const change = {
      begun: { ...begun, [receipt]: mine },
      pause: held,
      reReading: { ...reReading, stopped: endsReReading(stop) ? stop : null },
      ...wantedAfter(stored, receipt, { isRead: !stop || without, inARow }),
      ...(stop === 'signed_out' && { learnt: afterEnd(learnt, now) }),
      ...(!stop && !notYours && !notServed && { learnt: afterAnswer(learnt, now) }),
      run: stop ? { ...run, phase: /** @type {const} */ ('stopped'), at: now } : { ...run, done: run.done + 1, at: now, notYours: inARow },
    };
    return { change, result: held ? { go: false, until: held.until } : { go: true } };
  }, store);
}

/**
 * What is still to be read of what the person added. A case of the memory that another account has speaks for those that were read
 * together with it; a second one in a row, for everything that is remembered.
 * @param {import('./session.js').Stored} stored @param {string} receipt @param {{isRead: boolean, inARow: number}} how
 */
function wantedAfter({ added, wanted, remembered }, receipt, { isRead, inARow }) {
  const isHere = (/** @type {string[]} */ group) => group.includes(receipt);
  const concerned = !inARow || !remembered.some(isHere) ? [] : inARow < MOST_NOT_YOURS ? remembered.filter(isHere) : remembered;
  const others = concerned.flat().filter((one) => one !== receipt);
  const stays = (/** @type {string} */ one) => !others.includes(one) || !wanted.includes(one);
  return { added: added.filter(stays), wanted: wanted.filter((one) => stays(one) && !(isRead && one === receipt)) };
}

/**
 * A case that had no record at its reading before, while another one had: the session is alive, and the walk may pass over it.
 * @param {string} receipt @param {import('./session.js').Stored['begun']} begun
 */
function isKnownToHaveNone(receipt, begun) {
  const others = Object.entries(begun).filter(([other]) => other !== receipt);
  return begun[receipt]?.empty === true && others.some(([, reading]) => reading.done && !reading.empty);
}

/**
 * The site has said that it does not want to be asked just now; the quiet re-reading waits until the person reads again.
 * @param {import('../shared/types.js').StopReason | null} stop
 */
function endsReReading(stop) {
  return stop === 'signed_out' || stop === 'no_record' || stop === 'blocked' || stop === 'rate_limited';
}

/** The walk of a tab has come to its end, or the tab has gone. @param {number} tabId @param {string} [store] */
export function released(tabId, store) {
  return update(({ run, cases }) => {
    if (run.tabId !== tabId || run.phase !== 'reading') return { result: undefined };
    const phase = Object.keys(cases).length ? 'done' : 'idle';
    return { change: { run: { ...run, phase } }, result: undefined };
  }, store);
}

/** A page of the site begins. @param {string} [store] */
export function pageBegins(store) {
  return update(({ learnt }) => ({ change: { learnt: afterPage(learnt, Date.now()) }, result: undefined }), store);
}
