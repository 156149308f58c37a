// Which cases the open page is about. The list that the site itself embeds comes first, then the case cards, and only
// when neither is there any receipt number in the visible text.

import { isReceipt, receiptsInText } from '../shared/receipts.js';

/** @typedef {'embedded' | 'cards' | 'text' | 'none'} Source */

const EMBEDDED = 'script[data-component-name="CaseCardsApp"]';
const CARDS = '[role="region"][id^="region_"]';
const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);
const TEXT_LIMIT = 200_000;
const DEPTH_LIMIT = 8;

/**
 * @param {Document} document
 * @returns {{receipts: string[], source: Source}}
 */
export function findReceipts(document) {
  const embedded = [...document.querySelectorAll(EMBEDDED)].flatMap((script) => receiptsInCaseList(script.textContent ?? ''));
  const cards = [...document.querySelectorAll(CARDS)].flatMap((card) => receiptsInText(card.textContent ?? ''));
  if (embedded.length) return { receipts: unique([...embedded, ...cards]), source: 'embedded' };
  if (cards.length) return { receipts: unique(cards), source: 'cards' };
  const text = receiptsInText(visibleText(document));
  return { receipts: text, source: text.length ? 'text' : 'none' };
}

/**
 * The receipts of the JSON embedded for CaseCardsApp, with the concurrent cases nested in each case.
 * @param {string} json
 */
export function receiptsInCaseList(json) {
  /** @type {string[]} */
  const found = [];
  try {
    collect(JSON.parse(json)?.cases, found, 0);
  } catch {
    return []; // a list cut off or in another shape: the cards and the text are still there
  }
  return unique(found);
}

/** @param {unknown} cases @param {string[]} found @param {number} depth */
function collect(cases, found, depth) {
  if (!Array.isArray(cases) || depth > DEPTH_LIMIT) return;
  for (const item of cases) {
    if (isReceipt(item?.receiptNumber)) found.push(item.receiptNumber);
    collect(item?.concurrentCases, found, depth + 1);
  }
}

/** @param {Document} document */
function visibleText(document) {
  const walker = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode() && text.length < TEXT_LIMIT) {
    const node = walker.currentNode;
    if (!NOT_TEXT.has(node.parentElement?.tagName ?? '')) text += `${node.nodeValue}\n`;
  }
  return text;
}

/** @param {string[]} receipts */
function unique(receipts) {
  return [...new Set(receipts)];
}
