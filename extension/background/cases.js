// Hands captures to the host and keeps the newest answer of each case for the session. A capture that the host could
// not take is kept too, so that "try again" needs nothing from the site.

import { t } from '../shared/i18n.js';
import { HostError, HostUnreachable } from './host-errors.js';
import { askHost, host } from './host.js';
import { browserName } from './browser.js';
import { owe } from './kept-later.js';
import { bareSoFar, noteBare } from './saw.js';
import { loadWaiting, saveCase, saveRead, saveWaiting } from './case-papers.js';
import { load, update } from './session.js';
import { PRIVATE } from './stores.js';

/** @typedef {import('../shared/types.js').Capture} Capture */
/** @typedef {import('../shared/types.js').Change} Change */
/** @typedef {import('../shared/types.js').Readings} Readings */
/** @typedef {import('../shared/types.js').Refusal} Refusal */

/**
 * Has a capture analysed and keeps what came of it. What is read in a private window is explained and not kept on disk.
 * @param {Capture} capture @param {string} [store]
 * @param {(entry: import('../shared/types.js').CaseEntry, html: string) => void} [show] called at once, before it is kept
 * @returns {Promise<{readings?: Readings, refusal?: Refusal, news?: Change[], answers?: any}>} how the host read the four answers, why
 *   it could not analyse them, what is new in this reading, which keys the answers have; none of these when it could not be asked
 */
export async function analyse(capture, store, show = () => undefined) {
  const keep = store !== PRIVATE;
  let noted = () => {};
  try {
    const entryOf = (/** @type {any} */ { card }) => ({ receipt: capture.receipt, readAt: Date.parse(capture.capturedAt), card });
    const onReply = (/** @type {any} */ reply) => {
      if (reply.memory?.state === 'busy') noted = owe(reply.id, { capture, card: reply.card, store });
      show(entryOf(reply), reply.html);
    };
    const reply = await askHost('analyze', { capture, keep, browser: browserName(), bareBefore: await bareSoFar(store) }, { onReply });
    const { html, analysis, memory, news, answers, bare = 0, standIn } = reply;
    await saveCase(entryOf(reply), html, store);
    await Promise.all([saveRead({ capture, kept: memory?.kept === true }, store), noteMemory(memory, store), noteBare(bare, store)]);
    if (standIn && standIn !== 'missing') await keepWaiting(capture, store);
    return { readings: analysis?.readings, news, answers };
  } catch (error) {
    if (error instanceof HostUnreachable) return keepWaiting(capture, store);
    if (!(error instanceof HostError)) throw error;
    const { name, message, fix, readings, answers } = error.reply;
    return { readings, answers, refusal: { name, message: message || t('unexplained'), fix: fix || t('unexplainedFix') } };
  } finally {
    noted();
  }
}

/**
 * Notes why the host could not analyse a case. What it said about the case before stays.
 * @param {Capture} capture @param {Refusal} refusal @param {string} [store]
 */
export async function noteRefusal({ receipt, capturedAt }, refusal, store) {
  const before = (await load(store)).cases[receipt] ?? { receipt, readAt: Date.parse(capturedAt) };
  await saveCase({ ...before, refusal }, undefined, store);
}

/** For the program, when it answers again. @param {Capture} capture @param {string} [store] */
async function keepWaiting(capture, store) {
  await saveWaiting({ capture, store });
  return {};
}

/**
 * Whether the newest reading was kept on disk, in the host's words where it was not. The host says why only once; a
 * memory that the person turned off is no trouble.
 * @param {{kept?: boolean, state?: string, message?: string, fix?: string}} [memory] @param {string} [store]
 */
async function noteMemory({ kept = true, state = '', message = '', fix = '' } = {}, store) {
  if (!kept && !message) return;
  const notKept = kept || state === 'off' ? null : { message, fix };
  if ((await load(store)).notKept?.message !== notKept?.message) await update(() => ({ change: { notKept }, result: undefined }), store);
}

/** The host is started anew, after a click or a new page, and takes what is waiting. */
export async function retryHost() {
  host.reset();
  const waiting = await loadWaiting();
  if (!waiting.length) await askHost('ping', {}, { tries: 1 }).catch(() => undefined);
  for (const { capture, store } of waiting) await take(capture, store);
}

/** @param {Capture} capture @param {string} [store] */
async function take(capture, store) {
  const { refusal } = await analyse(capture, store);
  if (refusal) await noteRefusal(capture, refusal, store);
}
