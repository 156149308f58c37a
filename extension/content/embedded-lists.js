// The data that the site embeds in its page: every object in it that has a receipt number, wherever it stands. How the lists
// are called and nested is the site's own affair and may change, so nothing is taken for granted but the number.

import { isReceipt } from '../shared/receipts.js';

const EMBEDDED = 'script[type*="json"], script[data-component-name]';
const CASE_CARDS = 'CaseCardsApp';
const MOST_CHARS = 4_000_000;
const MOST_NODES = 100_000;
const MOST_DEPTH = 40;

/**
 * @param {Document} document
 * @returns {{receipts: string[], isEmptyList: boolean}} `isEmptyList`: the site's own list of cases is there, and has none
 */
export function readEmbedded(document) {
  /** @type {string[]} */
  const receipts = [];
  let isEmptyList = false;
  for (const { value, isOfCards } of embeddedData(document)) {
    receipts.push(...receiptsWithin(value));
    isEmptyList ||= isOfCards && hasEmptyListsOnly(value);
  }
  return { receipts: [...new Set(receipts)], isEmptyList };
}

/**
 * What the page embeds, up to a size. `value` is missing where it is cut off or no JSON: the cards and the text are still there.
 * @param {Document} document
 * @returns {Generator<{value?: unknown, isOfCards: boolean}>} `isOfCards`: it is what the site draws its case cards from
 */
export function* embeddedData(document) {
  let chars = 0;
  for (const script of document.querySelectorAll(EMBEDDED)) {
    const json = script.textContent ?? '';
    chars += json.length;
    if (chars > MOST_CHARS) return;
    yield { value: parsed(json), isOfCards: script.getAttribute('data-component-name') === CASE_CARDS };
  }
}

/** @param {string} json @returns {unknown} */
function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * Every receipt number in a value, in the order of the page.
 * @param {unknown} root
 */
export function receiptsWithin(root) {
  return [...new Set([...numbersWithin(root)].flatMap(({ number }) => (isReceipt(number) ? [number] : [])))];
}

/**
 * Whatever stands where a receipt number belongs, with the key of the list that holds it.
 * @param {unknown} root
 * @returns {Generator<{number: unknown, list: string}>}
 */
export function* numbersWithin(root) {
  const waiting = [{ value: root, depth: 0, list: '' }];
  for (let nodes = 0; waiting.length && nodes < MOST_NODES; nodes++) {
    const { value, depth, list } = /** @type {{value: unknown, depth: number, list: string}} */ (waiting.pop());
    if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) continue;
    const entries = Object.entries(value);
    for (const [key, inner] of entries) if (isNumberKey(key)) yield { number: inner, list };
    for (const [key, inner] of entries.reverse()) waiting.push({ value: inner, depth: depth + 1, list: Array.isArray(inner) && !Array.isArray(value) ? key : list });
  }
}

/** `receiptNumber` and other spellings of it. @param {string} key */
function isNumberKey(key) {
  return key.length < 20 && key.replace(/[^a-z]/gi, '').toLowerCase() === 'receiptnumber';
}

/** @param {unknown} value */
function hasEmptyListsOnly(value) {
  const lists = typeof value === 'object' && value !== null ? Object.values(value).filter(Array.isArray) : [];
  return lists.length > 0 && lists.every((list) => list.length === 0);
}
