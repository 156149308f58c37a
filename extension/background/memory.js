// What the pages ask of the host's memory goes through here, because only the background owns the native port. What
// such a request changes for the cases of this session is brought up to date with it.

import { HostError, HostUnreachable } from './host-errors.js';
import { analyse } from './cases.js';
import { askHost, exportHere } from './host.js';
import { forget } from './kept/cases.js';
import { dropCases, loadReads, saveCase, without } from './case-papers.js';
import { allStores, load, update } from './session.js';
import { NORMAL, PRIVATE } from './stores.js';
import { savingHere } from './without-program.js';

/** An import or an export of a full piece may have a slow disk to deal with. */
const LONG_LIMIT_MS = 120_000;
const LONG = new Set(['import', 'export', 'recover', 'forget', 'render']);

/**
 * The host's reply, or why there is none: `error` in the host's words, or the `problem` that keeps it from answering.
 * @typedef {{reply?: any, error?: {name: string, message: string, fix: string, problems?: object[]}, problem?: import('../shared/types.js').HostProblem, version?: string}} MemoryAnswer
 */

/**
 * @param {{type: string, [field: string]: any}} request one that isMemoryRequest has let through
 * @returns {Promise<MemoryAnswer>}
 */
export async function askMemory({ type, ...fields }) {
  try {
    const reply = await askHost(type, fields, { tries: 1, ...(LONG.has(type) && { limitMs: LONG_LIMIT_MS }) });
    await takeIn(type, fields, reply);
    return { reply };
  } catch (error) {
    if (error instanceof HostUnreachable) return { problem: error.problem, ...(error.version && { version: error.version }) };
    if (!(error instanceof HostError)) throw error;
    const { name, message, fix, problems } = error.reply;
    return { error: { name, message, fix, ...(problems && { problems }) } };
  }
}

/** The memory is one for all stores; only what a private window shows does not come from it. @param {string} type @param {Record<string, any>} fields @param {any} reply */
async function takeIn(type, fields, { place, standIn }) {
  if (type === 'memory' && place && fields.set?.on) await keepHeld();
  if (type === 'forget' && !standIn && (await savingHere()) !== 'ask') await forget(fields); // also what the browser kept before there was a program
  if (type !== 'forget' && type !== 'seen') return;
  for (const store of await allStores()) await takeInto(store, type, fields);
}

/** The person has just said yes: what was read since the browser was started is kept too. */
async function keepHeld() {
  for (const { capture } of await loadReads()) await analyse(capture, NORMAL);
}

/** The answer to whether the browser may keep what it reads. @param {boolean} on @returns {Promise<MemoryAnswer>} */
export const saveHere = (on) => askMemory({ type: 'memory', set: { on } });

/**
 * What the browser kept goes into the memory of the program, which has come since, and is then gone from the browser.
 * @returns {Promise<{moved: boolean}>}
 */
export async function handOver() {
  /** @type {string | null | undefined} */
  let after;
  while (after !== null) {
    const { text, next } = await exportHere(after);
    const { error, problem } = await askMemory({ type: 'import', text, last: next === null });
    if (error || problem) return { moved: false };
    after = next;
  }
  await forget({ all: true });
  return { moved: true };
}

/** @param {string} store @param {string} type @param {Record<string, any>} fields */
async function takeInto(store, type, { receipts, all, reading }) {
  const { cases, unseen } = await load(store);
  const concerned = all ? [...new Set([...Object.keys(cases), ...Object.keys(unseen)])] : receipts;
  if (type === 'forget') return dropCases(concerned, store);
  if (store === PRIVATE) return;
  if (reading !== undefined) return takeBack(receipts.filter((/** @type {string} */ receipt) => cases[receipt]), store);
  await markSeen(concerned, store);
  for (const receipt of concerned) if (cases[receipt]?.card?.changed) await readAnew(receipt, store);
}

/** A mark was taken back: what was new in these cases is new again. @param {string[]} receipts @param {string} store */
async function takeBack(receipts, store) {
  for (const receipt of receipts) await readAnew(receipt, store);
}

/** The person has looked at these cases. @param {string[]} receipts @param {string} [store] */
export function markSeen(receipts, store) {
  return update(({ unseen, toTell }) => ({
    change: { unseen: without(unseen, receipts), toTell: toTell.filter((receipt) => !receipts.includes(receipt)) }, result: undefined,
  }), store);
}

/**
 * The program could keep a reading only after it had explained the case: now it can compare it with the readings before. A newer reading,
 * which has come meanwhile, stays.
 * @param {import('../shared/types.js').Capture} capture @param {string} [store]
 */
export async function explainAnew({ receipt, capturedAt }, store = NORMAL) {
  if ((await load(store)).cases[receipt]?.readAt !== Date.parse(capturedAt)) return;
  await readAnew(receipt, store).catch((error) => {
    if (!(error instanceof HostError || error instanceof HostUnreachable)) throw error; // what was said first is still right
  });
}

/** What the host now says about a case that it keeps. @param {string} receipt @param {string} store */
async function readAnew(receipt, store) {
  const { card, html, analysis } = await askHost('case', { receipt });
  await saveCase({ receipt, readAt: Date.parse(card.readAt ?? analysis?.asOf), card }, html, store);
}
