// The engine out of the page itself, with the words of the language that the page is read in: nothing is fetched.

import { EngineModule } from '../extension/engine/module.js';

/** @param {string} locale @returns {Promise<EngineModule>} */
export async function engineOfPage(locale) {
  const words = await bytesOf(`words_${locale}`);
  return EngineModule.compile(/** @type {BufferSource} */ (await bytesOf('module')), words ? [words] : []);
}

/** @param {string} id @returns {Promise<Uint8Array<ArrayBuffer> | null>} none where the page holds no such thing */
async function bytesOf(id) {
  const held = document.getElementById(id)?.textContent;
  if (!held) return null;
  const packed = Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
