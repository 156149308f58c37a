// docs/ASSISTANT-PROTOCOL.md, run against the real program: its examples are sent, its answers and tables compared.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { frame } from '../wire/lib/host.mjs';
import { setUp } from './lib/assistant.mjs';

const page = readFileSync(new URL('../../docs/ASSISTANT-PROTOCOL.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n(.*?)```/gs), ...page.matchAll(/`(\{"v":1,"id".*?\})`/g)].map(([, text]) => JSON.parse(text));
const example = (type, more = () => true) => {
  const found = examples.find((message) => message.type === type && more(message));
  assert.ok(found, `the page has no example of ${type}`);
  return found;
};
const tested = ['ask', 'answer', 'cancel', 'cancelled', 'delta', 'forget_key', 'hello', 'key_forgotten', 'key_stored', 'models', 'settings', 'store_key', 'test', 'tested'];
const rowsOf = (heading) => [...page.split(`| ${heading} |`)[1].split('\n\n')[0].matchAll(/^\| `?(\w+)`? \|/gm)].map(([, name]) => name);

const kind = (value) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
function sameShape(actual, documented) {
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(documented).sort());
  for (const key of Object.keys(documented)) assert.equal(kind(actual[key]), kind(documented[key]), key);
}

/** Sends an example as it stands. */
function send(assistant, message) {
  assistant.host.send(frame(message));
  return assistant.next();
}

test('every example is of a type that is tested here', () => {
  assert.deepEqual([...new Set(examples.map(({ type }) => type))].sort(), [...tested].sort());
});

test('hello is answered as documented', async (t) => {
  const { assistant } = await setUp(t);
  assert.deepEqual(assistant.heard[0], example('hello'));
});

test('settings are read and set as documented', async (t) => {
  const { assistant } = await setUp(t, { key: null });
  const documented = example('settings', (message) => message.presets);
  const reply = await send(assistant, example('settings', (message) => message.set));
  sameShape(reply, documented);
  for (const key of ['id', 'provider', 'baseUrl', 'model', 'monthlyLimitUsd', 'price', 'key', 'keyring']) assert.deepEqual(reply[key], documented[key], key);
  sameShape(reply.spent, documented.spent);
  assert.deepEqual(reply.presets[0], documented.presets[0]);
  sameShape(await send(assistant, example('settings', (message) => !message.set && !message.presets)), documented);
});

test('a key is stored and forgotten as documented', async (t) => {
  const { assistant } = await setUp(t, { key: null });
  assert.deepEqual(await send(assistant, example('store_key')), example('key_stored'));
  assert.deepEqual(await send(assistant, example('forget_key')), example('key_forgotten'));
});

test('a question is answered as documented', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('answer', { text: 'It means that your case is waiting.' });
  const { id } = example('ask');
  assistant.host.send(frame(example('ask')));
  const { deltas, end } = await assistant.answer(id);
  sameShape(deltas[0], example('delta'));
  assert.deepEqual(end, example('answer'));
});

test('test, models and cancel are answered as documented', async (t) => {
  const { assistant, server } = await setUp(t);
  assert.deepEqual(await send(assistant, example('test')), example('tested'));
  server.behave('models', { ids: ['model-a'] });
  assert.deepEqual(await send(assistant, example('models', (message) => !message.models)), example('models', (message) => message.models));
  assert.deepEqual(await send(assistant, example('cancel')), example('cancelled'));
});

test('the table of errors is the one that the program has', () => {
  const source = readFileSync(new URL('../../native-host/messaging/fault.hpp', import.meta.url), 'utf8');
  const own = [...source.matchAll(/^ {2}(\w+) = (4\d),/gm)].map(([, name, code]) => [code, name]);
  const documented = [...page.matchAll(/^\| (4\d) \| `(\w+)` \|/gm)].map(([, code, name]) => [code, name]);
  assert.deepEqual(documented, own);
});

test('the table of outcomes is the one that the program has', () => {
  const source = readFileSync(new URL('../../native-host/assistant/outcome.hpp', import.meta.url), 'utf8');
  const own = [...source.split('enum class Outcome {')[1].split('}')[0].matchAll(/(\w+),/g)].map(([, name]) => name);
  assert.deepEqual(rowsOf('outcome | when'), own);
});
