// What a person is told when it does not work: one outcome, one sentence, one way out.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { KEY, MODELS, newServer, plainEnvironment, setUp } from './lib/assistant.mjs';

const anthropicError = (type, message = 'A message.') => ({ type: 'error', error: { type, message }, request_id: 'req_1' });
const openaiError = (message, more = {}) => ({ error: { message, type: 'invalid_request_error', param: null, code: null, ...more } });
const no = { 'x-should-retry': 'false' };

// What the provider does, and what it has to become.
const answers = {
  anthropic: [
    ['401', 'bad_key', { status: 401, body: anthropicError('authentication_error', `invalid x-api-key ${KEY}`) }],
    ['403', 'bad_key', { status: 403, body: anthropicError('permission_error') }],
    ['402', 'no_credit', { status: 402, body: anthropicError('billing_error') }],
    ['400 for want of credit', 'no_credit', { status: 400, body: anthropicError('invalid_request_error', 'Your credit balance is too low to access the API.') }],
    ['404 of a model', 'model_unknown', { status: 404, body: anthropicError('not_found_error', 'model: claude-none') }],
    ['404 of another page', 'not_a_model_server', { status: 404, body: '<html>Not found</html>' }],
    ['413', 'too_long', { status: 413, body: anthropicError('request_too_large') }],
    ['400 of a long prompt', 'too_long', { status: 400, body: anthropicError('invalid_request_error', 'prompt is too long: 250000 tokens > 200000 maximum') }],
    ['400 of another kind', 'not_a_model_server', { status: 400, body: anthropicError('invalid_request_error', 'temperature: out of range') }],
    ['429 without a time', 'rate_limited', { status: 429, body: anthropicError('rate_limit_error') }],
    ['429 of a spending limit', 'no_credit', { status: 429, body: { ...anthropicError('rate_limit_error'), error: { type: 'rate_limit_error', code: 'enforced_spend_limit_reached' } } }],
    ['500', 'overloaded', { status: 500, headers: no, body: anthropicError('api_error') }],
    ['529', 'overloaded', { status: 529, headers: no, body: anthropicError('overloaded_error') }],
  ],
  openai: [
    ['401', 'bad_key', { status: 401, body: openaiError(`Incorrect API key provided: ${KEY}.`, { code: 'invalid_api_key' }) }],
    ['402', 'no_credit', { status: 402, body: openaiError('Payment required') }],
    ['404 of a model', 'model_unknown', { status: 404, body: openaiError('The model does not exist', { code: 'model_not_found' }) }],
    ['404 of a model that was not pulled', 'model_unknown', { status: 404, body: { error: { message: 'model "x" not found, try pulling it first', type: 'api_error' } } }],
    ['404 of an address', 'not_a_model_server', { status: 404, body: openaiError('Invalid URL (POST /v2/chat/completions)') }],
    ['400 of a long prompt', 'too_long', { status: 400, body: openaiError('too many tokens', { code: 'context_length_exceeded' }) }],
    ['429 for want of credit', 'no_credit', { status: 429, body: openaiError('You exceeded your current quota.', { type: 'insufficient_quota', code: 'insufficient_quota' }) }],
    ['429 without a time', 'rate_limited', { status: 429, body: openaiError('Rate limit reached', { code: 'rate_limit_exceeded' }) }],
    ['500 in words', 'overloaded', { status: 500, headers: no, body: { error: 'server is busy' } }],
    ['403 of a firewall', 'not_a_model_server', { status: 403, body: '<html>Blocked</html>' }],
  ],
};

for (const [provider, rows] of Object.entries(answers)) {
  for (const [name, outcome, options] of rows) {
    test(`${provider}: ${name} is ${outcome}, in both languages, and is not asked again`, async (t) => {
      const { assistant, server } = await setUp(t, { provider });
      server.behave('status', options);
      const english = await assistant.ask();
      const spanish = await assistant.ask({ locale: 'es' });
      for (const { end, text } of [english, spanish]) {
        assert.deepEqual([end.outcome, end.unfinished, text], [outcome, false, '']);
        assert.ok(end.message && end.fix);
        assert.ok(!('cost' in end));
      }
      assert.notEqual(english.end.message, spanish.end.message);
      assert.notEqual(english.end.fix, spanish.end.fix);
      assert.equal(server.requests.length, 2);
      assert.equal((await assistant.request('test')).outcome, outcome);
    });
  }
}

