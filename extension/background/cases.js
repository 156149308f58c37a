// Hands captures to the host and keeps the newest answer of each case for the session. A capture that the host could
// not take is kept too, so that "try again" needs nothing from the site.

import { language } from '../shared/i18n.js';
import { HostError, HostUnreachable, createNativePort } from './native-port.js';
import { load, loadWaiting, saveCase, saveWaiting, update } from './session.js';

/** @typedef {import('../shared/types.js').Capture} Capture */
/** @typedef {import('../shared/types.js').Readings} Readings */

const HOST = 'app.caselight.host';
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
  const entry = { receipt: capture.receipt, readAt: Date.parse(capture.capturedAt) };
  try {
    const { card, html, analysis } = await askHost(capture);
    await saveCase({ ...entry, card }, html);
    await saveProblem(null);
    return analysis?.readings;
  } catch (error) {
    if (error instanceof HostUnreachable) return keepWaiting(error, capture);
    if (!(error instanceof HostError)) throw error;
    return refused(error.reply, entry);
  }
}

/**
 * The host could not make sense of a case. What it said before about the case stays, with the reason beside it.
 * @param {any} reply @param {import('../shared/types.js').CaseEntry} entry
 */
async function refused({ name, message, fix, readings }, entry) {
  const before = (await load()).cases[entry.receipt];
  await saveCase({ ...before, ...entry, readAt: before?.readAt ?? entry.readAt, refusal: { name, message, fix } });
  await saveProblem(null);
  return readings;
}

/** @param {HostUnreachable} error @param {Capture} capture */
async function keepWaiting(error, capture) {
  await saveWaiting(capture);
  await saveProblem(error.problem, error.version);
  return undefined;
}

/** @param {import('../shared/types.js').HostProblem | null} problem @param {string} [version] */
function saveProblem(problem, version) {
  return update(() => ({ change: { host: { problem, ...(version && { version }) } }, result: undefined }));
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

/** A click on "try again": the host is started anew and takes what is waiting. */
export async function retryHost() {
  host.reset();
  const waiting = await loadWaiting();
  for (const capture of waiting) await analyse(capture);
  if (!waiting.length) await greet();
}

async function greet() {
  const error = await host.request('ping', () => ({})).then(() => null, (reason) => reason);
  await saveProblem(error && (error.problem ?? 'refused'), error?.version);
}
