// What the host does for the assistant: the text that may be sent, the check of what came back, and the conversation.
// A case that the host keeps is named by its receipt; one that it does not keep is handed over as it was read, and its
// conversation stays in the browser's memory.

import { askHost } from './host.js';
import { isNotKept } from './not-kept.js';
import { outcomeOf } from './replies.js';
import { loadConversation, loadRead, saveConversation } from './case-papers.js';

/**
 * @param {{type: string, [field: string]: any}} request one that isBriefRequest has let through @param {string} [store]
 * @returns {Promise<import('./replies.js').Outcome>}
 */
export async function askBrief({ type, receipt, ...fields }, store) {
  if (type === 'conversation') return conversation(receipt, withValues(fields), store);
  return aboutCase(type, receipt, fields, store);
}

/**
 * What a notice says beside the case. @param {{receipt: string, text: string}} asked @param {string} [store]
 * @returns {Promise<import('./replies.js').Outcome>}
 */
export function askNotice({ receipt, text }, store) {
  return aboutCase('notice', receipt, { text }, store);
}

/** @param {string} type @param {string} receipt @param {Record<string, any>} fields @param {string} [store] @returns {Promise<import('./replies.js').Outcome>} */
async function aboutCase(type, receipt, fields, store) {
  const read = await loadRead(receipt, store);
  const asWasRead = () => outcomeOf(askHost(type, { capture: read?.capture, ...withValues(fields) }));
  if (read && !read.kept) return asWasRead();
  const outcome = await outcomeOf(askHost(type, { receipt, ...withValues(fields) }));
  return read && isNotKept(outcome) ? asWasRead() : outcome;
}

/** @param {string} receipt @param {Record<string, any>} fields @param {string} [store] @returns {Promise<import('./replies.js').Outcome>} */
async function conversation(receipt, fields, store) {
  if ((await loadRead(receipt, store))?.kept === false) return remembered(receipt, fields, store);
  // The host puts what stands behind the placeholders back by itself, and keeps only what was sent.
  const add = fields.add?.map((/** @type {any} */ entry) => ({ ...entry, shown: undefined }));
  const outcome = await outcomeOf(askHost('conversation', withValues({ receipt, ...fields, add })));
  return isNotKept(outcome) ? remembered(receipt, fields, store) : outcome;
}

/** @param {string} receipt @param {Record<string, any>} fields @param {string} [store] */
async function remembered(receipt, { add = [], clear, further }, store) {
  const before = clear ? [] : await loadConversation(receipt, store);
  const at = new Date().toISOString();
  const told = [...before, ...add.map((/** @type {object} */ entry) => ({ ...entry, at }))];
  const entries = further ? withFurtherCost(told, further.usd) : told;
  if (clear || further || add.length) await saveConversation(receipt, entries, store);
  return { reply: { type: 'conversation', entries } };
}

/** What further questions about the newest answer cost, added to its cost when that is known. @param {any[]} entries @param {number} usd */
function withFurtherCost(entries, usd) {
  const newest = entries.findLastIndex(({ role }) => role === 'assistant');
  return entries.map((entry, at) => (at === newest && entry.cost ? { ...entry, cost: { usd: entry.cost.usd + usd } } : entry));
}

/** @param {Record<string, any>} fields */
function withValues(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