test('an error after 200 and after words: what came stays, and the answer is unfinished', async (t) => {
  const failures = { anthropic: { type: 'overloaded_error', message: 'Overloaded' }, openai: { message: 'The server had an error', type: 'server_error' } };
  for (const [provider, failure] of Object.entries(failures)) {
    const { assistant, server } = await setUp(t, { provider });
    server.behave('answer', { text: 'Half of it', failure });
    const { text, end } = await assistant.ask();
    assert.deepEqual([text, end.outcome, end.unfinished], ['Half of it', 'overloaded', true]);
    assert.equal(server.requests.length, 1);
  }
});

test('what is no model server is said to be none', async (t) => {
  const { assistant, server } = await setUp(t);
  for (const [name, options] of [
    ['raw', { body: '<html>Hello</html>', contentType: 'text/html' }], ['raw', { body: '{"hello":1}', contentType: 'application/json' }],
    ['raw', { body: 'data: hello\n\n' }], ['raw', { body: 'data: [1]\n\n' }], ['raw', { body: '', contentType: 'text/plain' }],
    ['status', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }], ['status', { status: 204, body: '' }],
  ]) {
    server.behave(name, options);
    const { end } = await assistant.ask();
    assert.equal(end.outcome, 'not_a_model_server', JSON.stringify(options));
    const models = await assistant.request('models');
    assert.equal(models.outcome, 'not_a_model_server', JSON.stringify(options));
  }
});

test('an error in the body of a 200 without a stream is read as what it is', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('raw', { body: JSON.stringify(anthropicError('authentication_error')), contentType: 'application/json' });
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
});

test('nothing listens at the address: it is said whether that is this machine', async (t) => {
  const closed = await newServer(t);
  const base = closed.base;
  const { assistant } = await setUp(t, { server: closed });
  await closed.close();
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'network');
  assert.ok(end.message.includes(base), end.message);
  assert.equal((await assistant.request('models')).outcome, 'network');
});

test('a connection that breaks before a word is the network', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('hang up');
  assert.equal((await assistant.ask()).end.outcome, 'network');
});

test('without a key, a model or a provider it is said what is missing, and nothing is sent', async (t) => {
  const { assistant, server } = await setUp(t, { key: null });
  for (const type of ['test', 'models']) assert.equal((await assistant.request(type)).outcome, 'bad_key', type);
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
  await assistant.request('settings', { set: { model: null } });
  assert.equal((await assistant.ask()).end.name, 'not_set_up');
  await assistant.request('settings', { set: { provider: null } });
  for (const type of ['test', 'models']) assert.equal((await assistant.request(type)).name, 'not_set_up', type);
  assert.equal(server.requests.length, 0);
});

test('a test of what is set up says that it works, and that it does for a model that thinks first', async (t) => {
  const { assistant, server } = await setUp(t);
  for (const ending of ['end_turn', 'max_tokens']) {
    server.behave('answer', { text: 'OK', ending });
    const reply = await assistant.request('test');
    assert.deepEqual([reply.type, reply.outcome], ['tested', 'done']);
    assert.ok(reply.message.includes(MODELS.anthropic));
  }
});

test('the program starts only for our extension, and says what it is to a person', async () => {
  const { run } = await import('../wire/lib/host.mjs');
  const program = process.env.CASELIGHT_ASSISTANT;
  const env = plainEnvironment('/nonexistent');
  assert.equal((await run(['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'], { program, env })).code, 2);
  assert.match((await run(['--version'], { program, env })).stdout, /^caselight-assistant \d/);
  assert.match((await run([], { program, env })).stdout, /^caselight-assistant sends/);
  assert.equal((await run(['install'], { program, env })).code, 2);
});
