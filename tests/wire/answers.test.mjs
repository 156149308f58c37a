// What the check of an answer catches and harms, on sets of labelled sentences, and on the briefs themselves: whatever the data says
// word for word passes unharmed.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import { cases } from './answers/cases.mjs';
import { Judge, sentences } from './answers/set.mjs';
import { goldenCapture } from './lib/golden.mjs';
import { Host } from './lib/host.mjs';

async function judge() {
  const host = new Host();
  await host.greet();
  return new Judge(host);
}

const share = (part, whole) => (whole.length === 0 ? 1 : part.length / whole.length);
/** Facts that a model bends, as the sets name them; the others are words about facts. */
const HARD = new Set(['date', 'relative', 'length', 'weekday', 'hour', 'fee', 'share', 'code', 'office', 'person', 'form', 'outcome', 'stage', 'kind']);
const SETS = [...new Set(sentences().map(({ set }) => set))];

for (const set of SETS) {
  test(`${set}: false and forbidden sentences are caught, faithful ones are not touched`, async (t) => {
    const one = await judge();
    const judged = [];
    for (const sentence of sentences().filter((s) => s.set === set)) judged.push({ ...sentence, findings: await one.findings(sentence) });
    const faithful = judged.filter((s) => s.faithful);
    const bad = judged.filter((s) => !s.faithful);
    const hard = bad.filter(({ kind }) => HARD.has(kind));
    const harmed = faithful.filter((s) => s.findings.length > 0);
    const isCaught = (s) => s.findings.length > 0;
    const caught = bad.filter(isCaught);
    t.diagnostic(`caught ${caught.length} of ${bad.length}, of hard facts ${hard.filter(isCaught).length} of ${hard.length}, harmed ${harmed.length} of ${faithful.length}`);
    for (const s of harmed) t.diagnostic(`harmed: ${s.text} (${s.findings.map((f) => f.kind)})`);
    for (const s of bad) if (!isCaught(s)) t.diagnostic(`missed: ${s.text}`);
    assert.ok(share(caught, bad) >= 0.92, 'caught');
    assert.ok(share(hard.filter(isCaught), hard) >= 0.95, 'hard facts caught');
    assert.ok(harmed.length <= 0.02 * faithful.length, 'harmed');
    assert.deepEqual(harmed.filter(({ findings }) => findings.some(({ action }) => action === 'dropped')), [], 'dropped');
  });
}

test('a brief that is repeated word for word has no finding', async () => {
  const one = await judge();
  for (const capture of Object.values(cases)) {
    for (const locale of ['en', 'es']) {
      const { text } = await one.brief(capture, locale);
      for (const line of text.split('\n').filter((l) => /^(- | {2})/.test(l))) {
        assert.deepEqual((await one.check(capture, locale, line.slice(2))).findings, [], line);
      }
    }
  }
});

const LEVELS = ['plain', 'detailed', 'small'];

test('so has the brief of the golden cases', async (t) => {
  const one = await judge();
  const golden = new URL('../golden/cases/', import.meta.url);
  const every = 6; // a sample: each brief is some forty sentences
  let tried = 0;
  for (const topic of readdirSync(golden)) {
    for (const [at, name] of readdirSync(new URL(`${topic}/`, golden)).entries()) {
      if (at % every !== 0) continue;
      const capture = goldenCapture(`${topic}/${name}`);
      if (!capture) continue;
      const locale = at % (2 * every) === 0 ? 'en' : 'es';
      const level = LEVELS[(at / every) % LEVELS.length];
      const brief = await one.brief(capture, locale, level);
      if (!brief.text) continue;
      ++tried;
      const answer = brief.text.split('\n').filter((l) => /^(- | {2})/.test(l)).map((l) => `- ${l.slice(2)}`).join('\n');
      const { findings } = await one.check(capture, locale, answer, level);
      assert.deepEqual(findings.map((f) => `${f.kind}: ${f.text}`), [], `${topic}/${name} ${locale} ${level}`);
    }
  }
  t.diagnostic(`${tried} briefs`);
  assert.ok(tried > 50);
});
