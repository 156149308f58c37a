// Every golden case through the program and the engine: the same bytes, the same exit code, the same message. Each case alone in two
// formats; in the others the cases of one moment together, because starting the program is what takes the time.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findCases, locales } from '../golden/lib/cases.js';
import { differences } from './lib/beside.mjs';
import { loadEngine } from './lib/load.mjs';

const cases = findCases(process.env.GOLDEN_TOPIC);
const engine = await loadEngine();
/** A command line has room for so many. */
const AT_ONCE = 100;

/** @param {string} format @param {string} locale */
const alone = (format, locale) => cases.map(({ inputs, previous, expect }) => ({ files: inputs, previous, now: expect.now, format, locale }));

/** The inputs of one moment, a batch at a time. @param {string} format @param {string} locale */
function together(format, locale) {
  /** @type {Map<string, string[]>} */
  const byMoment = new Map();
  for (const { inputs, expect } of cases) byMoment.set(expect.now, [...(byMoment.get(expect.now) ?? []), ...inputs]);
  return [...byMoment].flatMap(([now, files]) => Array.from({ length: Math.ceil(files.length / AT_ONCE) }, (_, i) =>
    ({ now, files: files.slice(i * AT_ONCE, (i + 1) * AT_ONCE), format, locale })));
}

test('there are cases', () => assert.ok(cases.length > (process.env.GOLDEN_TOPIC ? 0 : 1000), `${cases.length} cases`));

for (const [format, locale] of [['json', 'en'], ['html', 'en']]) {
  test(`each case as ${format} in ${locale}`, async () => assert.deepEqual(await differences(engine, alone(format, locale)), []));
}

for (const format of ['html', 'text', 'ics', 'csv']) {
  for (const locale of locales()) {
    test(`the cases of each moment together as ${format} in ${locale}`, async () => assert.deepEqual(await differences(engine, together(format, locale)), []));
  }
}
