// What the browser keeps, as it is handed to the engine with a request (docs/PROTOCOL.md).

import { answer, within } from './database.js';
import { caseOf, readingsOf, receiptsIn, seenOf } from './rows.js';
import { isSound } from './sound.js';

/** @typedef {import('./rows.js').Reading} Reading */
/** @typedef {import('./database.js').Stores} Stores */
/** @typedef {{receipt: string, readings: {reading: number, at: string, capture: string}[], seen?: string, learned?: object[], person?: string, turns?: string[]}} Held */

/** Every case with its newest reading and the one that the person saw last. @param {string[]} [receipts] those alone @returns {Promise<Held[]>} */
export function heldInShort(receipts) {
  return within('readonly', async (stores) => {
    const out = [];
    for (const receipt of receipts ?? (await receiptsIn(stores))) out.push(await heldCase(stores, receipt, inShort));
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
    const receipts = await receiptsIn(stores);
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
  const readings = await heldReadings(stores, await readingsOf(stores, receipt), (left) => choose(left, kept.seen));
  const { seen, learned, person, turns } = kept;
  return { receipt, readings, ...(seen > 0 && { seen: stamp(seen) }), learned, person, turns };
}

/**
 * A reading whose capture is gone is passed over, and those that are left are chosen from.
 * @param {Stores} stores @param {Reading[]} readings @param {(readings: Reading[]) => Reading[]} choose
 */
async function heldReadings(stores, readings, choose) {
  for (let left = readings; ;) {
    const chosen = [];
    for (const one of choose(left)) chosen.push({ one, held: await heldReading(stores, one) });
    const gone = chosen.filter(({ held }) => held === null).map(({ one }) => one);
    if (!gone.length) return chosen.flatMap(({ held }) => held ?? []);
    left = left.filter((one) => !gone.includes(one));
  }
}

/** @param {Stores} stores @param {Reading} one */
async function heldReading({ captures }, { reading, first, at, times, browser }) {
  const capture = await answer(captures.get(reading));
  return typeof capture === 'string' ? { reading, first: stamp(first), at: stamp(at), times, browser, capture } : null;
}

/** @param {number} at */
const stamp = (at) => new Date(at).toISOString();
