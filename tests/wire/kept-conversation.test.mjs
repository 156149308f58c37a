// The conversation with a model that is kept with a case, against the real program.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ONE, TWO, capture, remembering } from './lib/readings.mjs';

const NAME = { applicant: 'CANARY, WREN' };
const ADDED = [
  { role: 'user', text: 'What does Wren Canary have to do?' },
  { role: 'assistant', text: '[APPLICANT] waits [e1].', model: 'm-1', tokens: { in: 900, out: 12 }, cost: { usd: 0.0042 }, outcome: 'done' },
];

/** Everything that the memory has on the disk. @param {NodeJS.ProcessEnv} env */
function bytesOf(env) {
  const folder = join(String(env.XDG_DATA_HOME), 'caselight');
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('latin1');
}

test('what was said is kept with the case, redacted, and shown with the names put back', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, NAME));
  const { entries } = await ask('conversation', { receipt: ONE, add: ADDED });
  assert.deepEqual(entries.map(({ role }) => role), ['user', 'assistant']);
  assert.doesNotMatch(entries[0].text, /Canary/iu);
  assert.match(entries[0].shown, /CANARY/iu);
  assert.match(entries[1].shown, /CANARY, WREN waits \[e1\]\./u);
  const { model, tokens, cost, outcome } = entries[1];
  assert.deepEqual({ model, tokens, cost, outcome }, { model: 'm-1', tokens: { in: 900, out: 12 }, cost: { usd: 0.0042 }, outcome: 'done' });
  assert.deepEqual((await ask('conversation', { receipt: ONE })).entries, entries);
});

test('what a second opinion cost is added to the answer that it was about', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, NAME));
  const costs = async (fields) => (await ask('conversation', { receipt: ONE, ...fields })).entries.map(({ cost }) => cost?.usd);
  await costs({ add: [ADDED[1], ADDED[0]] });
  assert.deepEqual(await costs({ add: ADDED.toReversed(), further: { usd: 0.0008 } }), [0.0042, undefined, 0.005, undefined]);
  assert.deepEqual(await costs({}), [0.0042, undefined, 0.005, undefined]);
  // Of an answer whose own cost is not known the sum is not known either.
  const unpriced = { ...ADDED[1], cost: undefined };
  assert.deepEqual((await costs({ add: [unpriced], further: { usd: 0.0008 } })).at(-1), undefined);
  assert.equal((await ask('conversation', { receipt: ONE, further: { usd: -1 } })).field, 'further.usd');
});

test('clearing takes it away', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, NAME));
  await ask('conversation', { receipt: ONE, add: ADDED });
  assert.deepEqual((await ask('conversation', { receipt: ONE, clear: true })).entries, []);
});

test('it is forgotten with the case, also in the bytes of the files', async () => {
  const { keep, ask, env } = await remembering();
  await keep(capture(ONE, NAME));
  await ask('conversation', { receipt: ONE, add: [{ role: 'user', text: 'a question like no other: quokka' }] });
  assert.match(bytesOf(env), /quokka/u);
  await ask('forget', { receipts: [ONE] });
  assert.doesNotMatch(bytesOf(env), /quokka/u);
});

test('a case that is not kept has no conversation, and bad turns are refused', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, NAME));
  assert.equal((await ask('conversation', { receipt: TWO, add: ADDED })).name, 'unknown_case');
  for (const add of ['text', [{ role: 'system', text: 'x' }], [{ role: 'user' }], Array(21).fill(ADDED[0])]) {
    const reply = await ask('conversation', { receipt: ONE, add });
    assert.deepEqual([reply.name, reply.field], ['bad_field', 'add']);
  }
  assert.equal((await ask('conversation', { receipt: 'text' })).field, 'receipt');
  assert.equal((await ask('conversation', { receipt: ONE, clear: 'yes' })).field, 'clear');
});
