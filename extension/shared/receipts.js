// What a receipt number looks like: three letters of the issuing system or office and ten digits.

/** So many cases of an account are read by themselves; for more the person is asked. */
export const MOST_BY_ITSELF = 25;

const WHOLE = /^[A-Z]{3}\d{10}$/;
const WITHIN = /\b[A-Z]{3}\d{10}\b/g;

/** @param {unknown} value @returns {value is string} */
export function isReceipt(value) {
  return typeof value === 'string' && WHOLE.test(value);
}

/**
 * Every receipt number in a text, each once, in the order of first mention.
 * @param {string} text
 * @returns {string[]}
 */
export function receiptsInText(text) {
  return [...new Set(text.match(WITHIN) ?? [])];
}

/** Whether USCIS's online record gave the number; other prefixes are those of offices that take paper. @param {string} receipt */
export function isOnline(receipt) {
  return receipt.startsWith('IOE');
}
