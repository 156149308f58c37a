// What belongs to one case, as long as the browser is open: its summary, the answers as they were read, those that the host could not
// take yet, and what was said about it. These are large and wanted one at a time, so each has a key of its own.

import { prefixOf, update } from './session.js';
import { NORMAL, PRIVATE } from './stores.js';

/** @typedef {import('./session.js').Stored} Stored */
/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */

const DOCUMENT = 'document:';
const WAITING = 'waiting:';
const CAPTURE = 'capture:';
const CONVERSATION = 'conversation:';

/** @param {string} receipt @param {string} [store] @returns {Promise<string | undefined>} the newest HTML summary */
export async function loadDocument(receipt, store = NORMAL) {
  return /** @type {string | undefined} */ (await value(DOCUMENT + receipt, store));
}

/** @param {string} key @param {string} store */
async function value(key, store) {
  const name = prefixOf(store) + key;
  return (await chrome.storage.session.get(name))[name];
}

/**
 * Keeps the newest of one case; without a document the earlier one stays.
 * @param {CaseEntry} entry @param {string} [html] @param {string} [store]
 */
export async function saveCase(entry, html, store = NORMAL) {
  const { receipt } = entry;
  const document = html && { [DOCUMENT + receipt]: html };
  const save = () => keep(receipt, store, ({ cases }) => ({ cases: { ...cases, [receipt]: entry }, ...document }));
  await Promise.all([chrome.storage.session.remove(prefixOf(store) + WAITING + receipt), save().catch(() => makeRoom().then(save))]);
}

/**
 * Keeps something of a case; of a private window only while one of its tabs shows the case: an answer of the host may come after.
 * @param {string} receipt @param {string} store @param {(stored: Stored) => object} change
 */
function keep(receipt, store, change) {
  return update((stored) => (store === PRIVATE && !stored.found.includes(receipt) ? { result: undefined } : { change: change(stored), result: undefined }), store);
}

/** The browser gives the session 10 MB. When they are full, the documents and readings of other cases make room. */
async function makeRoom() {
  const all = Object.keys(await chrome.storage.session.get(null));
  await chrome.storage.session.remove(all.filter((key) => [DOCUMENT, CAPTURE].some((kind) => baseOf(key).startsWith(kind))));
}

/** A key without the prefix of its store. @param {string} key */
const baseOf = (key) => key.slice(key.indexOf('/') + 1);

/** A capture that the host could not take. @typedef {{capture: import('../shared/types.js').Capture, store?: string}} Waiting */

/** @param {Waiting} waiting */
export async function saveWaiting(waiting) {
  const { receipt } = waiting.capture;
  await keep(receipt, waiting.store ?? NORMAL, () => ({ [WAITING + receipt]: waiting }));
}

/** @returns {Promise<Waiting[]>} of every store */
export async function loadWaiting() {
  const all = Object.entries(await chrome.storage.session.get(null));
  return all.filter(([key]) => baseOf(key).startsWith(WAITING)).map(([, waiting]) => /** @type {Waiting} */ (waiting));
}

/**
 * @template T
 * @param {Record<string, T>} byReceipt @param {string[]} receipts @returns {Record<string, T>}
 */
export function without(byReceipt, receipts) {
  return Object.fromEntries(Object.entries(byReceipt).filter(([receipt]) => !receipts.includes(receipt)));
}

/** Forgets everything about these cases but that they were found. @param {string[]} receipts @param {string} [store] */
export async function dropCases(receipts, store = NORMAL) {
  await dropDocuments(receipts, store);
  await update(({ cases, unseen }) => ({ change: { cases: without(cases, receipts), unseen: without(unseen, receipts), remembered: [] }, result: undefined }), store);
}

/** @param {string[]} receipts @param {string} [store] */
export async function dropDocuments(receipts, store = NORMAL) {
  const kinds = [DOCUMENT, WAITING, CAPTURE, CONVERSATION];
  await chrome.storage.session.remove(receipts.flatMap((receipt) => kinds.map((kind) => prefixOf(store) + kind + receipt)));
}

/** The newest reading of a case as it was read, and whether the host keeps it too. @typedef {{capture: import('../shared/types.js').Capture, kept: boolean}} Read */

/** For the assistant. Where there is no room for it, the case can still be read again. @param {Read} read @param {string} [store] */
export async function saveRead(read, store = NORMAL) {
  const { receipt } = read.capture;
  await keep(receipt, store, () => ({ [CAPTURE + receipt]: read })).catch(() => undefined);
}

/** @param {string} receipt @param {string} [store] @returns {Promise<Read | undefined>} */
export async function loadRead(receipt, store = NORMAL) {
  return /** @type {Read | undefined} */ (await value(CAPTURE + receipt, store));
}

/** @returns {Promise<Read[]>} of every case of the session */
export async function loadReads() {
  const all = Object.entries(await chrome.storage.session.get(null));
  return all.filter(([key]) => key.startsWith(CAPTURE)).map(([, read]) => /** @type {Read} */ (read));
}

/** @param {string} receipt @param {object[]} entries as the host would keep them @param {string} [store] */
export async function saveConversation(receipt, entries, store = NORMAL) {
  await keep(receipt, store, () => ({ [CONVERSATION + receipt]: entries }));
}

/** @param {string} receipt @param {string} [store] @returns {Promise<object[]>} */
export async function loadConversation(receipt, store = NORMAL) {
  return /** @type {object[] | undefined} */ (await value(CONVERSATION + receipt, store)) ?? [];
}
