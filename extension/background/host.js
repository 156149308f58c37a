// The program that analyses, keeps and writes: its port, and the language in which it is asked. Whether it could be
// reached is kept in the state, so that every page says the same.

import { language } from '../shared/i18n.js';
import { HostError, HostUnreachable } from './host-errors.js';
import { keptLater } from './kept-later.js';
import { NativePort } from './native-port.js';
import { load, update } from './session.js';

const HOST = 'app.caselight.host';
/** A host that dies over one request may be tried once more with it. */
const TRIES = 2;

/**
 * `tries`: how often a request that the host died over is sent. `onReply` has the reply before anything is noted.
 * @typedef {import('./native-port.js').Wishes & {tries?: number, onReply?: (reply: any) => void}} Wishes
 */

export const host = new NativePort({
  connect: () => chrome.runtime.connectNative(HOST),
  lastError: () => chrome.runtime.lastError?.message,
  version: chrome.runtime.getManifest().version,
  onKept: (message) => void keptLater(message),
});

/** A request is about to come: the host is started meanwhile. */
export function warmHost() {
  if (host.mayTry()) host.warm();
}

/**
 * Asks in the language of the extension's texts, unless the fields name another.
 * @param {string} type @param {object} fields @param {Wishes} [wishes]
 * @returns {Promise<any>} rejects with HostError or HostUnreachable
 */
export async function askHost(type, fields, { tries = TRIES, onReply, ...wishes } = {}) {
  for (let tried = 1; ; tried++) {
    try {
      const reply = await host.request(type, (hello) => ({ locale: localeFor(hello.locales), ...fields }), wishes);
      onReply?.(reply);
      await noteProblem(null);
      return reply;
    } catch (error) {
      if (error instanceof HostError) await noteProblem(null);
      if (!(error instanceof HostUnreachable)) throw error;
      if (tried < tries && host.mayTry()) continue;
      await noteProblem(error.problem, error.version);
      throw error;
    }
  }
}

/** Its version and protocol, as it last said them. */
export function hostGreeting() {
  const { host: version, protocol } = host.greeting() ?? {};
  return { ...(version && { version }), ...(protocol && { protocol }) };
}

/** The languages in which it can write. @returns {Promise<string[]>} none when it cannot be asked */
export async function hostLanguages() {
  /** @type {string[]} */
  let known = [];
  await host.request('ping', ({ locales = [] }) => {
    known = locales;
    return {};
  }).catch(() => undefined);
  return known;
}

/** @param {import('../shared/types.js').HostProblem | null} problem @param {string} [version] */
async function noteProblem(problem, version) {
  if (!problem && !(await load()).host.problem) return;
  await update(() => ({ change: { host: { problem, ...(version && { version }) } }, result: undefined }));
}

/**
 * The host's language nearest to that of the extension's own texts.
 * @param {string[]} [known]
 */
function localeFor(known = []) {
  const wanted = language();
  return known.find((one) => one === wanted) ?? known.find((one) => one === wanted.split('-')[0]) ?? 'en';
}
