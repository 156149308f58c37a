// A key that is easy to find is looked for wherever it must not be, after a whole life of the program.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { personalFolders } from '../browser/harness/environment.js';
import { startKeyring } from '../browser/harness/keyring.js';
import { Conversation, KEY, MODELS, newHome, newServer, setUp } from './lib/assistant.mjs';

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
}

function assertNowhere(folder, texts) {
  for (const path of filesBelow(folder)) assert.ok(!readFileSync(path).includes(KEY), `the key is in ${path}`);
  for (const text of texts) assert.ok(!text.includes(KEY), 'the key was said');
}

// Everything that may go wrong while the key is in use; a provider may even quote it.
async function liveThrough(assistant, server) {
  const quoting = { error: { type: 'authentication_error', message: `bad key ${KEY}` } };
  for (const [name, options] of [['answer', {}], ['status', { status: 401, body: quoting }], ['status', { status: 400, body: quoting }], ['cut', { bytes: 700 }],
    ['answer', { text: 'x', failure: quoting.error }], ['hang up', {}], ['raw', { body: KEY }], ['status', { status: 307, headers: { location: `http://127.0.0.1:1/${KEY}` } }]]) {
    server.behave(name, options);
    for (const type of ['test', 'models']) await assistant.request(type);
    await assistant.ask();
  }
  await assistant.request('settings', { set: { baseUrl: `http://${KEY}@127.0.0.1/` } });
  await assistant.request('nonsense', { key: KEY });
  await assistant.request('settings');
}

test('with a keyring the key is in no file, no message and no output', async (t) => {
  const home = newHome(t);
  const keyring = await startKeyring(personalFolders(home));
  t.after(() => keyring.close());
  const server = await newServer(t);
  const assistant = new Conversation({ PATH: process.env.PATH, ...keyring.env });
  await assistant.greet();
  await assistant.request('settings', { set: { provider: 'anthropic', baseUrl: server.base, model: MODELS.anthropic } });
  await assistant.request('store_key', { key: KEY, where: 'keyring' });
  await liveThrough(assistant, server);
  assert.ok(server.requests.some(({ headers }) => headers['x-api-key'] === KEY), 'the key was in use');
  const { code, stderr } = await assistant.close();
  assert.equal(code, 0);
  assertNowhere(home, [stderr, ...assistant.heard.map((frame) => JSON.stringify(frame))]);
});

test('neither arguments nor environment nor address hold the key, and a crash leaves no core', async (t) => {
  const home = newHome(t);
  mkdirSync(join(home, 'work'));
  const { assistant, server } = await setUp(t, { home });
  await liveThrough(assistant, server);
  for (const { path } of server.requests) assert.ok(!path.includes(KEY));
  const process = `/proc/${assistant.host.process.pid}`;
  assert.match(readFileSync(`${process}/limits`, 'utf8'), /^Max core file size +0 +0 /m);
  assert.ok(!readFileSync(`${process}/cmdline`).includes(KEY));
  assistant.host.process.kill('SIGSEGV');
  const { signal, stderr } = await assistant.host.ended;
  assert.equal(signal, 'SIGSEGV');
  assertNowhere(home, [stderr, ...assistant.heard.map((frame) => JSON.stringify(frame))]);
});
