// Several kept cases in one brief: each with its own evidence, every name in all of them hidden, and a sentence judged by the case whose
// evidence it cites.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ONE, TWO, capture, remembering } from './lib/readings.mjs';

const THREE = 'IOE0000000003';
const MINE = { at: '2026-11-01T12:00:00Z', form: 'I-485', title: 'Case Was Received', applicant: 'SAMPLE, ALEX' };
const THEIRS = { at: '2026-11-01T12:00:00Z', form: 'I-131', title: 'Case Was Denied', applicant: 'QUANDLE, ZEPHYRINA', events: [['FTA0', '2026-10-09']] };

async function family(theirs = THEIRS, more = {}) {
  const { ask, keep } = await remembering();
  await keep(capture(ONE, MINE));
  await keep(capture(TWO, theirs));
  const about = { receipt: ONE, also: [TWO], locale: 'en', ...more };
  const brief = await ask('brief', about);
  const check = (text) => ask('check', { ...about, brief: brief.brief, purpose: 'summary', text, finished: true });
  return { ask, keep, about, brief, check };
}
const kinds = ({ findings }) => findings.map(({ kind }) => kind);
/** The first id of a line with these words in the text of a part. */
const idOf = (brief, part, words) => new RegExp(`^- [^\n]*${words}[^\n]*?\\[(e\\d+)\\]`, 'm').exec(brief.parts.find(({ id }) => id === part)?.text ?? '')?.[1];

test('each case has parts and evidence ids of its own, and the instructions say whose they are', async () => {
  const { brief } = await family();
  const ids = brief.parts.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.includes('status') && ids.includes('c2.status'), ids.join());
  for (const { id, text } of brief.parts) {
    for (const [, number] of text.matchAll(/\[e(\d+)\]/g)) assert.equal(id.startsWith('c2.') ? Math.floor(number / 1000) : 0, id.startsWith('c2.') ? 2 : Math.floor(number / 1000), `${id} e${number}`);
  }
  assert.match(brief.parts.find(({ id }) => id === 'c2.status').title, /^Case 2, Form I-131: /);
  assert.match(brief.system, /There are 2 cases.*of Form I-131 from e2001 to e2999/);
  assert.deepEqual(brief.also, [TWO]);
});

test('one case alone is told as before', async () => {
  const { ask } = await family();
  const alone = await ask('brief', { receipt: ONE, locale: 'en' });
  const none = await ask('brief', { receipt: ONE, locale: 'en', also: [] });
  assert.deepEqual({ ...none, id: 0 }, { ...alone, id: 0 });
  assert.ok(!('also' in alone));
  assert.doesNotMatch(alone.text + alone.system, /Case 1|There are/);
});

test('the names of both are hidden in all parts, each by one placeholder, whoever they are', async () => {
  const texts = [];
  for (const applicant of ['QUANDLE, ZEPHYRINA', 'OKONKWO, IFEOMA', 'SAMPLE, MARIA']) {
    const { ask, about, brief } = await family({ ...THEIRS, applicant });
    assert.doesNotMatch(brief.text, /alex|sample|quandle|zephyrina|okonkwo|ifeoma|maria|juan|lopez|IOE0/i, applicant);
    assert.match(brief.text, /\[APPLICANT\]/);
    assert.match(brief.text, /\[PERSON-1\]/, applicant);
    const [last, first] = applicant.split(', ');
    const { text } = await ask('prompt', { ...about, brief: brief.brief, purpose: 'chat', question: `What does ${first} ${last} (${TWO}) do to Alex Sample?` });
    assert.match(text, /What does \[PERSON-1\] \(\[RECEIPT-2\]\) do to \[APPLICANT\]\?/, applicant);
    texts.push(text);
  }
  assert.deepEqual(texts, texts.map(() => texts[0]), 'whoever the person is, the same bytes');
});

test('the same person in both cases is one, however the name is spelled', async () => {
  const { brief } = await family({ ...THEIRS, applicant: 'Alex Sample' });
  assert.doesNotMatch(brief.text, /\[PERSON|alex|sample/i);
  assert.equal(brief.placeholders.filter(({ placeholder }) => placeholder === '[APPLICANT]').length, 1);
});

test('a sentence is judged by the case whose evidence it cites', async () => {
  const { brief, check } = await family();
  const mine = idOf(brief, 'case', 'Filed');
  const theirs = idOf(brief, 'c2.status', 'denied') ?? idOf(brief, 'c2.status', '');
  assert.ok(mine && theirs, `${mine} ${theirs}`);
  const faithful = [`Your I-131 was denied [${theirs}].`, `Your I-485 was filed on January 5, 2026 [${mine}].`,
    `Your I-485 was filed on January 5, 2026 [${mine}], and your I-131 was denied [${theirs}].`, 'Your I-485 is pending.'];
  for (const sentence of faithful) assert.deepEqual(kinds(await check(sentence)), [], sentence);
  const mixed = [`Your I-485 was denied [${theirs}].`, `Your I-485 was denied [${mine}].`, `Your I-131 was approved [${theirs}].`,
    `Your I-131 was filed on January 5, 2026 [${mine}].`, `Your I-485 was denied [${mine}], and your I-131 is pending [${theirs}].`, 'Your I-485 was denied.'];
  for (const sentence of mixed) assert.notDeepEqual(kinds(await check(sentence)), [], sentence);
  assert.deepEqual(kinds(await check('It says so [e3005].')), ['unknown_evidence'], 'there is no third case');
});

test('every line of a family’s brief passes unharmed, and its evidence is shown', async () => {
  const { brief, check } = await family();
  for (const line of brief.text.split('\n').filter((one) => /^- /.test(one) && /\[e\d+\]/.test(one))) {
    assert.deepEqual((await check(line.slice(2))).findings, [], line);
  }
  const theirs = idOf(brief, 'c2.status', '');
  assert.match((await check(`That is known [${theirs}].`)).html, /case_status|cases\./);
});

test('what the names of facts stand for is of the case that is named', async () => {
  const { brief, check } = await family();
  const theirs = idOf(brief, 'c2.case', 'filed') ?? idOf(brief, 'c2.case', 'Filed') ?? idOf(brief, 'c2.case', '2026');
  assert.ok(theirs);
  assert.match((await check(`It was filed on {${theirs}.date} [${theirs}].`)).text, /January 5, 2026/);
});

test('a brief of several cases is bounded, and another choice of cases is another brief', async () => {
  const { ask, keep, about, brief } = await family();
  await keep(capture(THREE, { ...MINE, form: 'I-765', events: Array.from({ length: 200 }, (_, i) => ['FTA0', `2026-0${1 + (i % 9)}-1${i % 9}`]) }));
  const three = await ask('brief', { ...about, also: [TWO, THREE] });
  assert.notEqual(three.brief, brief.brief);
  assert.ok(three.text.length < 64 * 1024);
  assert.equal((await ask('prompt', { ...about, also: [TWO, THREE], brief: brief.brief, purpose: 'summary' })).code, 36);
});

test('a case that is not kept, the case itself and too many cases are refused', async () => {
  const { ask, about } = await family();
  assert.equal((await ask('brief', { ...about, also: ['IOE0000000099'] })).code, 37);
  for (const also of [[ONE], ['x'], [TWO, TWO, TWO, TWO, TWO], 'IOE0000000002']) {
    const error = await ask('brief', { ...about, also });
    assert.deepEqual([error.code, error.field], [8, 'also'], JSON.stringify(also));
  }
});
