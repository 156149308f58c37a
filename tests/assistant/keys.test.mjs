// The API key: where it lies, who sees it, and that it goes. With a real keyring on a bus of its own, and without.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { personalFolders } from '../browser/harness/environment.js';
import { startKeyring } from '../browser/harness/keyring.js';
import { Conversation, KEY, MODELS, newHome, newServer, plainEnvironment, setUp } from './lib/assistant.mjs';

const LAST_FOUR = KEY.slice(-4);
const SECOND = 'sk-test-SECONDKEY-11112222';

async function withKeyring(t) {
  const folders = personalFolders(newHome(t));
  const keyring = await startKeyring(folders);
  t.after(() => keyring.close());
  const server = await newServer(t);
  const start = async () => {
    const assistant = new Conversation({ PATH: process.env.PATH, ...keyring.env });
    await assistant.greet();
    return assistant;
  };
  const assistant = await start();
  await assistant.request('settings', { set: { provider: 'anthropic', baseUrl: server.base, model: MODELS.anthropic } });
  return { assistant, keyring, server, start, origin: server.base.replace('/v1', '') };
}

const keyOf = async (assistant) => (await assistant.request('settings')).key;

test('a key is stored in the keyring, used, replaced and deleted', async (t) => {
  const { assistant, keyring, server, start, origin } = await withKeyring(t);
  assert.equal((await assistant.request('settings')).keyring, 'ok');
  assert.deepEqual(await assistant.request('store_key', { key: ` ${KEY}\n`, where: 'keyring' }), { v: 1, id: 4, type: 'key_stored', where: 'keyring', lastFour: LAST_FOUR });
  assert.ok((await keyring.search('purpose', origin)).includes(KEY));
  await assistant.close();

  const later = await start();
  assert.deepEqual(await keyOf(later), { state: 'keyring', lastFour: LAST_FOUR });
  assert.equal((await later.ask()).end.outcome, 'done');
  assert.equal(server.requests[0].headers['x-api-key'], KEY);

  await later.request('store_key', { key: SECOND, where: 'keyring' });
  await later.ask();
  assert.equal(server.requests[1].headers['x-api-key'], SECOND);
  assert.ok(!(await keyring.search('purpose', origin)).includes(KEY));

  assert.equal((await later.request('forget_key')).type, 'key_forgotten');
  assert.ok(!(await keyring.search('xdg:schema', 'app.caselight.assistant')).includes('secret ='));
  assert.deepEqual(await keyOf(later), { state: 'none' });
  assert.equal((await later.ask()).end.outcome, 'bad_key');
});

test('a locked keyring is not "no key": it is said, and the key is there again when it is unlocked', async (t) => {
  const { assistant, keyring, server } = await withKeyring(t);
  await assistant.request('store_key', { key: KEY, where: 'keyring' });
  await keyring.lock();
  const settings = await assistant.request('settings');
  assert.deepEqual([settings.keyring, settings.key], ['locked', { state: 'locked', lastFour: LAST_FOUR }]);
  for (const type of ['test', 'models', 'forget_key']) {
    assert.deepEqual([(await assistant.request(type)).name], ['keyring_locked'], type);
  }
  assert.equal((await assistant.ask()).end.code, 41);
  assert.equal((await assistant.request('store_key', { key: SECOND, where: 'keyring' })).name, 'keyring_locked');
  assert.equal(server.requests.length, 0);
  await keyring.unlock();
  assert.equal((await keyOf(assistant)).state, 'keyring');
  assert.equal((await assistant.ask()).end.outcome, 'done');
  assert.equal(server.requests[0].headers['x-api-key'], KEY);
});

test('a key that somebody deleted from the keyring is no key', async (t) => {
  const { assistant, keyring } = await withKeyring(t);
  await assistant.request('store_key', { key: KEY, where: 'keyring' });
  execFileSync('secret-tool', ['clear', 'xdg:schema', 'app.caselight.assistant'], { env: { ...process.env, ...keyring.env } });
  assert.deepEqual(await keyOf(assistant), { state: 'none' });
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
});

test('a key that moves out of the keyring is deleted there', async (t) => {
  const { assistant, keyring, origin } = await withKeyring(t);
  await assistant.request('store_key', { key: KEY, where: 'keyring' });
  await assistant.request('store_key', { key: KEY, where: 'session' });
  assert.ok(!(await keyring.search('purpose', origin)).includes(KEY));
  assert.equal((await keyOf(assistant)).state, 'session');
});

test('without a keyring it is said, and nothing is stored anywhere', async (t) => {
  const { assistant, home } = await setUp(t, { key: null });
  const reply = await assistant.request('store_key', { key: KEY, where: 'keyring' });
  assert.deepEqual([reply.code, reply.name], [42, 'keyring_absent']);
  assert.deepEqual(await keyOf(assistant), { state: 'none' });
  assert.ok(!existsSync(join(home, '.config/caselight/assistant.key')));
});

test('a file takes the key only after a yes, and only the person can read it', async (t) => {
  const { assistant, home, server } = await setUp(t, { key: null });
  const file = join(home, '.config/caselight/assistant.key');
  for (const agreed of [undefined, false, 'true', 1]) {
    const reply = await assistant.request('store_key', { key: KEY, where: 'file', agreed });
    assert.deepEqual([reply.code, reply.name], typeof agreed === 'string' || agreed === 1 ? [8, 'bad_field'] : [43, 'not_agreed']);
    assert.ok(!existsSync(file));
  }
  assert.equal((await assistant.request('store_key', { key: KEY, where: 'file', agreed: true })).type, 'key_stored');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  await assistant.close();
  const later = new Conversation(plainEnvironment(home));
  await later.greet();
  assert.deepEqual(await keyOf(later), { state: 'file', lastFour: LAST_FOUR });
  await later.ask();
  assert.equal(server.requests[0].headers['x-api-key'], KEY);
  await later.request('forget_key');
  assert.ok(!existsSync(file));
});

test('a key for the session is gone with the program', async (t) => {
  const { assistant, home } = await setUp(t);
  assert.deepEqual(await keyOf(assistant), { state: 'session', lastFour: LAST_FOUR });
  await assistant.close();
  const later = new Conversation(plainEnvironment(home));
  await later.greet();
  assert.deepEqual(await keyOf(later), { state: 'none' });
  assert.ok(!readFileSync(join(home, '.config/caselight/assistant.json'), 'utf8').includes(LAST_FOUR));
});

test('forgetting works when there is nothing to forget', async (t) => {
  const { assistant } = await setUp(t, { key: null });
  assert.equal((await assistant.request('forget_key')).type, 'key_forgotten');
});

test('what cannot be a key is refused, and is not repeated', async (t) => {
  const { assistant } = await setUp(t, { key: null });
  for (const key of ['', '  ', 'two words', 'línea', 'a\r\nX-Other: 1', 'x'.repeat(513), 'a\u0000b']) {
    const reply = await assistant.request('store_key', { key, where: 'session' });
    assert.deepEqual([reply.code, reply.name], [44, 'bad_key_text'], JSON.stringify(key));
    assert.ok(key.trim() === '' || !JSON.stringify(reply).includes(key));
  }
  assert.equal((await assistant.request('store_key', { where: 'session' })).field, 'key');
  assert.equal((await assistant.request('store_key', { key: KEY, where: 'cloud' })).field, 'where');
  assert.equal((await assistant.request('store_key', { key: KEY })).field, 'where');
});

test('of a short key nothing is shown', async (t) => {
  const { assistant } = await setUp(t, { key: null });
  assert.equal((await assistant.request('store_key', { key: 'abcd1234', where: 'session' })).lastFour, '');
});
