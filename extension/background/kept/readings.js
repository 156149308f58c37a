// Readings of cases as the browser keeps them: whole captures, the newest of each case. Those that are equal in a row are one. What a
// reading means, and what is new in it, the engine says.

import { mostOfOne, tooMany } from './bounds.js';
import { answer, within } from './database.js';
import { caseOf, drop, readingsOf } from './rows.js';
import { newCase } from './sound.js';

/** @typedef {import('./database.js').Stores} Stores */
/** @typedef {import('./rows.js').Reading} Reading */
/** @typedef {import('./rows.js').Pair} Pair */
/** What the engine said about a capture that is to be kept. @typedef {{at: string, content: string, learned?: Pair[]}} Said */
/** @typedef {{receipt: string, capture: string, browser: string}} Come */

/**
 * Keeps a capture that was just read.
 * @param {Come} come @param {Said} said @returns {Promise<{reading: number, unchanged: boolean}>}
 */
export function keep(come, said) {
  return makingRoom((stores) => keepIn(stores, come, said));
}

/** @param {Stores} stores @param {Come} come @param {Said} said */
async function keepIn(stores, { receipt, capture, browser }, { at, content, learned = [] }) {
  const now = Date.parse(at);
  const earlier = await readingsOf(stores, receipt);
  await putBefore(stores, earlier, now);
  const last = earlier.at(-1);
  const unchanged = last?.content === content;
  const one = unchanged ? { ...last, at: now, times: last.times + 1, browser } : { receipt, first: now, at: now, times: 1, browser, content };
  const kept = (await caseOf(stores, receipt)) ?? newCase(receipt, now); // the person sees the whole of a first reading
  const reading = await write(stores, { ...one, bytes: capture.length }, capture);
  await answer(stores.cases.put({ ...kept, learned: union(kept.learned, learned) }));
  await drop(stores, mostOfOne(await readingsOf(stores, receipt), kept.seen));
  return { reading, unchanged };
}

/** A reading whose day lies ahead was taken under a wrong clock: it came before this one. @param {Stores} stores @param {Reading[]} earlier @param {number} now */
async function putBefore(stores, earlier, now) {
  const ahead = earlier.filter(({ at }) => at >= now);
  for (const [i, one] of ahead.entries()) {
    one.at = now - (ahead.length - i);
    one.first = Math.min(one.first, one.at);
    await answer(stores.readings.put(one));
  }
}

/** @param {Stores} stores @param {Omit<Reading, 'reading'> & {reading?: number}} one @param {string} capture @returns {Promise<number>} */
async function write(stores, one, capture) {
  const reading = /** @type {number} */ (await answer(stores.readings.put(one)));
  await answer(stores.captures.put(capture, reading));
  return reading;
}

/** @param {Pair[]} known @param {Pair[]} more */
function union(known, more) {
  return [...known, ...more.filter(({ code, title }) => !known.some((one) => one.code === code && one.title === title))];
}

/**
 * Keeps a reading from an imported file; one that is there already stays as it is.
 * @param {Stores} stores @param {Come & {at: number, content: string}} come @returns {Promise<boolean>} whether it is new
 */
export async function importReading(stores, { receipt, capture, browser, at, content }) {
  const known = (await readingsOf(stores, receipt)).some((one) => one.content === content && one.first <= at && at <= one.at);
  if (known) return false;
  await write(stores, { receipt, first: at, at, times: 1, browser, content, bytes: capture.length }, capture);
  await answer(stores.cases.put((await caseOf(stores, receipt)) ?? newCase(receipt, 0)));
  return true;
}

/**
 * Without room, the oldest readings of all the cases make some, once.
 * @template T
 * @param {(stores: Stores) => Promise<T>} step @returns {Promise<T>}
 */
export async function makingRoom(step) {
  const bounded = async (/** @type {Stores} */ stores) => {
    const result = await step(stores);
    await drop(stores, await tooMany(stores, 1));
    return result;
  };
  return within('readwrite', bounded).catch(async (error) => {
    if (error.state !== 'full') throw error;
    await within('readwrite', async (stores) => drop(stores, await tooMany(stores, 2)));
    return within('readwrite', bounded);
  });
}
