// What the page is like, in counts and fixed words, for "What Caselight saw". Nothing that the page says is in it.

import { isOnline, isReceipt, receiptsInText } from '../shared/receipts.js';
import { pathWords, timeClass } from '../shared/saw/words.js';
import { embeddedData, numbersWithin } from './embedded-lists.js';

/** The lists in which the site's cases were always seen. */
const KNOWN_LISTS = ['cases', 'concurrentCases'];
const CARD = 'region_';
const CARDS = `[id^="${CARD}"]`;
const MOUNT = '[id^="CaseCardsApp-react-component"]';

/**
 * Counts, except `path` and `after`. `looks`: which look at this page it was; `firstAt`: the look that first found a case, or 0.
 * `after`: since the page came.
 * @typedef {object} Sight
 * @property {string[]} path
 * @property {import('./page-state.js').PageState} page
 * @property {import('./find-receipts.js').Source} source
 * @property {Record<'embedded' | 'cards' | 'mount' | 'text', number>} routes receipt numbers by where they were found
 * @property {Record<'ofCards' | 'others' | 'unreadable', number>} data pieces of data that the page embeds
 * @property {Record<'known' | 'other', number>} lists receipt numbers in that data by the key of their list
 * @property {Record<'online' | 'paper' | 'other', number>} numbers by their shape; `other`: where a receipt number belongs, but of another shape
 * @property {Record<'receipt' | 'digits' | 'other', number>} cards by the shape of their ids
 * @property {number} mounts
 * @property {number} frames
 * @property {number} looks
 * @property {number} firstAt
 * @property {string} after
 */

/**
 * @param {Document} document
 * @param {{pathname: string, ageMs: number, looks: number, firstAt: number}} around
 * @param {import('./find-receipts.js').Found} found
 * @param {import('./page-state.js').PageState} page
 * @returns {Sight}
 */
export function sightOf(document, { pathname, ageMs, looks, firstAt }, { receipts, source, saw }, page) {
  const embedded = [...embeddedData(document)];
  const numbers = embedded.flatMap(({ value }) => [...numbersWithin(value)]);
  const listed = valuesOf(numbers, isReceipt);
  const known = valuesOf(numbers.filter(({ list }) => KNOWN_LISTS.includes(list)), isReceipt).size;
  const online = receipts.filter(isOnline).length;
  return {
    path: pathWords(pathname), page, source, looks, firstAt, after: timeClass(ageMs), routes: { ...saw },
    data: {
      ofCards: count(embedded, ({ isOfCards }) => isOfCards),
      others: count(embedded, ({ isOfCards }) => !isOfCards),
      unreadable: count(embedded, ({ value }) => value === undefined),
    },
    lists: { known, other: listed.size - known },
    numbers: { online, paper: receipts.length - online, other: valuesOf(numbers, isOther).size },
    cards: cardIds([...document.querySelectorAll(CARDS)]),
    mounts: document.querySelectorAll(MOUNT).length,
    frames: document.querySelectorAll('iframe').length,
  };
}

/** Each once, because a case is named in its own events and notices too. @param {{number: unknown}[]} numbers @param {(number: unknown) => boolean} is */
function valuesOf(numbers, is) {
  return new Set(numbers.map(({ number }) => number).filter(is));
}

/** @param {unknown} number */
function isOther(number) {
  return number !== null && !isReceipt(number);
}

/** @param {Element[]} cards */
function cardIds(cards) {
  const names = cards.map(({ id }) => id.slice(CARD.length));
  const receipt = count(names, (name) => receiptsInText(name).length > 0);
  const digits = count(names, (name) => /^\d+$/.test(name));
  return { receipt, digits, other: names.length - receipt - digits };
}

/** @template T @param {T[]} items @param {(item: T) => boolean} is */
function count(items, is) {
  return items.filter(is).length;
}
