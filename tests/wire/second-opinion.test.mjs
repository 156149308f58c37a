// A second opinion of the model on its own sentences: what is asked, that a yes marks, and that nothing unmarks.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cases } from './answers/cases.mjs';
import { Host } from './lib/host.mjs';

async function agreed() {
  const host = new Host();
  await host.greet();
  let id = 1;
  const ask = async (type, fields) => (await host.askWhole({ v: 1, id: ++id, type, locale: 'en', capture: cases.A, ...fields })).reply;
  const { brief, text } = await ask('brief', {});
  const about = { brief, purpose: 'summary' };
  return { text, doubts: (answer) => ask('doubts', { ...about, text: answer }), check: (answer, opinions) => ask('check', { ...about, text: answer, finished: true, ...(opinions && { opinions }) }) };
}

const ANSWER = 'Your case is pending. It lies on a desk in a quiet room, [APPLICANT]. Is anything unclear? It will be approved soon.';

test('the sentences that the check left alone are asked about, each alone and masked', async () => {
  const { doubts, text } = await agreed();
  const { ask } = await doubts(ANSWER);
  assert.deepEqual(ask.map(({ sentence }) => sentence), [0, 1]);
  for (const { prompt } of ask) {
    assert.match(prompt.messages[0].content, /^<sentence>.*<\/sentence>$/);
    assert.doesNotMatch(JSON.stringify(prompt), /alex|sample|IOE0/i);
    assert.match(prompt.system, /yes or no/);
  }
  assert.match(ask[1].prompt.messages[0].content, /a quiet room, \[APPLICANT\]/);
  const repeated = text.split('\n').filter((line) => line.startsWith('- ')).map((line) => line.slice(2)).join('\n\n');
  const words = ({ prompt }) => prompt.messages[0].content.replace(/<\/?sentence>|[^\p{L}\p{N} -]/gu, '').trim().split(/\s+/).length;
  for (const one of (await doubts(repeated)).ask) assert.ok(words(one) <= 3, `what the data says in more than three words is asked about: ${one.prompt.messages[0].content}`);
});

test('a yes marks its sentence', async () => {
  const { check } = await agreed();
  const first = await check(ANSWER);
  const marked = await check(ANSWER, [{ sentence: 1, said: 'Yes.' }]);
  assert.deepEqual(marked.doubted, [1]);
  assert.deepEqual(first.doubted, []);
  const added = marked.findings.filter(({ kind }) => kind === 'second_opinion');
  assert.equal(added.length, 1);
  assert.equal(added[0].action, 'marked');
  assert.match(added[0].message, /the model itself called this/);
  assert.equal(marked.findings.length, first.findings.length + 1);
});

test('nothing that a model says takes a mark away, and what is no yes changes nothing', async () => {
  const { check } = await agreed();
  const first = await check(ANSWER);
  for (const said of ['No.', 'no, yes', '', 'I cannot say', '<b>yes', 'Yesterday', '{"answer":"yes"}', 'NO'.repeat(1500)]) {
    const opinions = [0, 1, 2, 3].map((sentence) => ({ sentence, said }));
    const again = await check(ANSWER, opinions);
    if (/^<b>yes|^\{"answer/.test(said)) continue; // may be read as a yes or not, and only marks
    assert.deepEqual(again.findings, first.findings, said.slice(0, 20));
    assert.equal(again.html, first.html, said.slice(0, 20));
  }
  // A yes about a sentence that was dropped, a question, or one that does not exist changes nothing either.
  const nowhere = await check(ANSWER, [{ sentence: 2, said: 'yes' }, { sentence: 3, said: 'yes' }, { sentence: 99, said: 'yes' }]);
  assert.deepEqual(nowhere.findings, first.findings);
});

test('a yes is understood in both languages and whatever follows it', async () => {
  const { check } = await agreed();
  for (const said of ['yes', 'YES!', '**Yes**, it predicts.', 'Sí', 'si.']) assert.deepEqual((await check(ANSWER, [{ sentence: 0, said }])).doubted, [0], said);
});

test('opinions of the wrong kind are error 8', async () => {
  const { check } = await agreed();
  for (const opinions of ['yes', [{ sentence: '1', said: 'yes' }], [{ sentence: 1 }], [{ sentence: -1, said: 'yes' }]]) {
    const error = await check(ANSWER, opinions);
    assert.deepEqual([error.code, error.field], [8, 'opinions'], JSON.stringify(opinions));
  }
});
