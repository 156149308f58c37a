/** How hard a text is to read: the measures of README.md, and nothing about which words it uses. */

/** Citations in parentheses are for those who look them up; the sentence is read without them. @param {string} text */
const withoutCitations = (text) => text.replace(/ ?\([^()]*(CFR|U\.S\.C\.|INA|PM-|Policy Manual|Manual de Políticas)[^()]*(\([^()]*\)[^()]*)*\)/g, '');

/** @param {string} text a slot counts as one word */
const filled = (text) => withoutCitations(text).replace(/\{[a-z_0-9]+\}|\$[A-Z_0-9]+\$|\$\d/g, 'slot');

/** @param {string} text @returns {string[]} */
export const sentences = (text) =>
  filled(text)
    .replace(/\b(a|p)\. ?m\./g, '$1m')
    .replace(/\bU\.S\./g, 'US')
    .replace(/\bEE\. UU\./g, 'EEUU')
    .split(/(?<=[.!?][”)]?)\s+/)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one));

/** @param {string} text @returns {string[]} */
export const words = (text) => filled(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu) ?? [];

/** @param {string} word */
function englishSyllables(word) {
  const low = word.toLowerCase().replace(/[^a-z]/g, '');
  if (low.length <= 3) return 1;
  const groups = low.replace(/(?:[^laeiouy]es|[^dt]ed|[^l]e)$/, (end) => end[0] ?? '').replace(/^y/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** A vowel with an accent, or a strong one, makes a syllable of its own. @param {string} word */
function spanishSyllables(word) {
  const low = word.toLowerCase().replace(/[^a-záéíóúüñ]/g, '').replace(/qu|gu(?=[eiéí])/g, 'q');
  return Math.max(1, low.match(/[aeoáéíóú]|[iuü]+(?![aeoáéó])/g)?.length ?? 1);
}

/** @param {string[]} all @param {(word: string) => number} syllables */
const syllablesOf = (all, syllables) => all.reduce((sum, word) => sum + (/^\d/.test(word) ? 1 : syllables(word)), 0);

/** Flesch-Kincaid. @param {string} text */
export function grade(text) {
  const all = words(text);
  return 0.39 * (all.length / Math.max(1, sentences(text).length)) + 11.8 * (syllablesOf(all, englishSyllables) / Math.max(1, all.length)) - 15.59;
}

/** INFLESZ: the higher, the easier. @param {string} text */
export function ease(text) {
  const all = words(text);
  return 206.835 - 62.3 * (syllablesOf(all, spanishSyllables) / Math.max(1, all.length)) - all.length / Math.max(1, sentences(text).length);
}

const IRREGULAR = 'made|sent|taken|given|shown|kept|found|told|read|held|put|set|paid|lost|written|known|seen|begun|cut|left|met|bought';
const PASSIVE = new RegExp(`\\b(is|are|was|were|be|been|being)\\b( (not|no|also|now|still|never|already|only|often))? ([a-z]+ed|${IRREGULAR})\\b`, 'i');

/** @param {string[]} all @returns {number} in a hundred sentences */
export const passive = (all) => (100 * all.filter((one) => PASSIVE.test(one)).length) / Math.max(1, all.length);

/** @param {number[]} numbers */
export const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** @param {number[]} numbers @param {number} share */
export const quantile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;
