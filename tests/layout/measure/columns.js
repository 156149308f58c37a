// No column is narrower than its longest word, and none holds a word or two a line while there is room beside it.

import { boxesOf } from './texts.js';

/** A longer word may be broken. */
const LONGEST_WORD = 20;
/** Pieces between which a browser breaks a line anyway. */
const PIECES = /[^\s\-‐-—/|­​]+/gu;
/** A column is squeezed when so many lines hold fewer letters than these on average, in less than this share of the page. */
const SQUEEZED = { lines: 4, letters: 9, share: 0.4 };
/** A word that is broken must be one that would fit the page, with what stands beside it. */
const FITS = 0.7;

/** @param {import('./texts.js').SeenText[]} texts @param {ReturnType<typeof import('./faults.js').createFaults>} faults */
export function findNarrowColumns(texts, faults) {
  const page = document.documentElement.clientWidth;
  for (const text of texts) {
    const lines = new Set(text.lines.map(({ top, height }) => Math.round(top / (height / 2)))).size;
    if (lines < 2) continue;
    const letters = text.data.trim().length;
    const isNarrow = text.at.getBoundingClientRect().width < page * SQUEEZED.share;
    if (isNarrow && lines >= SQUEEZED.lines && letters / lines < SQUEEZED.letters) faults.add(`${lines} lines for ${letters} letters`, text.at, text.data);
    const broken = brokenWord(text, page);
    if (broken) faults.add('a word is broken', text.at, `${broken} in ${text.data}`);
  }
}

/** @param {import('./texts.js').SeenText} text @param {number} page its width @returns {string | undefined} */
function brokenWord({ data, node, size }, page) {
  return [...data.matchAll(PIECES)].find(({ 0: word, index }) => {
    if (word.length > LONGEST_WORD || isAddress(data, index)) return false;
    const parts = boxesOf(node, index, index + word.length);
    const tops = parts.map(({ top }) => top);
    return parts.length > 1 && Math.max(...tops) - Math.min(...tops) > size / 2 && parts.reduce((sum, { width }) => sum + width, 0) < page * FITS;
  })?.[0];
}

/**
 * Web addresses and citations such as 245.2(a)(5)(ii) may be broken anywhere, and so may long identifiers: not every browser breaks
 * 671e0832-ceb3-557f-8f1d-4e5a538a9d1a at its hyphens. @param {string} text @param {number} index of a piece of it */
function isAddress(text, index) {
  const word = `${/\S*$/.exec(text.slice(0, index))?.[0]}${/^\S*/.exec(text.slice(index))?.[0]}`;
  return /[/@]|[^\s.][.(][^\s.]/.test(word) || (word.length > LONGEST_WORD && /\d/.test(word));
}
