// The engine out of the page itself: nothing is fetched.

import { EngineModule } from '../extension/engine/module.js';
import { byId } from '../extension/shared/dom.js';

/** @returns {Promise<EngineModule>} */
export async function engineOfPage() {
  const packed = Uint8Array.from(atob(byId('module').textContent ?? ''), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return EngineModule.compile(await new Response(unpacked).arrayBuffer());
}
