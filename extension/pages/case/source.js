// Where the summary of a case comes from: this session, when it has just been read; else the host's memory, so that it
// can be read again without the site.

import { askMemory, MemoryTrouble } from '../../shared/memory.js';
import { ask, FROM_UI } from '../../shared/messages.js';

/** @typedef {import('../../shared/types.js').CaseEntry} CaseEntry */

/**
 * `readAt` is milliseconds since 1970 UTC; `absent` says why there is no document, where that is known.
 * @typedef {{receipt: string, card?: import('../../shared/types.js').Card, html?: string, readAt?: number, absent?: string}} ShownCase
 */

/**
 * @param {string} receipt
 * @param {number | undefined} reading an earlier one; undefined: the newest
 * @param {CaseEntry[]} entries the cases of this session
 * @returns {Promise<ShownCase>}
 */
export async function loadCase(receipt, reading, entries) {
  const entry = entries.find((one) => one.receipt === receipt);
  const html = reading === undefined && entry?.card ? await ask(FROM_UI.document, { receipt }) : undefined;
  if (html) return { receipt, card: entry?.card, html, readAt: entry?.readAt };
  return remembered(receipt, reading, entry);
}

/** @param {string} receipt @param {number | undefined} reading @param {CaseEntry | undefined} entry @returns {Promise<ShownCase>} */
async function remembered(receipt, reading, entry) {
  try {
    const { card, html, analysis } = await askMemory('case', { receipt, ...(reading !== undefined && { reading }) });
    return { receipt, card, html, readAt: Date.parse(analysis?.asOf ?? card.readAt) };
  } catch (error) {
    return { receipt, ...(whyAbsent(error, entry) && { absent: whyAbsent(error, entry) }) };
  }
}

/** @param {unknown} error @param {CaseEntry | undefined} entry */
function whyAbsent(error, entry) {
  if (entry?.refusal) return `${entry.refusal.message} ${entry.refusal.fix}`;
  const isUnknown = !(error instanceof MemoryTrouble) || ['unknown_case', 'unknown_type'].includes(error.name);
  return isUnknown ? '' : `${error.title} ${error.text}`;
}
