// What a receipt number looks like: three letters of the issuing system or office and ten digits.

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
