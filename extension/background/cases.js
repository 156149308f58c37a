// Hands captures to the host and keeps the newest answer of each case for the session. A capture that the host could
// not take is kept too, so that "try again" needs nothing from the site.

import { t } from '../shared/i18n.js';
import { HostError, HostUnreachable } from './host-errors.js';
import { askHost, host } from './host.js';
import { load, loadWaiting, saveCase, saveWaiting, update } from './session.js';

/** @typedef {import('../shared/types.js').Capture} Capture */
/** @typedef {import('../shared/types.js').Readings} Readings */
/** @typedef {import('../shared/types.js').Refusal} Refusal */

/** A case is being read: the host is started meanwhile. */
export function expectCapture() {
  if (host.mayTry()) host.warm();
}

/**
 * Has a capture analysed and keeps what came of it.
 * @param {Capture} capture
 * @returns {Promise<{readings?: Readings, refusal?: Refusal}>} how the host read the four answers, and why it could
 *   not analyse them; neither when it could not be asked
 */
export async function analyse(capture) {
  try {
    const { card, html, analysis } = await askHost('analyze', { capture });
    await saveCase({ receipt: capture.receipt, readAt: Date.parse(capture.capturedAt), card }, html);
    await saveProblem(null);
    return { readings: analysis?.readings };
  } catch (error) {
    if (error instanceof HostUnreachable) return keepWaiting(error, capture);
    if (!(error instanceof HostError)) throw error;
    await saveProblem(null);
    const { name, message, fix, readings } = error.reply;
    return { readings, refusal: { name, message: message || t('unexplained'), fix: fix || t('unexplainedFix') } };
  }
}

/**
 * Notes why the host could not analyse a case. What it said about the case before stays.
 * @param {Capture} capture @param {Refusal} refusal
 */
export async function noteRefusal({ receipt, capturedAt }, refusal) {
  const before = (await load()).cases[receipt] ?? { receipt, readAt: Date.parse(capturedAt) };
  await saveCase({ ...before, refusal });
}

/** @param {HostUnreachable} error @param {Capture} capture */
async function keepWaiting(error, capture) {
  await saveWaiting(capture);
  await saveProblem(error.problem, error.version);
  return {};
}

/** @param {import('../shared/types.js').HostProblem | null} problem @param {string} [version] */
function saveProblem(problem, version) {
  return update(() => ({ change: { host: { problem, ...(version && { version }) } }, result: undefined }));
}

/** The host is started anew, after a click or a new page, and takes what is waiting. */
export async function retryHost() {
  host.reset();
  const waiting = await loadWaiting();
  if (!waiting.length) return greet();
  for (const capture of waiting) await take(capture);
}

/** @param {Capture} capture */
async function take(capture) {
  const { refusal } = await analyse(capture);
  if (refusal) await noteRefusal(capture, refusal);
}

async function greet() {
  const error = await host.request('ping', () => ({})).then(() => null, (reason) => reason);
  await saveProblem(error && (error.problem ?? 'refused'), error?.version);
}
