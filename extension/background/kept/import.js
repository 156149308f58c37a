// What the engine found in an imported text is taken in. What is there already stays as it is, so that the same file once more changes nothing.

import { answer } from './database.js';
import { mostOfOne } from './bounds.js';
import { importReading, makingRoom } from './readings.js';
import { caseOf, drop, readingsOf } from './rows.js';

/** @typedef {import('./database.js').Stores} Stores */
/** @typedef {import('./rows.js').Reading} Reading */
/** `otherwise`: what is to be said when that with which it goes is not kept. @typedef {{kind: string, receipt: string, otherwise?: object[], [field: string]: any}} Item */
/** @typedef {{kept: number, known: number, receipts: Set<string>, problems: object[]}} Result */

/** @type {Record<string, (stores: Stores, item: Item) => Promise<boolean | null>>} null: that with which it goes is not kept */
const TAKE = { reading: takeReading, again: takeAgain, case: takeCase, turn: takeTurn };
const READINGS = ['reading', 'again'];

/** @param {Item[]} taken @returns {Promise<Result>} */
export function takeIn(taken) {
  return makingRoom(async (stores) => {
    /** @type {Result} */
    const result = { kept: 0, known: 0, receipts: new Set(), problems: [] };
    for (const item of taken) note(result, item, await TAKE[item.kind]?.(stores, item) ?? null);
    for (const receipt of result.receipts) await settle(stores, receipt);
    return result;
  });
}

/** @param {Result} result @param {Item} item @param {boolean | null} isNew */
function note(result, { kind, receipt, otherwise = [] }, isNew) {
  if (isNew === null) result.problems.push(...otherwise);
  else if (READINGS.includes(kind)) result[isNew ? 'kept' : 'known'] += 1;
  if (isNew) result.receipts.add(receipt);
}

/** What a person imports is what they have seen: later changes are told against it. @param {Stores} stores @param {string} receipt */
async function settle(stores, receipt) {
  const kept = await caseOf(stores, receipt);
  const readings = await readingsOf(stores, receipt);
  if (!kept || !readings.length) return;
  const seen = kept.seen || (readings.at(-1)?.at ?? 0);
  if (seen !== kept.seen) await answer(stores.cases.put({ ...kept, seen }));
  await drop(stores, mostOfOne(readings, seen));
}

/** @param {Stores} stores @param {Item} item */
function takeReading(stores, { receipt, at, content, capture, browser = '' }) {
  return importReading(stores, { receipt, capture, browser, at: Date.parse(at), content });
}

/** A reading that repeats an earlier one. @param {Stores} stores @param {Item} item */
async function takeAgain(stores, { receipt, at: stamp, of: earlier, capturedAt, browser = '' }) {
  const [at, of] = [Date.parse(stamp), Date.parse(earlier)];
  const readings = await readingsOf(stores, receipt);
  const one = readings.find(({ first, at: last }) => first <= of && of <= last);
  if (!one) return null;
  if (one.first <= at && at <= one.at) return false;
  const capture = readAt(await answer(stores.captures.get(one.reading)), capturedAt);
  const isNext = at > one.at && !readings.some(({ first }) => first > one.at && first <= at);
  if (!isNext) return importReading(stores, { receipt, capture, browser, at, content: one.content });
  await answer(stores.readings.put({ ...one, at, times: one.times + 1, browser: browser || one.browser }));
  await answer(stores.captures.put(capture, one.reading));
  return true;
}

/** The same capture, read at another moment. @param {string} capture @param {string} capturedAt */
function readAt(capture, capturedAt) {
  return capture.replace(/("capturedAt"\s*:\s*)"[^"]*"/, (_, key) => key + JSON.stringify(capturedAt));
}

/** A person whom the case has already stays; what was seen later stays seen. @param {Stores} stores @param {Item} item */
async function takeCase(stores, { receipt, person = '', seen }) {
  const kept = await caseOf(stores, receipt);
  if (!kept) return null;
  await answer(stores.cases.put({ ...kept, person: kept.person || person, seen: Math.max(kept.seen, seen ? Date.parse(seen) : 0) }));
  return false;
}

/** @param {Stores} stores @param {Item} item */
async function takeTurn(stores, { receipt, line }) {
  const kept = await caseOf(stores, receipt);
  if (!kept) return null;
  if (!kept.turns.includes(line)) await answer(stores.cases.put({ ...kept, turns: [...kept.turns, line] }));
  return false;
}
