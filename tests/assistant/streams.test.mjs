// However a stream comes, its answer is the same; and one without its end is never taken for whole.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { streamLength } from '../model-server/behaviours.js';
import { PROMPT, setUp } from './lib/assistant.mjs';

const TEXT = 'Su caso está en revisión: 中文, 😀, e\u0301.';
const both = ['anthropic', 'openai'];

for (const provider of both) {
  for (const [name, newline] of [['LF', '\n'], ['CRLF', '\r\n'], ['CR', '\r']]) {
    test(`${provider}: lines that end in ${name}, in pieces of any size, give the same answer`, async (t) => {
      const { assistant, server } = await setUp(t, { provider });
      for (const size of [1, 2, 3, 7, 64, 1000]) {
        server.behave('answer', { text: TEXT, newline, size });
        const { text, end } = await assistant.ask();
        assert.deepEqual([text, end.outcome, end.tokens], [TEXT, 'done', { in: 25, out: 12 }], `pieces of ${size}`);
      }
    });
  }

  for (const [how, broken, step] of [['it ends in order, at every byte', false, 1], ['the connection breaks, at every fifth byte', true, 5]]) {
    test(`${provider}: a stream that is cut (${how}) is never a whole answer`, async (t) => {
      const { assistant, server } = await setUp(t, { provider });
      const whole = streamLength(provider, { text: TEXT });
      for (let bytes = 0; bytes < whole; bytes += step) {
        server.once('cut', { bytes, broken, text: TEXT });
        const { text, end } = await assistant.ask();
        assert.equal(end.outcome, 'cut_off', `after ${bytes} of ${whole} bytes`);
        assert.ok(TEXT.startsWith(text), text);
        assert.equal(end.unfinished, text !== '');
        assert.ok(end.message && end.fix);
      }
    });
  }
}

test('comments, unknown events, unknown fields and a byte-order mark change nothing', async (t) => {
  const { assistant, server } = await setUp(t);
  const event = (name, data) => `event: ${name}\nid: 7\nretry: 10\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;
  const delta = (kind, more) => event('content_block_delta', { index: 0, delta: { type: kind, ...more } });
  const body = `\uFEFF: a comment\n\n${event('message_start', { message: { model: 'm', usage: { input_tokens: 1 } } })}`
    + event('something_new', { text: 'no' }) + delta('thinking_delta', { thinking: 'no' }) + delta('text_delta', { text: 'yes' }) + delta('signature_delta', { signature: 'no' })
    + event('message_delta', { delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 2 } }) + event('message_stop', {});
  server.behave('raw', { body });
  const { text, end } = await assistant.ask();
  assert.deepEqual([text, end.outcome, end.model], ['yes', 'done', 'm']);
});

test('one event may have its data on several lines', async (t) => {
  const { assistant, server } = await setUp(t, { provider: 'openai' });
  server.behave('raw', { body: 'data: {"choices":[{"index":0,\ndata: "delta":{"content":"a"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n' });
  const { text, end } = await assistant.ask();
  assert.deepEqual([text, end.outcome], ['a', 'done']);
});

test('an ending that is not known does not make an answer whole', async (t) => {
  for (const provider of both) {
    const { assistant, server } = await setUp(t, { provider });
    for (const [ending, outcome] of [['pause_turn', 'cut_off'], ['tool_use', 'cut_off'], ['something new', 'cut_off'],
      [provider === 'anthropic' ? 'max_tokens' : 'length', 'cut_off'], [provider === 'anthropic' ? 'refusal' : 'content_filter', 'refused']]) {
      server.once('answer', { ending });
      const { end } = await assistant.ask();
      assert.deepEqual([end.outcome, end.unfinished], [outcome, true], `${provider}: ${ending}`);
    }
  }
});

test('words keep their order and none is lost when they come quickly', async (t) => {
  const { assistant, server } = await setUp(t);
  const text = Array.from({ length: 3_000 }, (_, i) => `${i} `).join('');
  server.behave('answer', { text, size: 50 });
  const answer = await assistant.ask({ prompt: PROMPT });
  assert.equal(answer.text, text);
});
