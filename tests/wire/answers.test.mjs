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
/** At least, and of the faithful at most. */
const FLOOR = { caught: 0.92, hard: 0.95, harmed: 0.02, dropped: 0 };
/** The rules were never mended to these: what sentences come to that they have not seen. */
const UNSEEN = {
  'ninth.tsv': { caught: 0.8, hard: 0.82, harmed: 0.05, dropped: 0 },
  'twelfth.tsv': { caught: 0.77, hard: 0.76, harmed: 0.05, dropped: 0 },
};

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
    const floor = UNSEEN[set] ?? FLOOR;
    const dropped = harmed.filter(({ findings }) => findings.some(({ action }) => action === 'dropped'));
    assert.ok(share(caught, bad) >= floor.caught, 'caught');
    assert.ok(share(hard.filter(isCaught), hard) >= floor.hard, 'hard facts caught');
    assert.ok(harmed.length <= floor.harmed * faithful.length, 'harmed');
    assert.ok(dropped.length <= floor.dropped, `dropped: ${dropped.map(({ text }) => text)}`);
  });
}

test('a brief that is repeated word for word has no finding', async () => {
  const one = await judge();
  const evening = (capture) => ({ ...capture, capturedAt: '2026-11-24T04:30:00Z' }); // of the United States
  for (const capture of Object.values(cases).flatMap((one) => [one, evening(one)])) {
    for (const locale of ['en', 'es']) {
      const { text } = await one.brief(capture, locale);
      for (const line of text.split('\n').filter((l) => /^(- | {2})/.test(l))) {
        assert.deepEqual((await one.check(capture, locale, line.slice(2))).findings, [], line);
      }
    }
  }
});

test('in the evening of the United States, when it is already tomorrow elsewhere, the distances of the brief stand, and others do not', async () => {
  const one = await judge();
  const capture = { ...cases.A, capturedAt: '2026-11-24T04:30:00Z' };
  const { text } = await one.brief(capture, 'en');
  const [line, days] = text.match(/^- .*December 3, 2026 \(in (\d+) days\).*$/m);
  const ids = line.match(/(\[e\d+\] ?)+/)[0].trim();
  const findings = async (words) => (await one.check(capture, 'en', `${words} ${ids}.`)).findings.length;
  assert.equal(await findings(`That is ${days} days from now`), 0);
  assert.equal(await findings(`Your appointment is ${days} days away`), 0);
  assert.equal(await findings(`That is ${Number(days) - 1} days from now`), 1);
  assert.equal(await findings(`That is ${Number(days) + 9} days from now`), 1);
});

const BRIEFS = ['plain', 'detailed', 'small'].flatMap((level) => ['en', 'es'].map((locale) => ({ level, locale })));
const golden = new URL('../golden/cases/', import.meta.url);
const inputs = readdirSync(golden).flatMap((topic) => readdirSync(new URL(`${topic}/`, golden)).map((name) => `${topic}/${name}`));

/** Every third case with one of its six briefs, in turn; with CASELIGHT_EVERY_BRIEF all briefs of all cases, which takes minutes. */
function* briefsToTry() {
  const all = process.env.CASELIGHT_EVERY_BRIEF;
  for (const [at, input] of inputs.entries()) {
    if (all) yield* BRIEFS.map((brief) => ({ input, ...brief }));
    else if (at % 3 === 0) yield { input, ...BRIEFS[(at / 3) % BRIEFS.length] };
  }
}

test('so has the brief of the golden cases, in both languages and of every size', async (t) => {
  const one = await judge();
  const tried = Object.fromEntries(BRIEFS.map(({ level, locale }) => [`${level} ${locale}`, 0]));
  const found = [];
  for (const { input, level, locale } of briefsToTry()) {
    const capture = goldenCapture(input);
    const brief = capture ? await one.brief(capture, locale, level) : {};
    if (!brief.text) continue;
    ++tried[`${level} ${locale}`];
    const answer = brief.text.split('\n').filter((l) => /^(- | {2})/.test(l)).map((l) => `- ${l.slice(2)}`).join('\n');
    const { findings } = await one.check(capture, locale, answer, level);
    if (findings.length > 0) found.push(`${input} ${locale} ${level}: ${findings.map((f) => `${f.kind}: ${f.text}`)}`);
  }
  t.diagnostic(JSON.stringify(tried));
  assert.deepEqual(found, []);
  assert.ok(Object.values(tried).every((count) => count > 25));
});
