// The program that analyses, keeps and writes: its port, and the language in which it is asked.

import { language } from '../shared/i18n.js';
import { HostUnreachable } from './host-errors.js';
import { NativePort } from './native-port.js';

const HOST = 'app.caselight.host';
/** A host that dies over one request may be tried once more with it. */
const TRIES = 2;

export const host = new NativePort({
  connect: () => chrome.runtime.connectNative(HOST),
  lastError: () => chrome.runtime.lastError?.message,
  version: chrome.runtime.getManifest().version,
});

/**
 * Asks in the language of the extension's texts, unless the fields name another.
 * @param {string} type @param {object} fields
 * @returns {Promise<any>} rejects with HostError or HostUnreachable
 */
export async function askHost(type, fields) {
  for (let tried = 1; ; tried++) {
    try {
      return await host.request(type, (hello) => ({ locale: localeFor(hello.locales), ...fields }));
    } catch (error) {
      if (!(error instanceof HostUnreachable) || tried >= TRIES || !host.mayTry()) throw error;
    }
  }
}

/**
 * The host's language nearest to that of the extension's own texts.
 * @param {string[]} [known]
 */
function localeFor(known = []) {
  const wanted = language();
  return known.find((one) => one === wanted) ?? known.find((one) => one === wanted.split('-')[0]) ?? 'en';
}
