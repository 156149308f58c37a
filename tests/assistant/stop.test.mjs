// Cancel, the end of the input and a signal stop a transfer at once: the server sees its client go.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PROMPT, setUp } from './lib/assistant.mjs';

async function underWay(t, options = { headers: true, bytes: 800 }) {
  const { assistant, server } = await setUp(t);
  server.behave('silence', options);
  const asked = server.asked();
  const id = assistant.send('ask', { prompt: PROMPT });
  const request = await asked;
  if (options.bytes) assert.equal((await assistant.next()).type, 'delta');
  return { assistant, server, id, request };
}

for (const [when, options] of [['before the first word', {}], ['in the middle', { headers: true, bytes: 800 }]]) {
  test(`cancel ${when}: the answer is stopped, and the server is left`, async (t) => {
    const { assistant, id, request } = await underWay(t, options);
    const cancelling = assistant.send('cancel', { request: id });
    const { reply, end } = await both(assistant, cancelling, id);
    assert.deepEqual([reply.type, reply.found], ['cancelled', true]);
    assert.deepEqual([end.outcome, end.unfinished], ['stopped', Boolean(options.bytes)]);
    await request.ended;
    assert.equal((await assistant.request('cancel', { request: id })).found, false);
  });
}

/** The reply to cancel and the end of the answer, in whichever order; words that were on their way may come before. */
async function both(assistant, cancelling, id) {
  const found = {};
  while (!found.reply || !found.end) {
    const frame = await assistant.next();
    if (frame.id === cancelling) found.reply = frame;
    if (frame.id === id && frame.type === 'answer') found.end = frame;
  }
  return found;
}

test('cancel between two attempts ends the waiting', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('status', { status: 529, headers: { 'retry-after': '15' } });
  const asked = server.asked();
  const id = assistant.send('ask', { prompt: PROMPT });
  await (await asked).ended;
  const { end } = await both(assistant, assistant.send('cancel', { request: id }), id);
  assert.equal(end.outcome, 'stopped');
  assert.equal(server.requests.length, 1);
});

test('the end of the input ends transfer and program', async (t) => {
  const { assistant, request } = await underWay(t);
  const end = await assistant.close();
  await request.ended;
  assert.deepEqual([end.code, end.signal, end.stderr], [0, null, '']);
});

test('SIGTERM ends transfer and program', async (t) => {
  const { assistant, request } = await underWay(t, {});
  assistant.host.process.kill('SIGTERM');
  const end = await assistant.host.ended;
  await request.ended;
  assert.deepEqual([end.code, end.signal, end.stderr], [0, null, '']);
});

test('a reader that has gone ends transfer and program', async (t) => {
  const { assistant, server, request } = await underWay(t);
  assistant.host.process.stdout.destroy();
  server.behave('answer');
  assistant.send('settings');
  const end = await assistant.host.ended;
  await request.ended;
  assert.deepEqual([end.code, end.signal], [0, null]);
});

test('cancel of something that is not a request is refused', async (t) => {
  const { assistant } = await setUp(t);
  assert.equal((await assistant.request('cancel')).field, 'request');
  assert.equal((await assistant.request('cancel', { request: 'x' })).field, 'request');
  assert.equal((await assistant.request('cancel', { request: 99 })).found, false);
});
