import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{says?: string[], never?: string[]}} Sentences
 * @typedef {{
 *   why: string, now: string, exit: number, json?: unknown, stderr?: string[],
 *   says?: Record<string, string[]>, never?: Record<string, string[]>,
 *   headline?: Record<string, Sentences>, in?: Record<string, Sentences>,
 *   restsOn?: Record<string, string>, orderMatters?: string
 * }} Expectation
 * @typedef {{topic: string, name: string, folder: string, inputs: string[], previous?: string, expect: Expectation}} GoldenCase
 */

const ROOT = fileURLToPath(new URL('../cases/', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../native-host/report/words/', import.meta.url));
const KEYS = new Set(['why', 'now', 'exit', 'json', 'stderr', 'says', 'never', 'headline', 'in', 'restsOn', 'orderMatters']);

/** @param {string} folder */
const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Every language that the program speaks, from its own words. */
export const locales = () => foldersIn(WORDS);

/** @param {string} folder @returns {Expectation} */
function readExpectation(folder) {
  const expect = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'));
  const unknown = Object.keys(expect).filter((key) => !KEYS.has(key));
  if (unknown.length > 0) throw new Error(`${folder}/expect.json: unknown key ${unknown.join(', ')}`);
  for (const key of ['why', 'now', 'exit']) {
    if (!(key in expect)) throw new Error(`${folder}/expect.json: ${key} is missing`);
  }
  return expect;
}

/** @param {string} topic @param {string} name @returns {GoldenCase} */
function readCase(topic, name) {
  const folder = join(ROOT, topic, name);
  const files = readdirSync(folder).sort();
  const inputs = files.filter((file) => file.startsWith('input')).map((file) => join(folder, file));
  if (inputs.length === 0) throw new Error(`${folder}: no input`);
  const previous = files.includes('previous.json') ? join(folder, 'previous.json') : undefined;
  return { topic, name, folder, inputs, previous, expect: readExpectation(folder) };
}

/**
 * @param {string} [topic] only this folder
 * @param {string} [part] only cases whose name contains it
 */
export function findCases(topic, part = '') {
  const topics = topic ? [topic] : foldersIn(ROOT);
  return topics
    .flatMap((one) => foldersIn(join(ROOT, one)).map((name) => readCase(one, name)))
    .filter((one) => one.name.includes(part));
}
