// Hands a text to the browser to be saved as a file.

import { el } from './dom.js';

/** Long enough for a slow disk; until then the browser may still be reading. */
const KEEP_MS = 60_000;

/**
 * @param {string} fileName
 * @param {string} mediaType
 * @param {string[]} parts joined as they are
 */
export function download(fileName, mediaType, parts) {
  const url = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  el('a', { href: url, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
