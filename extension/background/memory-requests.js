// What the pages may ask of the host's memory: per message its fields and what each of them must be. The host checks
// everything again; here a page that went wrong is stopped before it reaches the disk.

import { isReceipt } from '../shared/receipts.js';
import { isCount, isFlag, isRequestOf, isTrue, listOf, object, oneOf, optional, orNull, text } from './checks.js';

const FORMATS = ['html', 'json', 'csv', 'ics', 'text'];
const SORTS = ['needs_you', 'next', 'days', 'changed', 'name'];
const STATES = ['needs_you', 'pending', 'decided', 'changed'];
const MOST_CARDS = 200;
const MOST_RECEIPTS = 100_000;
const MOST_TEXT_CHARS = 8 * 1024 * 1024;

const isDate = (/** @type {any} */ value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const isReceiptList = listOf(isReceipt, MOST_RECEIPTS);
const isQuery = object({
  text: optional(text(200)), forms: optional(listOf(text(40), 100)), states: optional(listOf(oneOf(STATES), 4)), person: optional(orNull(isCount)),
});

/** @type {Record<string, Record<string, import('./checks.js').Check>>} */
const REQUESTS = {
  cases: { query: optional(isQuery), sort: optional(oneOf(SORTS)), offset: optional(isCount), limit: optional((value) => isCount(value) && value <= MOST_CARDS) },
  case: { receipt: isReceipt, reading: optional(isCount) },
  readings: { receipt: isReceipt, before: optional(isCount), limit: optional(isCount) },
  compare: { receipt: isReceipt, from: isCount, to: isCount },
  seen: { receipts: optional(isReceiptList), all: optional(isTrue), reading: optional(isCount) },
  people: { set: optional(object({ id: optional(isCount), name: text(200), receipts: isReceiptList })) },
  calendar: { from: optional(isDate), to: optional(isDate) },
  render: { format: oneOf(FORMATS), receipts: optional(isReceiptList), reading: optional(isCount), share: optional(isFlag) },
  import: { text: text(MOST_TEXT_CHARS), browser: optional(oneOf(['chromium', 'firefox', 'other'])), last: optional(isFlag) },
  export: { after: optional((value) => isCount(value) || text(200)(value)) },
  forget: { receipts: optional(isReceiptList), all: optional(isTrue) },
  memory: { set: optional(object({ on: optional(isFlag), retentionMonths: optional(orNull(isCount)) })) },
  recover: {},
};

/** Those that change what every page shows. */
const CHANGING = ['seen', 'import', 'forget', 'recover'];

/** @param {any} request @returns {boolean} */
export function isMemoryRequest(request) {
  return isRequestOf(request, REQUESTS);
}

/** @param {{type: string, set?: unknown}} request @returns {boolean} whether the other pages are to be told */
export function changesMemory({ type, set }) {
  return CHANGING.includes(type) || set !== undefined;
}
