// A reading that was explained before the host could write it: another process held the memory, or the disk was slow.
// What became of it comes in a message of its own.

import { noteNews, tellNews } from './news.js';
import { saveRead } from './case-papers.js';
import { load, update } from './session.js';
import { NORMAL } from './stores.js';

/** How long a notification waits for them. */
const WAITS_MS = 30_000;

/** @typedef {{capture: import('../shared/types.js').Capture, card: import('../shared/types.js').Card, store?: string}} Owed */

/** By the number of the request; `noted` comes when the first answer has been noted. @type {Map<number, {reading: Owed, noted: Promise<void>}>} */
const owed = new Map();

/** @typedef {(capture: import('../shared/types.js').Capture, store?: string) => unknown} Listener */

/** @type {Listener} */
let tell = () => undefined;

/** @param {Listener} listener called with a reading that is kept now: what was said of the case lacks the comparison with what was kept before */
export function onKeptLater(listener) {
  tell = listener;
}

/**
 * To be called as the first answer comes: what became of the reading may come right behind it, and is told only after the first answer
 * has been noted.
 * @param {number} id @param {Owed} reading @returns {() => void} to be called when the first answer has been noted
 */
export function owe(id, reading) {
  let tellNoted = () => {};
  const noted = new Promise((/** @type {(value: void) => void} */ done) => (tellNoted = done));
  owed.set(id, { reading, noted });
  return tellNoted;
}

/**
 * @param {{id: number, memory?: {kept?: boolean}, news?: import('../shared/types.js').Change[]}} message `news` is what the
 *   first answer could not tell
 */
export async function keptLater({ id, memory, news = [] }) {
  const what = owed.get(id);
  if (!what) return;
  const { capture, card, store = NORMAL } = what.reading;
  await what.noted;
  if (memory?.kept) await saveRead({ capture, kept: true }, store);
  if (memory?.kept && news.length) await noteNews(card, news, store);
  owed.delete(id);
  if (!isOwed(store)) await noneIsOwed(memory?.kept === true, store);
  if (memory?.kept) tell(capture, store);
}

/** Each session of the site is told for itself. @param {string} store */
const isOwed = (store) => [...owed.values()].some(({ reading }) => (reading.store ?? NORMAL) === store);

/** @param {boolean} kept whether the last one was kept @param {string} store */
async function noneIsOwed(kept, store) {
  const { notKept, run } = await load(store);
  if (kept && notKept) await update(() => ({ change: { notKept: null }, result: undefined }), store);
  if (run.phase !== 'reading') await tellNews(store); // else the end of the walk tells
}

/** A walk is over. One notification is to tell of all of it, so it waits a while for the readings that are still to be kept. @param {string} [store] */
export async function tellOfWalk(store = NORMAL) {
  if (isOwed(store)) setTimeout(() => tellNews(store), WAITS_MS);
  else await tellNews(store);
}
