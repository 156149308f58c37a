import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { KEY, MODELS, PROMPT, setUp } from './lib/assistant.mjs';

const TEXT = 'Your case is being reviewed. El año que viene 😀.';
const sent = (request) => JSON.parse(request.body);

for (const provider of ['anthropic', 'openai', 'compatible']) {
  test(`${provider}: an answer streams in pieces, and its end says model, tokens and that it is whole`, async (t) => {
    const { assistant, server } = await setUp(t, { provider });
    server.behave('answer', { text: TEXT, model: `${MODELS[provider]}`, input: 31, output: 17 });
    const { deltas, text, end } = await assistant.ask();
    assert.equal(text, TEXT);
    assert.deepEqual(deltas.map(({ seq }) => seq), [...deltas.keys()]);
    assert.deepEqual([end.type, end.outcome, end.unfinished, end.model], ['answer', 'done', false, MODELS[provider]]);
    assert.deepEqual(end.tokens, { in: 31, out: 17 });
    assert.ok(!('message' in end));
  });
}

test('Anthropic is asked as it documents, with the key in its own header', async (t) => {
  const { assistant, server } = await setUp(t);
  await assistant.ask({ maxTokens: 300 });
  const [request] = server.requests;
  assert.deepEqual([request.method, request.path], ['POST', '/v1/messages']);
  assert.equal(request.headers['x-api-key'], KEY);
  assert.equal(request.headers['anthropic-version'], '2023-06-01');
  assert.equal(request.headers.authorization, undefined);
  assert.deepEqual(sent(request), { model: MODELS.anthropic, max_tokens: 300, stream: true, system: PROMPT.system, messages: PROMPT.messages });
});

for (const [provider, limit] of [['openai', 'max_completion_tokens'], ['compatible', 'max_tokens']]) {
  test(`${provider} is asked as it documents, with the key as a bearer`, async (t) => {
    const { assistant, server } = await setUp(t, { provider });
    await assistant.ask({ maxTokens: 300 });
    const [request] = server.requests;
    assert.deepEqual([request.method, request.path], ['POST', '/v1/chat/completions']);
    assert.equal(request.headers.authorization, `Bearer ${KEY}`);
    assert.equal(request.headers['x-api-key'], undefined);
    assert.deepEqual(sent(request), {
      model: MODELS[provider], stream: true, stream_options: { include_usage: true }, [limit]: 300,
      messages: [{ role: 'system', content: PROMPT.system }, ...PROMPT.messages],
    });
  });
}

test('a server on this machine needs no key, and then none is sent', async (t) => {
  const { assistant, server } = await setUp(t, { provider: 'compatible', key: null });
  assert.deepEqual((await assistant.request('settings')).key, { state: 'not_needed' });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'done');
  assert.ok(!('cost' in end));
  assert.equal(server.requests[0].headers.authorization, undefined);
});

test('what is sent is byte for byte what was asked, whatever is in it', async (t) => {
  const { assistant, server } = await setUp(t);
  const content = 'quotes " \\ and \n lines, \u0000 zero, 中文, 😀, </script>, [APPLICANT]';
  await assistant.ask({ prompt: { system: 'S "x"\n', messages: [{ role: 'user', content }] } });
  assert.equal(sent(server.requests[0]).messages[0].content, content);
  assert.equal(sent(server.requests[0]).system, 'S "x"\n');
});

test('a prompt that is not the one that was shown is not sent', async (t) => {
  const { assistant, server } = await setUp(t);
  const shown = [PROMPT.system, ...PROMPT.messages.map(({ content }) => content)].join('\n\n');
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  assert.equal((await assistant.ask({ expect: hash(shown) })).end.outcome, 'done');
  const refused = await assistant.request('ask', { prompt: PROMPT, expect: hash(`${shown} `) });
  assert.deepEqual([refused.type, refused.name], ['error', 'not_what_was_shown']);
  assert.equal(server.requests.length, 1);
});

test('two questions are answered side by side, and settings in between', async (t) => {
  const { assistant, server } = await setUp(t);
  server.once('silence', { headers: true, bytes: 700 });
  const slow = assistant.send('ask', { prompt: PROMPT });
  assert.equal((await assistant.next()).id, slow);  // its first words
  const quick = await assistant.ask();
  assert.equal(quick.end.outcome, 'done');
  assert.equal((await assistant.request('settings')).type, 'settings');
  await assistant.request('cancel', { request: slow });
});

test('a prompt of another shape is refused, and nothing is sent', async (t) => {
  const { assistant, server } = await setUp(t);
  const user = { role: 'user', content: 'x' };
  const bad = [
    undefined, null, 'text', {}, { messages: [] }, { messages: [{ role: 'system', content: 'x' }] }, { messages: [{ role: 'user', content: '' }] },
    { messages: [{ role: 'user', content: ['x'] }] }, { messages: [user, { role: 'assistant', content: 'y' }] }, { system: 5, messages: [user] },
    { messages: Array.from({ length: 201 }, () => user) },
  ];
  for (const prompt of bad) {
    const reply = await assistant.request('ask', { prompt });
    assert.equal(reply.name, 'bad_field', JSON.stringify(prompt));
    assert.match(reply.field, /^prompt/);
  }
  for (const maxTokens of [0, -1, 32_001, 1.5, '10']) {
    const reply = await assistant.request('ask', { prompt: PROMPT, maxTokens });
    assert.deepEqual([reply.name, reply.field], ['bad_field', 'maxTokens'], String(maxTokens));
  }
  assert.equal(server.requests.length, 0);
});

test('a conversation is sent with all its turns', async (t) => {
  const { assistant, server } = await setUp(t, { provider: 'openai' });
  const messages = [{ role: 'user', content: 'one' }, { role: 'assistant', content: 'two' }, { role: 'user', content: 'three' }];
  await assistant.ask({ prompt: { messages } });
  assert.deepEqual(sent(server.requests[0]).messages, messages);
});

test('the models of a service are listed, with their names where it has any', async (t) => {
  for (const provider of ['anthropic', 'openai']) {
    const { assistant, server } = await setUp(t, { provider });
    const { models } = await assistant.request('models');
    assert.deepEqual(models[0], { id: 'model-a', name: 'The model model-a' });
    assert.equal(server.requests[0].path, '/v1/models');
    assert.equal(server.requests[0].method, 'GET');
  }
});
