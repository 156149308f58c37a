// A content script is trusted less than the background: what it tells of a page is held against the fixed words once more.

import { OTHER_PART, PAGE_STATES, PATH_WORDS, SOURCES, TIMES } from '../shared/saw/words.js';
import { isCount, listOf, object, oneOf } from './checks.js';

const MOST_PARTS = 8;
const MOST_COUNT = 1_000_000;
const isSmall = (/** @type {any} */ value) => isCount(value) && value <= MOST_COUNT;
const counts = (/** @type {string[]} */ ...names) => object(Object.fromEntries(names.map((name) => [name, isSmall])));

/** @type {(value: any) => boolean} */
export const isSight = object({
  path: listOf(oneOf([...PATH_WORDS, OTHER_PART]), MOST_PARTS), page: oneOf([...PAGE_STATES]), source: oneOf([...SOURCES]), after: oneOf([...TIMES]),
  routes: counts('embedded', 'cards', 'mount', 'text'), data: counts('ofCards', 'others', 'unreadable'), lists: counts('known', 'other'),
  numbers: counts('online', 'paper', 'other'), cards: counts('receipt', 'digits', 'other'), mounts: isSmall, frames: isSmall, looks: isSmall, firstAt: isSmall,
});
