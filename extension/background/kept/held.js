// What the browser keeps, as it is handed to the engine with a request (docs/PROTOCOL.md).

import { answer, within } from './database.js';
import { caseOf, isSound, readingsOf, seenOf } from './readings.js';

/** @typedef {import('./readings.js').Reading} Reading */
/** @typedef {import('./database.js').Stores} Stores */
/** @typedef {{receipt: string, readings: {reading: number, at: string, capture: string}[], seen?: string, learned?: object[], person?: string, turns?: string[]}} Held */

/** Every case with its newest reading and the one that the person saw last. @param {string[]} [receipts] those alone @returns {Promise<Held[]>} */
export function heldInShort(receipts) {
  return within('readonly', async (stores) => {
    const wanted = receipts ?? (await answer(stores.cases.getAllKeys()));
    const out = [];
    for (const receipt of wanted) out.push(await heldCase(stores, String(receipt), inShort));
    return out.filter((one) => one !== null);
  });
}

/** One case with all its readings. @param {string} receipt @returns {Promise<Held[]>} */
export function heldWhole(receipt) {
  return within('readonly', async (stores) => [await heldCase(stores, receipt, (readings) => readings)].filter((one) => one !== null));
}

/** The receipts of all the cases in their order, and how many lines about readings an exported file has. */
export function contents() {
  return within('readonly', async (stores) => {
    const receipts = (await answer(stores.cases.getAllKeys())).map(String);
    const readings = (await answer(stores.readings.getAll())).filter(isSound);
    return { receipts, lines: readings.reduce((sum, { first, at }) => sum + (first < at ? 2 : 1), 0) };
  });
}

/** @param {Reading[]} readings oldest first @param {number} seen */
function inShort(readings, seen) {
  const last = readings.at(-1);
  const before = seenOf(readings, seen);
  return [...new Set([before, last])].filter((one) => one !== undefined);
}

/**
 * @param {Stores} stores @param {string} receipt @param {(readings: Reading[], seen: number) => Reading[]} choose @returns {Promise<Held | null>}
 */
async function heldCase(stores, receipt, choose) {
  const kept = await caseOf(stores, receipt);
  if (!kept) return null;
  const readings = [];
  for (const one of choose(await readingsOf(stores, receipt), kept.seen)) readings.push(await heldReading(stores, one));
  const { seen, learned = [], person = '', turns = [] } = kept;
  return { receipt, readings, ...(seen > 0 && { seen: stamp(seen) }), learned, person, turns };
}

/** @param {Stores} stores @param {Reading} one */
async function heldReading({ captures }, { reading, first, at, times, browser }) {
  return { reading, first: stamp(first), at: stamp(at), times, browser, capture: await answer(captures.get(reading)) };
}

/** @param {number} at */
const stamp = (at) => new Date(at).toISOString();
