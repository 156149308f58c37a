/** Whole summaries of golden cases, as a person reads them: a sample of them, all with WORDS_ALL=1. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { findCases } from '../golden/lib/cases.js';
import { analyze } from '../golden/lib/host.js';
import { pageFigures, readerFaults } from './lib/checks.js';
import { holds } from './lib/ratchet.js';
import { median, visibleWords } from './lib/visible.js';

/** @typedef {'en' | 'es'} Language */
/** @type {Language[]} */
const LANGUAGES = ['en', 'es'];
const EVERY = process.env.WORDS_ALL === '1' ? 1 : 25;
const AT_A_TIME = 2;

/** What the input itself holds is USCIS's: names, offices, titles. Hostile input is not for reading. */
const LEFT_OUT = new Set(['hostile', 'shapes', 'd-inputs', 'd-broken', 'e-inputs', 'reading']);

/** Who reads codes in our tables: repositories and forums, which no reader knows. @type {string[]} */
const REPOSITORIES = JSON.parse(readFileSync(new URL('../../native-host/knowledge/tables/event_codes.json', import.meta.url), 'utf8'))
  .rows.flatMap((/** @type {{readings?: {source: string}[]}} */ row) => (row.readings ?? []).map(({ source }) => source));

/** A new case changes no other one's turn. @param {{topic: string, name: string}} one */
const turn = (one) => createHash('sha256').update(`${one.topic}/${one.name}`).digest().readUInt32BE(0);
const cases = findCases().filter((one) => one.expect.exit === 0 && !LEFT_OUT.has(one.topic)).filter((one) => turn(one) % EVERY === 0);

/** How much is to be read before anything is opened, by what the case asks. @typedef {'quiet' | 'deadline' | 'other'} Kind */
/** @type {Record<Language, Record<Kind, number[]>>} */
const seen = { en: { quiet: [], deadline: [], other: [] }, es: { quiet: [], deadline: [], other: [] } };

/** @param {{needsYou: boolean, deadlines: unknown[]}} analysis @returns {Kind} */
const kindOf = ({ needsYou, deadlines }) => (deadlines.length > 0 ? 'deadline' : needsYou ? 'other' : 'quiet');

/** @type {Record<Language, {name: string, text: string}[]>} */
const pages = { en: [], es: [] };

/** Lines that wrap are one; a heading or an item ends like a sentence. @param {string} text */
const flowing = (text) =>
  text
    .replace(/\n {2,}(?!- )/g, ' ')
    .replace(/: [^\n]*? \[(case status|estatus del caso)/g, ': “” [$1')  // a title of USCIS
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').trim())
    .filter((line) => line !== '')
    .map((line) => (/[.!?:”]$/.test(line) ? line : `${line}.`))
    .join(' ');

/** The tags away, the words left; what USCIS sent, which is marked so, is a quotation. @param {string} html */
const bare = (html) =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<(bdi|blockquote)[^>]*>[\s\S]*?<\/\1>/g, '“”')
    .replace(/<(\w+) [^>]*\blang="en"[^>]*>[^<]*<\/\1>/g, '“”')
    .replace(/<\/(li|p|h\d|dt|dd|td|th|text|title|desc)>/g, '\n')
    .replace(/<[^>]+>/g, ' ');

describe('summaries', () => {
  /** @type {string[]} */ const faults = [];

  before(async () => {
    const left = [...cases];
    await Promise.all(Array.from({ length: AT_A_TIME }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) {
        for (const locale of LANGUAGES) {
          const text = (await analyze(one, { format: 'text', locale })).stdout;
          const page = (await analyze(one, { format: 'html', locale })).stdout;
          const html = bare(page);
          const analysis = JSON.parse((await analyze(one, { format: 'json', locale })).stdout);
          if (!Array.isArray(analysis)) seen[locale][kindOf(analysis)].push(visibleWords(page));
          const name = `${one.topic}/${one.name} ${locale}`;
          pages[locale].push({ name, text: flowing(text) });
          for (const line of html.split('\n')) faults.push(...readerFaults(locale, line, REPOSITORIES).map((what) => `${name}: ${what}: ${line.trim()}`));
        }
      }
    }));
  });

  it('are read at all', () => assert.ok(cases.length > 20 && pages.en.every(({ text }) => text.length > 100)));

  for (const language of LANGUAGES) {
    it(`in ${language} are no harder than they were`, { skip: EVERY === 1 && 'the limits are those of the sample' }, () =>
      holds(`summaries ${language}`, pageFigures(language, pages[language].map(({ text }) => text))));
  }

  for (const language of LANGUAGES) {
    it(`in ${language} have no more to read at first than they had`, { skip: EVERY === 1 && 'the limits are those of the sample' }, () =>
      holds(`visible words ${language}`, Object.fromEntries(Object.entries(seen[language]).flatMap(([kind, counts]) => [
        [`${kind}, median`, median(counts)], [`${kind}, most`, Math.max(...counts)],
      ]))));
  }

  it('show no names of data fields or repositories, no "1 months" and, in Spanish, no English', () => assert.deepEqual([...new Set(faults)], []));
});
