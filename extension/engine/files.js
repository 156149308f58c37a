// The module and the words beside it, out of the extension's own folder.

import { language } from '../shared/i18n.js';
import { EngineModule } from './module.js';

const MODULE = 'engine/caselight.wasm';
/** The module speaks it by itself. */
const ENGLISH = 'en';

export const fetchModule = () => bytesOf(MODULE);

/** The words of the person's language, where the module does not speak it. @returns {Promise<ArrayBuffer[]>} */
export async function fetchWords() {
  return language() === ENGLISH ? [] : [await bytesOf(`engine/words_${language()}.bin`)];
}

/** An engine of one's own, for a page that asks nothing about a person's cases. @returns {Promise<EngineModule>} */
export async function loadEngine() {
  const [module, words] = await Promise.all([fetchModule(), fetchWords()]);
  return EngineModule.compile(module, words.map((one) => new Uint8Array(one)));
}

/** @param {string} path in the extension */
async function bytesOf(path) {
  return (await fetch(chrome.runtime.getURL(path))).arrayBuffer();
}
