// A reading that was explained before the host could write it: another process held the memory, or the disk was slow.
// What became of it comes in a message of its own.

import { noteNews, tellNews } from './news.js';
import { load, saveRead, update } from './session.js';

/** By the number of the request. @type {Map<number, {capture: import('../shared/types.js').Capture, card: import('../shared/types.js').Card}>} */
const owed = new Map();

/** @type {() => void} */
let announce = () => undefined;

/** @param {() => void} listener called when a page would show something else now */
export function onKeptLater(listener) {
  announce = listener;
}

/** @param {number} id @param {import('../shared/types.js').Capture} capture @param {import('../shared/types.js').Card} card */
export function owe(id, capture, card) {
  owed.set(id, { capture, card });
}

/**
 * @param {{id: number, memory?: {kept?: boolean}, news?: import('../shared/types.js').Change[]}} message `news` is what the
 *   first answer could not tell
 */
export async function keptLater({ id, memory, news }) {
  const reading = owed.get(id);
  owed.delete(id);
  if (!reading || !memory?.kept) return;
  await saveRead({ capture: reading.capture, kept: true });
  if (!owed.size && (await load()).notKept) await update(() => ({ change: { notKept: null }, result: undefined }));
  if (news?.length) {
    await noteNews(reading.card, news);
    await tellNews();
  }
  announce();
}
