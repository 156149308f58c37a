// The monthly limit holds whoever asks at once, and whatever becomes of a program: what a question may cost is written down before it is
// sent, and what it did cost in its place afterwards.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { newHome, newServer, setUp } from './lib/assistant.mjs';

const folderOf = (home) => join(home, '.local/share/caselight');
const spentIn = async (assistant) => (await assistant.request('settings')).spent;

/** As many programs of one person, each in a browser of its own. */
async function programs(t, count, limit) {
  const server = await newServer(t);
  const home = newHome(t);
  const all = [];
  for (let i = 0; i < count; ++i) all.push((await setUp(t, { server, home })).assistant);
  await all[0].request('settings', { set: { monthlyLimitUsd: limit } });
  return { server, home, all };
}

test('a question that is under way counts at the most that it can cost, in every program', async (t) => {
  const { server, all: [first, second] } = await programs(t, 2, 0.03); // one of at most $0.0205 fits
  server.once('silence', { headers: true });
  const asked = server.asked();
  const id = first.send('ask', { prompt: { messages: [{ role: 'user', content: 'What is due?' }] } });
  await asked;
  assert.equal((await second.ask()).end.outcome, 'over_limit');
  assert.equal(server.requests.length, 1);
  first.send('cancel', { request: id });
  for (let left = 2; left > 0; --left) await first.next(); // the answer that was stopped, and what came of the cancelling
  assert.ok((await spentIn(second)).usd < 0.02, 'settled');
  assert.equal((await second.ask()).end.outcome, 'done');
});

test('of six programs that ask at once only as many are answered as the limit allows', async (t) => {
  const { server, all } = await programs(t, 6, 0.07); // three of at most $0.0205
  server.behave('silence', { headers: true });
  const ended = [];
  for (const one of all) one.ask().then(({ end }) => ended.push(end.outcome), () => {});
  while (ended.length < 3 || server.requests.length < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual([...ended, server.requests.length], ['over_limit', 'over_limit', 'over_limit', 3]);
});

test('a program that is killed in the middle of an answer leaves what the answer can have cost', async (t) => {
  const { server, all: [first, second] } = await programs(t, 2, 5);
  server.once('silence', { bytes: 800 });
  first.send('ask', { prompt: { messages: [{ role: 'user', content: 'What is due?' }] } });
  await first.next();
  first.host.process.kill('SIGKILL');
  assert.ok((await spentIn(second)).usd >= 0.02);
});

test('without a ledger nothing is sent, and the person is told', async (t) => {
  for (const blocked of ['assistant-spending.json', 'assistant-spending.lock']) {
    const { server, home, all: [assistant] } = await programs(t, 1, 5);
    mkdirSync(join(folderOf(home), blocked, 'full'), { recursive: true });
    const { end } = await assistant.ask();
    assert.deepEqual([end.outcome, server.requests.length], ['no_ledger', 0], blocked);
    assert.ok(end.message && end.fix);
    rmSync(join(folderOf(home), blocked), { recursive: true });
    assert.equal((await assistant.ask()).end.outcome, 'done');
  }
});

test('a question that never began costs nothing, and one whose price is not known is counted once', async (t) => {
  const { server, all: [assistant] } = await programs(t, 1, 5);
  server.once('status', { status: 401, body: 'no' });
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
  assert.deepEqual([(await spentIn(assistant)).usd, (await spentIn(assistant)).unpriced], [0, 0]);
  await assistant.request('settings', { set: { model: 'a-model-of-no-known-price' } });
  server.once('status', { status: 401, body: 'no' });
  await assistant.ask();
  assert.equal((await spentIn(assistant)).unpriced, 0);
  await assistant.ask();
  assert.equal((await spentIn(assistant)).unpriced, 1);
});

test('questions about single sentences count one by one, and the first that does not fit is not sent', async (t) => {
  const { server, all: [assistant] } = await programs(t, 1, 0.003); // each of at most $0.0013
  server.behave('answer', { text: 'No.' });
  const outcomes = [];
  for (let i = 0; i < 200 && outcomes.at(-1) !== 'over_limit'; ++i) {
    const { end } = await assistant.ask({ maxTokens: 256, prompt: { system: 'Yes or no?', messages: [{ role: 'user', content: '<sentence>It waits.</sentence>' }] } });
    outcomes.push(end.outcome);
  }
  assert.equal(outcomes.at(-1), 'over_limit');
  assert.ok(outcomes.slice(0, -1).every((one) => one === 'done'), outcomes.join());
  assert.ok(outcomes.length > 2);
  assert.equal(server.requests.length, outcomes.length - 1);
  assert.ok((await spentIn(assistant)).usd <= 0.003);
});
