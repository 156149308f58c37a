// What a page may send on to one of the programs: the checks of the fields that docs/protocol.json names. The program checks
// everything again; here a page that went wrong is stopped before it.

import { isReceipt } from '../shared/receipts.js';
import { isFlag, listOf, object, oneOf, text } from './checks.js';
import { REQUESTS } from './protocol-fields.js';

/** @typedef {import('./checks.js').Check} Check */
/** @typedef {import('./protocol-fields.js').Field} Field */

/** @param {keyof typeof REQUESTS} way @returns {Record<string, Record<string, Check>>} the fields of each request that takes this way */
export function checksOf(way) {
  return Object.fromEntries(Object.entries(REQUESTS[way] ?? {}).map(([type, fields]) => [type, checksOfFields(fields)]));
}

/** @param {Record<string, Field>} fields @returns {Record<string, Check>} */
function checksOfFields(fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => (key.endsWith('?') ? [key.slice(0, -1), orMissing(field)] : [key, checkOf(field)])));
}

/** Null is as good as missing, but for flags and choices. @param {Field} field @returns {Check} */
function orMissing(field) {
  const check = checkOf(field);
  const mayBeNull = field.null || (field.kind !== 'flag' && field.kind !== 'choice');
  return (value) => value === undefined || (mayBeNull && value === null) || check(value);
}

/** @param {Field} field @returns {Check} */
function checkOf(field) {
  const { kind, from = 0, to = Number.MAX_SAFE_INTEGER, least = 0, most = 0 } = field;
  switch (kind) {
    case 'text': return (value) => text(most)(value) && value.length >= least;
    case 'flag': return isFlag;
    case 'number': return (value) => Number.isSafeInteger(value) && value >= from && value <= to;
    case 'amount': return (value) => Number.isFinite(value) && value >= 0 && value <= to;
    case 'choice': return oneOf(field.of);
    case 'receipt': return isReceipt;
    case 'day': return (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'list': return (value) => listOf(checkOf(field.of), most)(value) && value.length >= least;
    case 'object': return object(checksOfFields(field.fields ?? {}));
    default: throw new Error(`no page may send a field of the kind ${kind}`);
  }
}
