// What a person types or pastes as receipt numbers: which of it can be read, and one sentence for what is wrong.

import { t } from './i18n.js';
import { isOnline, isReceipt, MOST_BY_ITSELF } from './receipts.js';

const LETTERS = 3;
const DIGITS = 10;
/** So many numbers are named in one sentence. */
const MOST_NAMED = 3;
/** What stands between numbers, and what people put into one. */
const BETWEEN_NUMBERS = /[\s,;:.()\[\]"'\u201c\u201d/|]+/u;
const WITHIN_NUMBER = /[\s\-\u2010-\u2015\u00ad\u200b-\u200d\u2060\ufeff]/gu;
/** A number somewhere in a text, also with blanks and hyphens in it. A second one may follow without a break. */
const NUMBER = /(?<![A-Z])[A-Z]{3}(?:[\s-]*\d){10}(?!\d)/g;

/**
 * `receipts`: those that can be read; `others`: whole numbers of other systems; `said`: what is to be said, nothing while nothing is typed.
 * @typedef {{receipts: string[], others: string[], said: string, isWrong: boolean}} Typed
 */

/** @param {string} text @returns {Typed} */
export function checkTyped(text) {
  const plain = text.normalize('NFKC').toUpperCase().replace(/[\u2010-\u2015]/gu, '-');
  const one = plain.replace(WITHIN_NUMBER, '');
  if (!one) return result({});
  if (isReceipt(one)) return checked([one], []);
  const found = [...new Set((plain.match(NUMBER) ?? []).map((number) => number.replace(WITHIN_NUMBER, '')))];
  if (!found.length) return faultOf(one);
  return checked(found, leftOver(plain));
}

/** What looks like a number beside the whole ones: words around them are no fault. @param {string} plain */
function leftOver(plain) {
  return plain.replace(NUMBER, ' ').split(BETWEEN_NUMBERS).filter((piece) => /\d/.test(piece));
}

/** @param {string[]} numbers @param {string[]} wrong */
function checked(numbers, wrong) {
  const receipts = numbers.filter(isOnline);
  const others = numbers.filter((number) => !isOnline(number));
  if (receipts.length > MOST_BY_ITSELF) return result({ others, said: t('typedTooMany', receipts.length, MOST_BY_ITSELF), isWrong: true });
  const said = [...(wrong.length ? [t('typedSomeWrong', wrong.slice(0, MOST_NAMED).join(', '))] : []), ...(others.length ? [saidOfOthers(others, numbers.length)] : [])];
  if (!said.length) said.push(receipts.length === 1 ? t('typedOne') : t('typedMany', receipts.length));
  return result({ receipts, others, said: said.join(' '), isWrong: wrong.length > 0 });
}

/** @param {string[]} others @param {number} of how many numbers */
function saidOfOthers(others, of) {
  return of === 1 ? t('typedOther') : t('typedSomeOther', others.slice(0, MOST_NAMED).join(', '));
}

/** @param {Partial<Typed>} found @returns {Typed} */
function result({ receipts = [], others = [], said = '', isWrong = false }) {
  return { receipts, others, said, isWrong };
}

/** What is wrong with a text that has no whole number in it; that it is short is no fault yet. @param {string} one without blanks and hyphens */
function faultOf(one) {
  const wrong = (/** @type {string} */ said) => result({ said, isWrong: true });
  const strange = /[^A-Z0-9]/u.exec(one)?.[0];
  if (strange) return wrong(t('typedStrange', strange));
  const digits = one.slice(LETTERS);
  if (/\d/.test(one.slice(0, LETTERS))) return wrong(t('typedStart'));
  const letter = /[A-Z]/.exec(digits)?.[0];
  if (letter) return wrong(t('typedLetter', letter));
  return digits.length < DIGITS ? result({ said: t('typedShort') }) : wrong(t('typedLong'));
}
