// Readings of cases as the browser keeps them: whole captures, the newest of each case. Those that are equal in a row are one. What a
// reading means, and what is new in it, the engine says.

import { answer, deleteEverything, within } from './database.js';
import { mostOfOne, tooMany } from './bounds.js';
import { isSound, newCase, soundCase } from './sound.js';

/** @typedef {import('./database.js').Stores} Stores */
/**
 * Instants are milliseconds since 1970 UTC. `first`: of the first that was equal to it; `content` is the same for captures that differ
 * in their instant only.
 * @typedef {{reading: number, receipt: string, first: number, at: number, times: number, browser: string, content: string, bytes: number}} Reading
 */
/** @typedef {{code: string, title: string}} Pair */
/** `seen`: up to when the person has looked; `turns`: lines of an exported file that go with the case. @typedef {{receipt: string, seen: number, learned: Pair[], person: string, turns: string[]}} KeptCase */
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
 * Keeps a reading that is brought in; one that is there already stays as it is.
 * @param {Stores} stores @param {Come & {at: number, content: string}} come @returns {Promise<boolean>} whether it is new
 */
export async function bringIn(stores, { receipt, capture, browser, at, content }) {
  const known = (await readingsOf(stores, receipt)).some((one) => one.content === content && one.first <= at && at <= one.at);
  if (known) return false;
  await write(stores, { receipt, first: at, at, times: 1, browser, content, bytes: capture.length }, capture);
  await answer(stores.cases.put((await caseOf(stores, receipt)) ?? newCase(receipt, 0)));
  return true;
}

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

/** @param {{all?: boolean, receipts?: string[]}} which @returns {Promise<number>} how many cases there were */
export async function forget({ all, receipts = [] }) {
  if (all) {
    const cases = await count().then((facts) => facts.cases, () => 0);
    await deleteEverything();
    return cases;
  }
  return within('readwrite', async (stores) => {
    let cases = 0;
    for (const receipt of receipts) {
      cases += (await caseOf(stores, receipt)) ? 1 : 0;
      const keys = await answer(stores.readings.index('receipt').getAllKeys(receipt));
      await drop(stores, keys.map((reading) => /** @type {Reading} */ ({ reading })));
      await answer(stores.cases.delete(receipt));
    }
    return cases;
  });
}

/**
 * The person has looked at these cases; with `reading`, up to that one only.
 * @param {string[]} receipts @param {number} [reading]
 */
export function acknowledge(receipts, reading) {
  return within('readwrite', async (stores) => {
    for (const receipt of receipts) {
      const kept = await caseOf(stores, receipt);
      const readings = await readingsOf(stores, receipt);
      const upTo = reading === undefined ? readings.at(-1) : readings.find((one) => one.reading === reading);
      if (kept && upTo) await answer(stores.cases.put({ ...kept, seen: upTo.at }));
    }
  });
}

/** @param {string[]} receipts @param {string} person the name that the person gave them */
export function nameCases(receipts, person) {
  return within('readwrite', async (stores) => {
    for (const receipt of receipts) {
      const kept = await caseOf(stores, receipt);
      if (kept) await answer(stores.cases.put({ ...kept, person }));
    }
  });
}

/** How much is kept. `damaged`: readings that cannot be used. */
export function count() {
  return within('readonly', async (stores) => {
    const all = await answer(stores.readings.getAll());
    const captures = new Set(await answer(stores.captures.getAllKeys()));
    const sound = all.filter((one) => isSound(one) && captures.has(one.reading));
    return {
      cases: (await receiptsIn(stores)).length, readings: sound.length, damaged: all.length - sound.length,
      bytes: sound.reduce((sum, { bytes }) => sum + bytes, 0), oldest: sound.length ? Math.min(...sound.map(({ first }) => first)) : null,
    };
  });
}
