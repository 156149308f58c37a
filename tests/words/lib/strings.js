import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{place: string, topic: string, key: string, en: string, es: string}} Pair  one sentence in both languages */

const WORDS = fileURLToPath(new URL('../../../native-host/report/words/', import.meta.url));
const LOCALES = fileURLToPath(new URL('../../../extension/_locales/', import.meta.url));

/** @param {string} path @returns {Record<string, any>} */
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} locale @param {string} topic @returns {Map<string, string>} a plural gives two entries */
function ofTopic(locale, topic) {
  /** @type {Map<string, string>} */ const out = new Map();
  for (const [key, value] of Object.entries(json(`${WORDS}${locale}/${topic}.json`))) {
    if (typeof value === 'string') out.set(key, value);
    else for (const form of ['one', 'other']) if (value[form]) out.set(`${key}.${form}`, value[form]);
  }
  return out;
}

/** The habits of a language (names of months, quotation marks) are no sentences. @returns {Pair[]} */
export function hostPairs() {
  const topics = readdirSync(`${WORDS}en`).map((file) => file.replace(/\.json$/, '')).filter((topic) => topic !== 'locale').sort();
  return topics.flatMap((topic) => {
    const es = ofTopic('es', topic);
    return [...ofTopic('en', topic)].map(([key, en]) => ({ place: 'words', topic, key, en, es: es.get(key) ?? '' }));
  });
}

/** @returns {Pair[]} */
export function extensionPairs() {
  const es = json(`${LOCALES}es/messages.json`);
  return Object.entries(json(`${LOCALES}en/messages.json`)).map(([key, { message }]) => ({ place: 'extension', topic: '_locales', key, en: message, es: es[key]?.message ?? '' }));
}

/** @param {Pair} one */
export const nameOf = (one) => `${one.topic}/${one.key}`;
