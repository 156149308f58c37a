import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { setUp } from './lib/assistant.mjs';

const residentKib = (assistant) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${assistant.host.process.pid}/status`, 'utf8'))[1]);

for (const provider of ['anthropic', 'openai']) {
  for (const of of ['text', 'comments', 'line']) {
    test(`${provider}: 100 MB of stream (${of}) are not taken, and memory stays small`, async (t) => {
      const { assistant, server } = await setUp(t, { provider });
      server.behave('flood', { megabytes: 100, of });
      const { text, end } = await assistant.ask();
      assert.equal(end.outcome, 'cut_off');
      assert.equal(end.unfinished, text !== '');
      assert.ok(text.length <= 1024 * 1024, `${text.length}`);
      await server.requests[0].ended;
      assert.ok(residentKib(assistant) < 64 * 1024, `${residentKib(assistant)} KiB`);
    });
  }
}

test('an error page of 100 MB is not taken either', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('status', { status: 401, body: 'x'.repeat(100 * 1024 * 1024) });
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
  assert.ok(residentKib(assistant) < 64 * 1024);
});

test('a server that says nothing is given up: before a word it was silent, after one the answer is cut off', async (t) => {
  const { assistant, server } = await setUp(t, { env: { CASELIGHT_STALL_MS: '300' } });
  for (const [options, outcome] of [[{}, 'network'], [{ headers: true }, 'network'], [{ bytes: 100 }, 'network'], [{ bytes: 800 }, 'cut_off']]) {
    server.once('silence', options);
    const { text, end } = await assistant.ask();
    assert.deepEqual([end.outcome, end.unfinished], [outcome, text !== ''], JSON.stringify(options));
  }
});

test('a server that drips a byte at a time is given up like one that says nothing', async (t) => {
  const { assistant, server } = await setUp(t, { env: { CASELIGHT_STALL_MS: '400' } });
  for (const [options, outcomes] of [[{ comments: true }, ['network']], [{ text: 'x'.repeat(3000) }, ['network', 'cut_off']]]) {
    server.once('drip', options);
    const { end } = await assistant.ask();
    assert.ok(outcomes.includes(end.outcome), end.outcome);
    await server.requests.at(-1).ended;
  }
});

test('a prompt of several megabytes goes through', async (t) => {
  const { assistant, server } = await setUp(t, { provider: 'compatible' });
  const content = 'é'.repeat(2 * 1024 * 1024);
  assert.equal((await assistant.ask({ prompt: { messages: [{ role: 'user', content }] } })).end.outcome, 'done');
  assert.equal(JSON.parse(server.requests[0].body).messages[0].content, content);
});
