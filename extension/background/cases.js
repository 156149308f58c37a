// Hands captures to the host and keeps the newest answer of each case for the session. A capture that the host could
// not take is kept too, so that "try again" needs nothing from the site.

import { loadState, saveCase } from '../shared/session.js';
import { language } from '../shared/i18n.js';
import { HostError, HostUnreachable, createNativePort } from './native-port.js';

/** @typedef {import('../shared/types.js').Capture} Capture */
/** @typedef {import('../shared/types.js').Readings} Readings */

const HOST = 'app.caselight.host';
const WAITING = 'waiting:';
/** A host that dies over one case may be tried once more with it. */
const TRIES = 2;

const host = createNativePort({
  connect: () => chrome.runtime.connectNative(HOST),
  lastError: () => chrome.runtime.lastError?.message,
  version: chrome.runtime.getManifest().version,
});

/**
 * Has a capture analysed and keeps what came of it.
 * @param {Capture} capture
 * @returns {Promise<Readings | undefined>} how the host read the four answers, when it could be asked
 */
export async function analyse(capture) {
  const kept = { receipt: capture.receipt, readAt: Date.parse(capture.capturedAt) };
  try {
    const reply = await askHost(capture);
    await saveCase({ ...kept, card: reply.card, html: reply.html });
    await settled(capture.receipt);
    return reply.analysis?.readings;
  } catch (error) {
    if (error instanceof HostUnreachable) return unreachable(error, capture);
    if (!(error instanceof HostError)) throw error;
    const { name, message, fix } = error.reply;
    await saveCase({ ...kept, refusal: { name, message, fix } });
    await settled(capture.receipt);
    return error.reply.readings;
  }
}

/** @param {Capture} capture */
async function askHost(capture) {
  for (let tried = 1; ; tried++) {
    try {
      return await host.request('analyze', (hello) => ({ locale: localeFor(hello.locales), capture }));
    } catch (error) {
      if (!(error instanceof HostUnreachable) || tried >= TRIES || !host.mayTry()) throw error;
    }
  }
}

/**
 * The host's language nearest to the browser's.
 * @param {string[]} [known]
 */
function localeFor(known = []) {
  const wanted = language();
  return known.find((one) => one === wanted) ?? known.find((one) => one === wanted.split('-')[0]) ?? 'en';
}

/** @param {string} receipt */
async function settled(receipt) {
  await chrome.storage.session.remove(WAITING + receipt);
  await chrome.storage.session.set({ host: { problem: null } });
}

/** @param {HostUnreachable} error @param {Capture} capture */
async function unreachable(error, capture) {
  await chrome.storage.session.set({ [WAITING + capture.receipt]: capture, host: { problem: error.problem, version: error.version } });
  return undefined;
}

/** A click on "try again": the host is started anew and takes what is waiting. */
export async function retryHost() {
  host.reset();
  const all = await chrome.storage.session.get(null);
  const waiting = Object.keys(all).filter((key) => key.startsWith(WAITING)).map((key) => /** @type {Capture} */ (all[key]));
  for (const capture of waiting) await analyse(capture);
  if (!waiting.length && (await loadState()).host.problem) await greet();
}

async function greet() {
  const problem = await host.request('ping', () => ({})).then(() => null, (error) => error.problem ?? 'refused');
  await chrome.storage.session.set({ host: { problem } });
}
