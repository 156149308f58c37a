import { readFileSync } from 'node:fs';

/** @param {string} text */
export const squeeze = (text) => text.replace(/\s+/g, ' ');

/**
 * A sentence of an expectation as a regular expression: `/…/flags`, or text taken literally without regard to case.
 * @param {string} sentence
 */
export function asPattern(sentence) {
  const slashed = /^\/(.+)\/([a-z]*)$/s.exec(sentence);
  if (slashed) return new RegExp(slashed[1], slashed[2].includes('u') ? slashed[2] : `${slashed[2]}u`);
  return new RegExp(squeeze(sentence).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'iu');
}

/**
 * @param {import('./cases.js').Sentences | undefined} wanted
 * @param {string} text @param {string} where
 */
export function spoken(wanted, text, where) {
  const flat = squeeze(text);
  const missing = (wanted?.says ?? []).filter((s) => !asPattern(s).test(flat)).map((s) => `${where}: does not say ${s}`);
  const wrong = (wanted?.never ?? []).filter((s) => asPattern(s).test(flat)).map((s) => `${where}: says ${s}`);
  return [...missing, ...wrong];
}

/**
 * @typedef {{pattern: string, why: string, unless?: string[], exact?: boolean}} Forbidden exact: letter case counts
 * @type {{everywhere: Forbidden[], headline: Forbidden[]}}
 */
const FORBIDDEN = JSON.parse(readFileSync(new URL('../forbidden.json', import.meta.url), 'utf8'));

/** @param {Forbidden[]} list @param {string} text @param {string} where @param {string} excused */
const hits = (list, text, where, excused) =>
  list.flatMap(({ pattern, why, exact }) =>
    [...squeeze(text).matchAll(new RegExp(pattern, exact ? 'gu' : 'giu'))]
      .filter(([found]) => !excused.toLowerCase().includes(found.toLowerCase()))
      .map(([found]) => `${where}: "${found}" (${why})`));

/**
 * Sentences that no analysis may hold. What stands word for word in the input is USCIS's (or the person's), not ours.
 * @param {string} text @param {string} where @param {string} input
 */
export const forbiddenAnywhere = (text, where, input) => hits(FORBIDDEN.everywhere, text, where, squeeze(input));

/** @param {string} text @param {string} where @param {string} outcome the outcome's value */
export const forbiddenInHeadline = (text, where, outcome) =>
  hits(FORBIDDEN.headline.filter((rule) => !rule.unless?.includes(outcome)), text, where, '');

/** Slots of our own sentences that were never filled. @param {string} text @param {string} where @param {string} input */
export const unfilledSlots = (text, where, input) =>
  [...text.matchAll(/\{[a-z_][\w.]*\}/giu)]
    .filter(([slot]) => !input.includes(slot))
    .map(([slot]) => `${where}: unfilled slot ${slot}`);

/** @param {string} text @param {string} where */
export const controlCharacters = (text, where) =>
  [...new Set(text.match(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu) ?? [])]
    .map((c) => `${where}: control character U+${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
