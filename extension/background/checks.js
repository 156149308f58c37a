// What a field of a message must be. Small checks, put together by the tables of who may ask for what.

/** @typedef {(value: any) => boolean} Check */

/** @param {Check} check @returns {Check} */
export const optional = (check) => (value) => value === undefined || check(value);
/** @param {number} most in UTF-16 units @returns {Check} */
export const text = (most) => (value) => typeof value === 'string' && value.length <= most;
/** @param {string[]} known @returns {Check} */
export const oneOf = (known) => (value) => known.includes(value);
/** @param {Check} check @param {number} most @returns {Check} */
export const listOf = (check, most) => (value) => Array.isArray(value) && value.length <= most && value.every(check);
/** @param {Record<string, Check>} fields @returns {Check} an object with these fields and no others */
export const object = (fields) => (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && hasFields(value, fields);

export const isFlag = (/** @type {any} */ value) => typeof value === 'boolean';
export const isTrue = (/** @type {any} */ value) => value === true;
export const isCount = (/** @type {any} */ value) => Number.isSafeInteger(value) && value >= 0;

/** @param {Record<string, any>} value @param {Record<string, Check>} fields */
export function hasFields(value, fields) {
  const known = Object.keys(value).every((key) => Object.hasOwn(fields, key));
  return known && Object.entries(fields).every(([key, check]) => check(value[key]));
}

/**
 * @param {any} request @param {Record<string, Record<string, Check>>} table the fields of each type
 * @returns {boolean} whether it is one of the table's, with its fields and no others
 */
export function isRequestOf(request, table) {
  if (typeof request?.type !== 'string' || !Object.hasOwn(table, request.type)) return false;
  const { type, ...fields } = request;
  return hasFields(fields, table[type] ?? {});
}
