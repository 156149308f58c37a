// Which cases the open page is about. Three places tell of the account's own cases, and none of them is taken for the whole:
// the data that the site embeds, the case cards, and the text of the place where the cards are drawn. Only when all three are
// without a number does the rest of the page's text count.

import { isOnline, isReceipt, receiptsInText } from '../shared/receipts.js';
import { readEmbedded } from './embedded-lists.js';

/**
 * Where the account's cases were seen; the best of several.
 * @typedef {'embedded' | 'cards' | 'text' | 'none'} Source
 * What the page is like: with cases; with a list of cases that is empty; with the place for cases, but no receipt number in it;
 * without any of these.
 * @typedef {'cases' | 'empty' | 'unknown' | 'none'} Shape
 * @typedef {{receipts: string[], source: Source, shape: Shape, saw: Record<'embedded' | 'cards' | 'mount' | 'text', number>}} Found
 */

const CARDS = '[id^="region_"]';
const MOUNT = '[id^="CaseCardsApp-react-component"]';
const ISLAND = 'script[data-component-name="CaseCardsApp"]';
const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA']);
const TEXT_LIMIT = 200_000;
/** As many as one message of the page may name. */
const MOST_RECEIPTS = 500;

/**
 * @param {Document} document
 * @returns {Found}
 */
export function findReceipts(document) {
  const cards = [...document.querySelectorAll(CARDS)].filter((card) => !card.parentElement?.closest(CARDS));
  const mounts = [...document.querySelectorAll(MOUNT)];
  const embedded = readEmbedded(document);
  const onCards = unique(cards.flatMap(receiptsOfCard));
  const inMounts = unique(mounts.flatMap((mount) => receiptsInText(textWithin(mount, CARDS))));
  const listed = unique([...embedded.receipts, ...onCards, ...inMounts]);
  const inText = listed.length ? [] : receiptsInText(textWithin(document.body ?? document));
  const saw = { embedded: embedded.receipts.length, cards: onCards.length, mount: inMounts.length, text: inText.length };
  const receipts = onlineFirst([...listed, ...inText]).slice(0, MOST_RECEIPTS);
  const hasPlace = cards.length > 0 || mounts.length > 0 || document.querySelectorAll(ISLAND).length > 0;
  return { receipts, source: sourceOf(saw), shape: shapeOf(receipts, embedded.isEmptyList && !cards.length, hasPlace), saw };
}

/** @param {Found['saw']} saw @returns {Source} */
function sourceOf({ embedded, cards, mount, text }) {
  if (embedded) return 'embedded';
  if (cards || mount) return 'cards';
  return text ? 'text' : 'none';
}

/** @param {string[]} receipts @param {boolean} isEmpty @param {boolean} hasPlace @returns {Shape} */
function shapeOf(receipts, isEmpty, hasPlace) {
  if (receipts.length) return 'cases';
  if (isEmpty) return 'empty';
  return hasPlace ? 'unknown' : 'none';
}

/** A card is named by its receipt number; only one without such a name is read. @param {Element} card */
function receiptsOfCard(card) {
  const name = card.id.split('_').filter(isReceipt);
  return name.length ? name : receiptsInText(textWithin(card));
}

/**
 * The text that a person sees, with a break between any two pieces: the site puts no white space between its elements.
 * @param {Node} root @param {string} [without] what stands in elements of this selector is left out
 */
function textWithin(root, without) {
  const walker = (root.ownerDocument ?? /** @type {Document} */ (root)).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode() && text.length < TEXT_LIMIT) {
    const { parentElement, nodeValue } = walker.currentNode;
    const isLeftOut = NOT_TEXT.has(parentElement?.tagName ?? '') || (without && parentElement?.closest(without));
    if (!isLeftOut) text += `${nodeValue}\n`;
  }
  return text;
}

/** USCIS's online record serves the numbers that it gave itself; those of paper filings come after them. @param {string[]} receipts */
function onlineFirst(receipts) {
  return [...receipts.filter(isOnline), ...receipts.filter((receipt) => !isOnline(receipt))];
}

/** @param {string[]} receipts */
function unique(receipts) {
  return [...new Set(receipts)];
}
