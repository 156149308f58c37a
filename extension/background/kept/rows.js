// What stands in the browser's stores about cases: how it is found, in which order, and how readings are taken away.

import { answer } from './database.js';
import { isSound, newCase, soundCase } from './sound.js';

/** @typedef {import('./database.js').Stores} Stores */
/**
 * Instants are milliseconds since 1970 UTC. `first`: of the first that was equal to it; `content` is the same for captures that differ
 * in their instant only.
 * @typedef {{reading: number, receipt: string, first: number, at: number, times: number, browser: string, content: string, bytes: number}} Reading
 */
/** @typedef {{code: string, title: string}} Pair */
/** `seen`: up to when the person has looked; `turns`: lines of an exported file that go with the case. @typedef {{receipt: string, seen: number, learned: Pair[], person: string, turns: string[]}} KeptCase */

/** The readings of a case, oldest first. @param {Stores} stores @param {string} receipt @returns {Promise<Reading[]>} */
export async function readingsOf({ readings }, receipt) {
  return (await answer(readings.index('receipt').getAll(receipt))).filter(isSound).sort((a, b) => a.at - b.at || a.reading - b.reading);
}

/**
 * A case of which only readings are left is still one; nothing is known to have been seen of it.
 * @param {Stores} stores @param {string} receipt @returns {Promise<KeptCase | undefined>}
 */
export async function caseOf({ cases, readings }, receipt) {
  const one = await answer(cases.get(receipt));
  if (one) return soundCase(one);
  return (await answer(readings.index('receipt').count(receipt))) ? newCase(receipt, 0) : undefined;
}

/** The receipts of all the cases, in their order. @param {Stores} stores @returns {Promise<string[]>} */
export async function receiptsIn({ cases, readings }) {
  const ofReadings = (await answer(readings.getAll())).filter(isSound).map(({ receipt }) => receipt);
  return [...new Set([...(await answer(cases.getAllKeys())).map(String), ...ofReadings])].sort();
}

/** @param {Stores} stores @param {Reading[]} readings */
export async function drop(stores, readings) {
  for (const { reading } of readings) await Promise.all([answer(stores.readings.delete(reading)), answer(stores.captures.delete(reading))]);
}

/** The reading that the person saw last, of those of a case. @param {Reading[]} readings oldest first @param {number} seen */
export const seenOf = (readings, seen) => readings.findLast(({ first }) => first <= seen);
