// How much the browser keeps: some readings of each case, and not more than so many in all. What the person saw last and the newest two of a
// case always stay, because what changed is told from them.

import { answer } from './database.js';
import { seenOf } from './rows.js';
import { isSound, soundCase } from './sound.js';

/** @typedef {import('./rows.js').Reading} Reading */

export const MOST_OF_ONE = 30;
export const MOST_IN_ALL = 2_000;
const ALWAYS = 2;

/** Those of a case that go. @param {Reading[]} readings oldest first @param {number} seen @returns {Reading[]} */
export function mostOfOne(readings, seen) {
  return mayGo(readings, seen).slice(0, Math.max(0, readings.length - MOST_OF_ONE));
}

/** @param {Reading[]} readings oldest first @param {number} seen */
function mayGo(readings, seen) {
  const last = seenOf(readings, seen);
  return readings.slice(0, -ALWAYS).filter((one) => one !== last);
}

/**
 * Those of all the cases that go, the oldest first.
 * @param {import('./database.js').Stores} stores @param {number} share only so much of what else could stay may: one part in `share`
 * @returns {Promise<Reading[]>}
 */
export async function tooMany({ cases, readings }, share) {
  if (share === 1 && (await answer(readings.count())) <= MOST_IN_ALL) return [];
  const all = (await answer(readings.getAll())).filter(isSound).sort((/** @type {Reading} */ a, /** @type {Reading} */ b) => a.at - b.at || a.reading - b.reading);
  const going = [];
  for (const { receipt, seen } of (await answer(cases.getAll())).map(soundCase)) going.push(...mayGo(all.filter((one) => one.receipt === receipt), seen));
  const most = share === 1 ? MOST_IN_ALL : all.length - Math.ceil(going.length / share);
  return going.sort((a, b) => a.at - b.at).slice(0, Math.max(0, all.length - most));
}
