// A reading that was explained before the host could write it: another process held the memory, or the disk was slow.
// What became of it comes in a message of its own.

import { noteNews, tellNews } from './news.js';
import { saveRead } from './case-papers.js';
import { load, update } from './session.js';

/** @typedef {{capture: import('../shared/types.js').Capture, card: import('../shared/types.js').Card, store?: string}} Owed */

/** By the number of the request. @type {Map<number, Owed>} */
const owed = new Map();

/** @typedef {(capture: import('../shared/types.js').Capture, store?: string) => unknown} Listener */

/** @type {Listener} */
let tell = () => undefined;

/** @param {Listener} listener called with a reading that is kept now: what was said of the case lacks the comparison with what was kept before */
export function onKeptLater(listener) {
  tell = listener;
}

/** @param {number} id @param {Owed} reading */
export function owe(id, reading) {
  owed.set(id, reading);
}

/**
 * @param {{id: number, memory?: {kept?: boolean}, news?: import('../shared/types.js').Change[]}} message `news` is what the
 *   first answer could not tell
 */
export async function keptLater({ id, memory, news }) {
  const reading = owed.get(id);
  owed.delete(id);
  if (!reading || !memory?.kept) return;
  const { capture, card, store } = reading;
  await saveRead({ capture, kept: true }, store);
  if (!owed.size && (await load(store)).notKept) await update(() => ({ change: { notKept: null }, result: undefined }), store);
  if (news?.length) {
    await noteNews(card, news, store);
    await tellNews(store);
  }
  tell(capture, store);
}
