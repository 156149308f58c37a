// Who analyses and writes: the program, which also keeps; where it cannot be reached, the engine. The language in which they
// are asked. Whether the program could be reached is kept in the state, so that every page says the same.

import { fetchModule, fetchWords } from '../engine/files.js';
import { language } from '../shared/i18n.js';
import { EngineWay } from './engine-way.js';
import { HostError, HostUnreachable } from './host-errors.js';
import { keptLater } from './kept-later.js';
import { NativePort } from './native-port.js';
import { load, update } from './session.js';
import { answerWithoutProgram } from './without-program.js';

const HOST = 'app.caselight.host';
/** A host that dies over one request may be tried once more with it. */
const TRIES = 2;
/** What the engine answers for a program that is there and fails. */
const EXPLAINING = ['analyze', 'ping'];

/**
 * `tries`: how often a request that the host died over is sent. `onReply` has the reply before anything is noted.
 * @typedef {import('./native-port.js').Wishes & {tries?: number, onReply?: (reply: any) => void}} Wishes
 */

export const host = new NativePort({
  connect: () => connectHost(),
  lastError: () => chrome.runtime.lastError?.message,
  version: chrome.runtime.getManifest().version,
  onKept: (message) => void keptLater(message),
});

const engine = new EngineWay({
  fetchModule,
  fetchWords,
  version: chrome.runtime.getManifest().version,
});

/** A browser of a phone starts no programs and has no word for it. */
function connectHost() {
  if (!chrome.runtime.connectNative) throw new HostUnreachable('missing');
  return chrome.runtime.connectNative(HOST);
}

/** A request is about to come: whoever will answer it is started meanwhile. */
export async function warmHost() {
  if (!host.mayTry() || !(await host.warm())) engine.warm();
}

/**
 * Asks in the language of the extension's texts, unless the fields name another. `standIn` in a reply: the engine gave it.
 * @param {string} type @param {object} fields @param {Wishes} [wishes]
 * @returns {Promise<any>} rejects with HostError or HostUnreachable
 */
export async function askHost(type, fields, wishes = {}) {
  try {
    return await askProgram(type, fields, wishes);
  } catch (error) {
    if (!(error instanceof HostUnreachable)) throw error;
    return askEngine(type, fields, wishes, error);
  }
}

/** @param {string} type @param {object} fields @param {Wishes} wishes @returns {Promise<any>} */
async function askProgram(type, fields, { tries = TRIES, onReply, ...wishes }) {
  for (let tried = 1; ; tried++) {
    try {
      const reply = await host.request(type, (hello) => ({ locale: localeFor(hello.locales), ...fields }), wishes);
      onReply?.(reply);
      await noteHost({ problem: null });
      return reply;
    } catch (error) {
      if (error instanceof HostError) await noteHost({ problem: null });
      if (!(error instanceof HostUnreachable)) throw error;
      if (tried >= tries || !host.mayTry()) throw error;
    }
  }
}

/**
 * @param {string} type @param {object} fields @param {Wishes} wishes
 * @param {HostUnreachable} why the program does not answer: told when the engine does not either
 * @returns {Promise<any>}
 */
async function askEngine(type, fields, { onReply }, why) {
  const { problem, version } = why;
  try {
    // A program that is there has a memory, and what the browser holds is not the whole of it.
    if (problem !== 'missing' && !EXPLAINING.includes(type)) throw why;
    const asked = { ...fields, ...(problem !== 'missing' && { keep: false }) };
    const ask = (/** @type {string} */ one, /** @type {object} */ content) => engine.request(one, (hello) => ({ locale: localeFor(hello.locales), ...content }));
    return { ...(await answerWithoutProgram(type, asked, ask, onReply)), standIn: problem };
  } catch (error) {
    throw error instanceof HostUnreachable ? why : error;
  } finally {
    await noteHost({ problem, ...(version && { version }), ...(engine.isThere() && { standIn: true }) });
  }
}

/** What the browser keeps, as lines of an exported file, one page after the other. @param {string} [after] @returns {Promise<any>} */
export function exportHere(after) {
  const ask = (/** @type {string} */ type, /** @type {object} */ content) => engine.request(type, () => content);
  return answerWithoutProgram('export', after === undefined ? {} : { after }, ask);
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
  const listen = (/** @type {import('./native-port.js').Hello} */ { locales = [] }) => {
    known = locales;
    return {};
  };
  await host.request('ping', listen).catch(() => engine.request('ping', listen)).catch(() => undefined);
  return known;
}

/** @param {import('../shared/types.js').State['host']} now */
async function noteHost(now) {
  const { host: before } = await load();
  const isSame = before.problem === now.problem && before.version === now.version && before.standIn === now.standIn;
  if (!isSame) await update(() => ({ change: { host: now }, result: undefined }));
}

/**
 * The host's language nearest to that of the extension's own texts.
 * @param {string[]} [known]
 */
function localeFor(known = []) {
  const wanted = language();
  return known.find((one) => one === wanted) ?? known.find((one) => one === wanted.split('-')[0]) ?? 'en';
}
