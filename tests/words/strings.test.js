/** The sentences of the program and of the extension, before anything is filled in. README.md says what is measured. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bannedIn, differences, figures, spanishFaults } from './lib/checks.js';
import { holds } from './lib/ratchet.js';
import { extensionPairs, hostPairs, nameOf } from './lib/strings.js';

/** @typedef {'en' | 'es'} Language */
/** @type {Language[]} */
const LANGUAGES = ['en', 'es'];
/** Titles of sources are citations, no sentences; they are checked where a page shows them. */
const SETS = { program: hostPairs().filter(({ topic }) => topic !== 'source'), extension: extensionPairs() };

/** Sentences about the program itself, not about a case: there «su» may be the program's. */
const ABOUT_THE_PROGRAM = new Set(['assistant', 'brief', 'history', 'intake', 'memory', '_locales']);
const ABOUT_A_CASE = SETS.program.filter(({ topic }) => !ABOUT_THE_PROGRAM.has(topic));

for (const [name, pairs] of Object.entries(SETS)) {
  describe(`the sentences of the ${name}`, () => {
    for (const language of LANGUAGES) {
      it(`in ${language} are no harder than they were`, () => holds(`${name} ${language}`, figures(language, pairs.map((one) => one[language]))));
    }

    it('say the same in both languages: slots, numbers, hedges', () => {
      const wrong = pairs.flatMap((one) => differences(one).map((what) => `${nameOf(one)}: ${what}`));
      holds(`${name} both`, { differences: wrong.length }, wrong);
    });
  });
}

describe('the sentences about a case', () => {
  for (const language of LANGUAGES) {
    it(`have none of the words not to use in ${language}`, () =>
      assert.deepEqual(ABOUT_A_CASE.flatMap((one) => bannedIn(language, one[language]).map((what) => `${nameOf(one)}: ${what}`)), []));
  }

  it('keep «su» for the reader, and no word agrees with a slot', () =>
    assert.deepEqual(ABOUT_A_CASE.flatMap((one) => spanishFaults(one).map((what) => `${nameOf(one)}: ${what}`)), []));
});

describe('titles of sources', () => {
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  /** @param {any} row @returns {string[]} its own source and those of its remedies */
  const sourcesOf = (row) => [row.source, ...(row.remedies ?? []).map((/** @type {{source: string}} */ one) => one.source)];
  const PROSE = /(?<![\w.])(to|no|which|part|list|citing|updated|appeal|premium|biometrics|rev|order|decides|by|as|collection|change|students|instead)(?![\w.]*\.(gov|com|org))(?!\w)/i;

  it('with words in them are written in both languages', () => {
    const written = read('../../native-host/report/words/es/source.json');
    const shown = ['forms', 'waits', 'policy_notes'].flatMap((table) => read(`../../native-host/knowledge/tables/${table}.json`).rows.flatMap(sourcesOf));
    assert.ok(shown.length > 100);
    assert.deepEqual([...new Set(shown)].filter((source) => PROSE.test(source) && !(source in written)), []);
  });
});
