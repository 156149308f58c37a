// What the pages ask of the host's memory goes through here, because only the background owns the native port. What
// such a request changes for the cases of this session is brought up to date with it.

import { HostError, HostUnreachable } from './host-errors.js';
import { askHost } from './host.js';
import { withoutMemory } from './without-memory.js';
import { allStores, dropCases, load, saveCase, update, without } from './session.js';
import { PRIVATE } from './stores.js';

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
    await takeIn(type, fields);
    return { reply };
  } catch (error) {
    if (error instanceof HostUnreachable) return unreachable(type, fields, error);
    if (!(error instanceof HostError)) throw error;
    const { name, message, fix, problems } = error.reply;
    return { error: { name, message, fix, ...(problems && { problems }) } };
  }
}

/**
 * What can be said without a program, while the engine stands in for it; else why there is no answer.
 * @param {string} type @param {Record<string, any>} fields @param {HostUnreachable} error @returns {Promise<MemoryAnswer>}
 */
async function unreachable(type, fields, { problem, version }) {
  const reply = (await load()).host.standIn && problem === 'missing' && withoutMemory(type, fields);
  if (!reply) return { problem, ...(version && { version }) };
  await takeIn(type, fields);
  return { reply };
}

/** The memory is one for all stores; only what a private window shows does not come from it. @param {string} type @param {Record<string, any>} fields */
async function takeIn(type, fields) {
  if (type !== 'forget' && type !== 'seen') return;
  for (const store of await allStores()) await takeInto(store, type, fields);
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

/** What the host now says about a case that it keeps. @param {string} receipt @param {string} store */
async function readAnew(receipt, store) {
  const { card, html, analysis } = await askHost('case', { receipt });
  await saveCase({ receipt, readAt: Date.parse(card.readAt ?? analysis?.asOf), card }, html, store);
}
