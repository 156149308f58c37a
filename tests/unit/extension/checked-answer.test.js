// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { checkedAnswer } from '../../../extension/pages/assistant/checked-answer.js';
import { fingerprint } from '../../../extension/pages/assistant/sent-text.js';

/** A host that can be held up. */
function slowHost() {
  const asked = [];
  const check = (text, finished) => new Promise((resolve, reject) => asked.push({ text, finished, answer: () => resolve({ html: `<p>${text}</p>` }), fail: reject }));
  return { asked, check };
}
const turn = () => new Promise((done) => setImmediate(done));

test('while a check is under way, what comes is gathered for the next one', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { asked, check } = slowHost();
  const shown = [];
  const answer = checkedAnswer(check, ({ html }) => shown.push(html));
  for (const piece of ['One ', 'two ', 'three']) answer.add(piece);
  assert.deepEqual(asked.map(({ text }) => text), ['One ']);
  asked[0].answer();
  await turn();
  t.mock.timers.tick(200);
  await turn();
  assert.deepEqual(asked.map(({ text }) => text), ['One ', 'One two three']);
  assert.deepEqual(shown, ['<p>One </p>']);
});

test('the end is checked as a whole, even when a check on the way failed', async () => {
  const { asked, check } = slowHost();
  const shown = [];
  const answer = checkedAnswer(check, ({ html }) => shown.push(html));
  answer.add('All of it.');
  asked[0].fail(new Error('the host died'));
  const finished = answer.finish();
  await turn();
  assert.deepEqual([asked.at(-1).text, asked.at(-1).finished], ['All of it.', true]);
  asked.at(-1).answer();
  assert.equal((await finished).html, '<p>All of it.</p>');
  assert.deepEqual(shown, ['<p>All of it.</p>']);
});

test('an answer whose last check fails is not shown as checked', async () => {
  const answer = checkedAnswer(() => Promise.reject(new Error('gone')), () => assert.fail('shown without a check'));
  answer.add('Words.');
  await assert.rejects(answer.finish());
});

test('the fingerprint is that of all the texts that are sent', async () => {
  const prompt = { system: 'Explain.', messages: [{ role: 'user', content: 'Señora [APPLICANT]' }, { role: 'assistant', content: 'Yes.' }] };
  assert.equal(await fingerprint(prompt), createHash('sha256').update('Explain.\n\nSeñora [APPLICANT]\n\nYes.').digest('hex'));
});
