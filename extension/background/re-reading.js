// When an open tab of the site may read the cases again by itself. There is no timer here: the tab that is open asks,
// so nothing runs when no tab is.

import { loadSettings } from '../shared/settings.js';
import { reReadingDue } from './pace.js';
import { afterSign } from './session-length.js';
import { load, MOST_UNATTENDED, update } from './session.js';
import { NORMAL } from './stores.js';

/** While another tab is reading, or the site wants a pause, it is asked again no sooner than this. */
const BUSY_MS = 60_000;

/**
 * @param {{now?: () => number, random?: () => number, store?: string}} [around]
 * @returns {Promise<{on: boolean, inMs: number}>} whether to re-read at all, and in how long; 0 is now
 */
export async function planReReading({ now = Date.now, random = Math.random, store = NORMAL } = {}) {
  const { reRead } = await loadSettings();
  const { run, pause, begun, found, reReading } = await load(store);
  if (!reRead || reReading.stopped || reReading.rounds >= MOST_UNATTENDED || !found.length) return { on: false, inMs: 0 };
  const held = Math.max(run.phase === 'reading' ? BUSY_MS : 0, (pause?.until ?? 0) - now());
  const times = found.flatMap((receipt) => begun[receipt]?.begun ?? []);
  const inMs = Math.max(0, held, reReadingDue(times, reReading.jitter, now()) - now());
  if (inMs === 0) await update((stored) => ({ change: { reReading: { ...stored.reReading, jitter: random() } }, result: undefined }), store);
  return { on: true, inMs };
}

/** Whether a quiet reading may be claimed: the setting may have been turned off since the tab asked. @param {string} [store] */
export async function mayReRead(store) {
  const { reRead } = await loadSettings();
  return reRead && !(await load(store)).reReading.stopped;
}

/**
 * The person is there: the quiet rounds are counted from the beginning.
 * @param {string} store
 * @returns {Promise<{resumes: boolean}>} whether the re-reading had been waiting for that
 */
export function personSeen(store) {
  return update(({ reReading, learnt }) => ({
    change: { reReading: { ...reReading, rounds: 0 }, learnt: afterSign(learnt, Date.now()) }, result: { resumes: reReading.rounds >= MOST_UNATTENDED },
  }), store);
}
