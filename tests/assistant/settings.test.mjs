import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { Conversation, KEY, newHome, plainEnvironment, setUp } from './lib/assistant.mjs';

async function fresh(t, home = newHome(t), env = {}) {
  const assistant = new Conversation(plainEnvironment(home, env));
  await assistant.greet();
  return { assistant, home, set: (change, more) => assistant.request('settings', { set: change, ...more }) };
}

test('at first nothing is set, nothing is written, and there is a limit', async (t) => {
  const { assistant, home } = await fresh(t);
  const settings = await assistant.request('settings');
  assert.deepEqual([settings.provider, settings.baseUrl, settings.model, settings.monthlyLimitUsd], [null, '', '', 5]);
  assert.deepEqual([settings.key, settings.keyring, settings.price], [{ state: 'none' }, 'absent', null]);
  assert.deepEqual(settings.spent, { month: new Date().toISOString().slice(0, 7), usd: 0, unpriced: 0 });
  assert.deepEqual(settings.presets.map(({ name }) => name), ['Ollama', 'LM Studio', 'llama.cpp']);
  for (const folder of ['.config', '.local']) assert.ok(!existsSync(join(home, folder)), folder);
});

test('settings outlive the program, in a file that only the person can read', async (t) => {
  const { assistant, home, set } = await fresh(t);
  await set({ provider: 'openai', model: 'gpt-5-mini', monthlyLimitUsd: 2.5 });
  await assistant.close();
  const again = await (await fresh(t, home)).assistant.request('settings');
  assert.deepEqual([again.provider, again.baseUrl, again.model, again.monthlyLimitUsd], ['openai', 'https://api.openai.com/v1', 'gpt-5-mini', 2.5]);
  assert.deepEqual([again.price.inputUsd, again.price.outputUsd], [0.25, 2]);
  const file = join(home, '.config/caselight/assistant.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(join(home, '.config/caselight')), ['assistant.json']);
});

test('XDG folders are followed', async (t) => {
  const home = newHome(t);
  const { set } = await fresh(t, home, { XDG_CONFIG_HOME: join(home, 'settings'), XDG_DATA_HOME: join(home, 'data') });
  await set({ provider: 'anthropic' });
  assert.ok(existsSync(join(home, 'settings/caselight/assistant.json')));
});

const taken = {
  'https://api.example.com/v1': 'https://api.example.com/v1', ' https://API.Example.com/v1/ ': 'https://api.example.com/v1', 'https://example.com:8443': 'https://example.com:8443',
  'http://127.0.0.1:11434/v1': 'http://127.0.0.1:11434/v1', 'http://localhost:1234/v1': 'http://localhost:1234/v1', 'http://[::1]:8080/v1': 'http://[::1]:8080/v1',
  'http://127.8.9.10/': 'http://127.8.9.10', 'http://127.1:11434/v1': 'http://127.0.0.1:11434/v1',
};
for (const [typed, kept] of Object.entries(taken)) {
  test(`the address ${typed} is taken as ${kept}`, async (t) => {
    const { set } = await fresh(t);
    assert.equal((await set({ provider: 'compatible', baseUrl: typed })).baseUrl, kept);
  });
}

const refused = {
  'http://api.example.com/v1': /https/, 'http://10.0.0.1/v1': /https/, 'http://127.0.0.1.example.com/': /https/, 'http://localhost.example.com/': /https/,
  'http://0.0.0.0:11434/': /https/, 'http://[::ffff:127.0.0.1]/': /https/, 'http://128.0.0.1/': /https/, 'ftp://127.0.0.1/': /https/, 'file:///etc/passwd': /address|https/,
  'https://user:secret@api.example.com/': /password/, 'https://user@api.example.com/': /password/, 'https://api.example.com/v1?key=1': /\?/, 'https://api.example.com/#x': /#/,
  'api.example.com': /https|address/, 'https://': /address/, 'https://exa mple.com/': /address/, 'https://example.com/\r\nX: 1': /address/, 'https://example.com\\@evil.example/': /address/,
  'data:text/plain,x': /address|https/, [`https://example.com/${'x'.repeat(3000)}`]: /address/,
};
for (const [typed, reason] of Object.entries(refused)) {
  test(`the address ${typed.slice(0, 40)} is refused with the reason, and nothing is changed`, async (t) => {
    const { assistant, set } = await fresh(t);
    await set({ provider: 'compatible', baseUrl: 'http://127.0.0.1:1/v1' });
    const reply = await set({ baseUrl: typed });
    assert.deepEqual([reply.type, reply.code, reply.name], ['error', 40, 'bad_address']);
    assert.match(reply.message, reason);
    assert.ok(reply.fix);
    const spanish = await set({ baseUrl: typed }, { locale: 'es' });
    assert.notEqual(spanish.message, reply.message);
    assert.equal((await assistant.request('settings')).baseUrl, 'http://127.0.0.1:1/v1');
  });
}

test('fields of the wrong kind are refused, each by its name', async (t) => {
  const { set } = await fresh(t);
  const wrong = [
    [{ provider: 'other' }, 'set.provider'], [{ provider: 5 }, 'set.provider'], [{ model: 5 }, 'set.model'], [{ model: 'x'.repeat(201) }, 'set.model'],
    [{ model: 'a\nb' }, 'set.model'], [{ baseUrl: 5 }, 'set.baseUrl'], [{ monthlyLimitUsd: -1 }, 'set.monthlyLimitUsd'], [{ monthlyLimitUsd: '5' }, 'set.monthlyLimitUsd'],
    [{ monthlyLimitUsd: 1e30 }, 'set.monthlyLimitUsd'], ['text', 'set'], [[], 'set'],
  ];
  for (const [change, field] of wrong) {
    const reply = await set(change);
    assert.deepEqual([reply.name, reply.field], ['bad_field', field], JSON.stringify(change));
  }
});

test('another provider starts with its own address and without a model, unless they come along', async (t) => {
  const { set } = await fresh(t);
  await set({ provider: 'compatible', baseUrl: 'http://127.0.0.1:1/v1', model: 'a' });
  const changed = await set({ provider: 'anthropic' });
  assert.deepEqual([changed.baseUrl, changed.model], ['https://api.anthropic.com/v1', '']);
  const together = await set({ provider: 'openai', baseUrl: 'https://proxy.example/v1', model: 'b' });
  assert.deepEqual([together.baseUrl, together.model], ['https://proxy.example/v1', 'b']);
  assert.equal((await set({ provider: 'openai', model: 'c' })).baseUrl, 'https://proxy.example/v1');
  assert.equal((await set({ baseUrl: '' })).baseUrl, 'https://api.openai.com/v1');
});

test('a settings file that is damaged counts as none, and a disk that cannot be written is said', async (t) => {
  const { assistant, home, set } = await fresh(t);
  mkdirSync(join(home, '.config/caselight'), { recursive: true });
  writeFileSync(join(home, '.config/caselight/assistant.json'), '{"schema":');
  assert.equal((await assistant.request('settings')).provider, null);
  const blocked = await fresh(t);
  writeFileSync(join(blocked.home, '.config'), 'a file where a folder should be');
  assert.equal((await blocked.set({ provider: 'openai' })).name, 'not_saved');
  assert.equal((await set({ provider: 'openai' })).provider, 'openai');
});

test('what was spent is counted for the month, with a price from the table', async (t) => {
  const { assistant, server, home } = await setUp(t);
  server.behave('answer', { input: 1000, output: 200 });
  const { end } = await assistant.ask();
  assert.deepEqual(end.cost, { usd: 0.002 });  // 1000 at $1 and 200 at $5 a million
  await assistant.ask();
  assert.deepEqual((await assistant.request('settings')).spent.usd, 0.004);
  await assistant.close();
  assert.equal(statSync(join(home, '.local/share/caselight/assistant-spending.json')).mode & 0o777, 0o600);
  const again = await setUp(t, { server, home });
  assert.equal((await again.assistant.request('settings')).spent.usd, 0.004);
});

test('a model without a known price is counted as such, and its cost is not made up', async (t) => {
  const { assistant } = await setUp(t, { provider: 'openai' });
  await assistant.request('settings', { set: { model: 'gpt-5-minimal' } });
  const { end } = await assistant.ask();
  assert.ok(!('cost' in end));
  const settings = await assistant.request('settings');
  assert.deepEqual([settings.spent.usd, settings.spent.unpriced, settings.price], [0, 1, null]);
});

test('an answer that was broken off is counted too', async (t) => {
  const { assistant, server } = await setUp(t, { provider: 'openai' });
  server.behave('cut', { bytes: 900, text: 'x'.repeat(2000) });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'cut_off');
  assert.ok(end.cost.usd > 0);
  assert.equal((await assistant.request('settings')).spent.usd, end.cost.usd);
});

test('a question that could pass the limit is not sent', async (t) => {
  const { assistant, server } = await setUp(t);
  server.behave('answer', { input: 1_000_000, output: 1000 });
  await assistant.ask();
  const sent = server.requests.length;
  await assistant.request('settings', { set: { monthlyLimitUsd: 1.01 } });
  const { end } = await assistant.ask();
  assert.deepEqual([end.outcome, server.requests.length], ['over_limit', sent]);
  assert.match(end.message, /\$1\.01/);
  await assistant.request('settings', { set: { monthlyLimitUsd: null } });
  assert.equal((await assistant.ask()).end.outcome, 'done');
  await assistant.request('settings', { set: { monthlyLimitUsd: 0 } });
  assert.equal((await assistant.ask()).end.outcome, 'over_limit');
});

test('a model on this machine costs nothing, whatever the limit is', async (t) => {
  const { assistant } = await setUp(t, { provider: 'compatible', key: KEY });
  await assistant.request('settings', { set: { monthlyLimitUsd: 0 } });
  assert.equal((await assistant.ask()).end.outcome, 'done');
  assert.deepEqual((await assistant.request('settings')).spent.unpriced, 0);
});
