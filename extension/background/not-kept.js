// A case that nothing keeps: its reading, which the browser holds until it closes, goes with the question. So it can still be saved, printed,
// shared and asked about.

import { loadRead } from './case-papers.js';

/** The host keeps nothing, or not this case. */
const NOT_KEPT = ['unknown_type', 'memory_unavailable', 'unknown_case', 'memory_read_only', 'disk_full'];

/** @param {{error?: {name: string}}} outcome */
export function isNotKept({ error }) {
  return NOT_KEPT.includes(error?.name ?? '');
}

/**
 * @template {{error?: {name: string}}} Outcome
 * @param {{type: string, [field: string]: any}} request one that isMemoryRequest has let through @param {string} store
 * @param {(request: {type: string, [field: string]: any}) => Promise<Outcome>} ask
 * @returns {Promise<Outcome>} the answer, also where only the browser has the case that is to become a file
 */
export async function askAlsoOfNotKept(request, store, ask) {
  const { receipts = [], ...fields } = request;
  const isOfOne = request.type === 'render' && receipts.length === 1 && fields.reading === undefined;
  const read = isOfOne ? await loadRead(receipts[0], store) : undefined;
  if (!read) return ask(request);
  const asWasRead = () => ask({ ...fields, type: request.type, capture: read.capture });
  if (!read.kept) return asWasRead();
  const outcome = await ask(request);
  return isNotKept(outcome) ? asWasRead() : outcome;
}
