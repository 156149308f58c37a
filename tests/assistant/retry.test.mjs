import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setUp } from './lib/assistant.mjs';

const soon = { 'retry-after-ms': '1' };

for (const status of [408, 409, 500, 503, 529]) {
  test(`${status} is tried again, and then works`, async (t) => {
    const { assistant, server } = await setUp(t);
    server.once('status', { status, headers: soon });
    const { text, end } = await assistant.ask();
    assert.deepEqual([end.outcome, text !== ''], ['done', true]);
    assert.equal(server.requests.length, 2);
    assert.equal(server.requests[0].body, server.requests[1].body);
  });
}

test('a 429 with a time is tried again after it, in seconds, milliseconds or as a date', async (t) => {
  const { assistant, server } = await setUp(t);
  for (const headers of [{ 'retry-after': '0' }, soon, { 'retry-after': new Date(Date.now() - 5000).toUTCString() }]) {
    server.once('status', { status: 429, headers });
    assert.equal((await assistant.ask()).end.outcome, 'done', JSON.stringify(headers));
  }
  assert.equal(server.requests.length, 6);
});

test('it is tried three times in all', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('status', { status: 529, headers: soon });
  assert.equal((await assistant.ask()).end.outcome, 'overloaded');
  assert.equal(server.requests.length, 3);
});

test('a long wait is not waited for: the person is told until when', async (t) => {
  const { assistant, server } = await setUp(t);
  const before = Date.now();
  server.behave('status', { status: 429, headers: { 'retry-after': '3600' } });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'rate_limited');
  assert.match(end.retryAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  const wait = Date.parse(end.retryAt) - before;
  assert.ok(wait > 3_590_000 && wait < 3_700_000, end.retryAt);
  assert.match(end.message, /UTC/);
  assert.equal(server.requests.length, 1);
});

test('what the server says about trying again counts', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('status', { status: 500, headers: { ...soon, 'x-should-retry': 'false' } });
  assert.equal((await assistant.ask()).end.outcome, 'overloaded');
  assert.equal(server.requests.length, 1);
});

test('never after a word was shown', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('answer', { text: 'Half', failure: { type: 'overloaded_error', message: 'x' } });
  await assistant.ask();
  assert.equal(server.requests.length, 1);
});

test('an error after 200 and before a word is tried again', async (t) => {
  const { assistant, server } = await setUp(t);
  server.once('answer', { text: '', failure: { type: 'overloaded_error', message: 'x' } });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'done');
  assert.equal(server.requests.length, 2);
});
