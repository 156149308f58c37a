import { readFileSync } from 'node:fs';
import { ease, grade, mean, passive, quantile, sentences, words } from './measure.js';

/** @typedef {import('./strings.js').Pair} Pair */
/** @typedef {'en' | 'es'} Language */

/** @type {Record<Language, {pattern: string, why: string}[]>} */
const BANNED = JSON.parse(readFileSync(new URL('../banned.json', import.meta.url), 'utf8'));
const LONGEST = { en: 20, es: 25 };
const LONG_STRING = 10;

/** Words of USCIS, or of an official source, that we only quote. @param {string} text */
const withoutQuotes = (text) => text.replace(/“[^”]*”/g, '“”');

/** The name of a slot is not shown. @param {string} text */
const withoutSlots = (text) => text.replace(/\{[a-z_0-9]+\}/g, 'slot');

/** @param {Language} language @param {string} text @returns {string[]} what is wrong with its words */
export const bannedIn = (language, text) =>
  BANNED[language].filter(({ pattern }) => new RegExp(pattern, 'iu').test(withoutQuotes(withoutSlots(text)))).map(({ pattern, why }) => `/${pattern}/: ${why}`);

/** @param {Language} language @param {string[]} texts @returns {Record<string, number>} the figures of a set of strings */
export function figures(language, texts) {
  const lengths = texts.flatMap((text) => sentences(text).map((one) => words(one).length)).filter((n) => n > 1);
  const long = texts.filter((text) => words(text).length >= LONG_STRING);
  const hard = language === 'en' ? long.filter((text) => grade(text) > 9) : long.filter((text) => ease(text) < 55);
  return {
    'words a sentence': mean(lengths),
    'sentences too long': lengths.filter((n) => n > LONGEST[language]).length,
    'hard strings': hard.length,
    'words not to use': texts.filter((text) => bannedIn(language, text).length > 0).length,
    semicolons: texts.filter((text) => withoutQuotes(text).includes(';')).length,
  };
}

/** @param {Language} language @param {string[]} pages @returns {Record<string, number>} the figures of whole summaries */
export function pageFigures(language, pages) {
  const all = pages.flatMap((page) => sentences(page));
  const lengths = all.map((one) => words(one).length);
  const difficulty = pages.map((page) => (language === 'en' ? grade(page) : -ease(page)));
  return {
    'words a sentence': mean(lengths),
    'words in nine of ten sentences': quantile(lengths, 0.9),
    [language === 'en' ? 'grade of the hardest' : 'ease of the hardest, negative']: Math.max(...difficulty),
    'sentences with words not to use': all.filter((one) => bannedIn(language, one).length > 0).length,
    ...(language === 'en' ? { 'passive in a hundred': passive(all) } : {}),
  };
}

/** Numbers in the text itself, without slots and without what only one language writes in digits. @param {string} text */
const numbersIn = (text) => (text.replace(/\{[a-z_0-9]+\}/g, '').match(/\d+/g) ?? []).sort().join(' ');

const HEDGES = [
  { name: 'possibility', en: /\b(may(?! \d)|might|can|could|cannot|possible|allows?|lets?|able|up to)\b/i, es: /\bpued|\bpud|\bpod[rí]|\bposible|\bperm[ií]t|\bhasta\b|\bno encuentra\b/i },
  { name: 'frequency', en: /\b(usually|usual|often|sometimes|rarely|(?<!at )most|several)\b/i, es: /\bsuele|por lo general|a menudo|a veces|rara vez|habitual|mayoría|\bmás\b|varios|normalmente/i },
  { name: 'likelihood', en: /\b(suggests?|likely|seems?|about(?! to))\b/i, es: /\bsugier|entender|\bprobable|\bparece|más o menos|\bunos\b|\bsobre\b|\bpor\b|acerca|trat[ae]|\bde\b/i },
];

/** @param {Pair} pair @returns {string[]} where the two languages do not say the same */
export function differences({ en, es }) {
  const out = numbersIn(en) === numbersIn(es) ? [] : [`numbers: ${numbersIn(en)} / ${numbersIn(es)}`];
  const slots = (/** @type {string} */ text) => [...new Set(text.match(/\{[a-z_0-9]+\}|\$[A-Z_0-9]+\$|\$\d/g) ?? [])].sort().join(' ');
  if (slots(en) !== slots(es)) out.push(`slots: ${slots(en)} / ${slots(es)}`);
  for (const { name, en: ours, es: theirs } of HEDGES) if (ours.test(en) && !theirs.test(es)) out.push(`${name} is missing in Spanish`);
  return out;
}

const AGREEING = /\{(document|answer|what|notice|moment|label|document|stage)\}[^.:{]{0,12}\b(fue|está|era|ha sido|será|queda) \p{L}+[oa]s?\b/u;
const PRONOUN = /\{(answer|what|document|label)\}[^.]*\bUSCIS (no )?(lo|la|los|las)\b/u;

/** @param {Pair} pair @returns {string[]} faults of the Spanish that the lists of words cannot find */
export function spanishFaults({ en, es }) {
  const out = [];
  if (/\b(its|USCIS's)\b/.test(en) && !/\byour\b/i.test(en) && /\bsus?\b/i.test(es) && !/\bwhose\b|\btheir\b|petitioner's|\bhis\b/i.test(en)) out.push('«su» is the reader\'s; what is USCIS\'s is named');
  if (AGREEING.test(es) || PRONOUN.test(es)) out.push('a word agrees with a slot');
  return out;
}

const FIELD = /\b(cases|case_status|receipt_info|documents|torch|egov)\.(?!uscis\b)[a-z]\w+|\b[a-z]+[A-Z][a-z]\w*\b|\b(event|status|notice|document|evidence_request)\.\d/;
const ONE = /\b1 (months|days|meses|días|years|años)\b/;
const ENGLISH = /\b(the|was|were|has|your|not|with|from|citing|updated|appeal|received|approved|closed|responded|response)\b/i;

/** @param {Language} language @param {string} text a rendered line @param {string[]} repositories @returns {string[]} */
export function readerFaults(language, text, repositories) {
  const own = withoutQuotes(text);
  const out = [];
  if (FIELD.test(own)) out.push('a name of a data field');
  if (ONE.test(own)) out.push('a unit that does not agree with 1');
  if (repositories.some((name) => own.includes(name))) out.push('a repository or a forum as a source');
  if (language === 'es' && ENGLISH.test(own)) out.push('an English value');
  return out;
}
