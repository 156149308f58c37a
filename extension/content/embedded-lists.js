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
  let chars = 0;
  for (const script of document.querySelectorAll(EMBEDDED)) {
    const json = script.textContent ?? '';
    chars += json.length;
    if (chars > MOST_CHARS) break;
    const value = parsed(json);
    receipts.push(...receiptsWithin(value));
    isEmptyList ||= script.getAttribute('data-component-name') === CASE_CARDS && hasEmptyListsOnly(value);
  }
  return { receipts: [...new Set(receipts)], isEmptyList };
}

/** @param {string} json @returns {unknown} nothing when it is cut off or no JSON: the cards and the text are still there */
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
  /** @type {string[]} */
  const found = [];
  const waiting = [{ value: root, depth: 0 }];
  for (let nodes = 0; waiting.length && nodes < MOST_NODES; nodes++) {
    const { value, depth } = /** @type {{value: unknown, depth: number}} */ (waiting.pop());
    if (typeof value !== 'object' || value === null || depth > MOST_DEPTH) continue;
    const entries = Object.entries(value);
    for (const [key, inner] of entries) if (isNumberKey(key) && isReceipt(inner)) found.push(inner);
    for (const [, inner] of entries.reverse()) waiting.push({ value: inner, depth: depth + 1 });
  }
  return [...new Set(found)];
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
