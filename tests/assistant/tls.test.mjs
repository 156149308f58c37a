// Over TLS the key and the question go to a server whose certificate the person's system vouches for, and to no other.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { connect as connectSecurely } from 'node:tls';

import { KEY, MODELS, newHome, newServer, PROMPT, setUp } from './lib/assistant.mjs';
import { newAuthority } from './lib/authority.mjs';

const HERE = ['DNS:localhost', 'IP:127.0.0.1'];
const OWN = { anthropic: ['api.anthropic.com', '/v1/messages'], openai: ['api.openai.com', '/v1/chat/completions'] };

/** A proxy that leads every tunnel to one server of the test, and remembers whom it was asked for. */
async function newTunnel(t, server) {
  const asked = [];
  const proxy = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      asked.push(/^CONNECT (\S+)/.exec(data.toString())?.[1]);
      const inner = connect(server.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 Yes\r\n\r\n'));
      inner.on('error', () => socket.destroy());
      socket.pipe(inner).pipe(socket);
    });
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  t.after(() => proxy.close());
  return { url: `http://127.0.0.1:${proxy.address().port}`, asked };
}

for (const [provider, [host, path]] of Object.entries(OWN)) {
  test(`${provider}: without an address the provider's own is asked, over TLS`, async (t) => {
    const authority = newAuthority(t);
    const server = await newServer(t, { tls: authority.certify([`DNS:${host}`]) });
    const tunnel = await newTunnel(t, server);
    const { assistant } = await setUp(t, { provider, server, env: { SSL_CERT_FILE: authority.file, https_proxy: tunnel.url } });
    await assistant.request('settings', { set: { provider, baseUrl: null, model: MODELS[provider] } });
    await assistant.request('store_key', { key: KEY, where: 'session' });
    server.behave('answer', { text: 'It means that they work on it.' });
    const { text, end } = await assistant.ask();
    assert.deepEqual([text, end.outcome], ['It means that they work on it.', 'done']);
    assert.deepEqual((await assistant.request('models')).models.map(({ id }) => id), ['model-a', 'model-b']);
    assert.deepEqual([...new Set(tunnel.asked)], [`${host}:443`]);
    assert.equal(server.requests[0].path, path);
    assert.ok(server.requests[0].body.includes(PROMPT.messages[0].content));
  });
}

/** Asks a server over TLS, with its authority trusted. */
async function asked(t, { names = HERE, days, trust, tls = {} } = {}) {
  const authority = newAuthority(t);
  const server = await newServer(t, { tls: { ...authority.certify(names, { days }), ...tls } });
  const { assistant } = await setUp(t, { server, env: { SSL_CERT_FILE: trust ?? authority.file } });
  const { end } = await assistant.ask();
  return { end, server, authority, models: await assistant.request('models'), tested: await assistant.request('test') };
}

test('a server on this machine with a certificate that is vouched for gets the question and the key', async (t) => {
  const { end, server, tested } = await asked(t);
  assert.equal(end.outcome, 'done');
  assert.equal(tested.outcome, 'done');
  assert.ok(server.requests.every(({ headers }) => headers['x-api-key'] === KEY));
});

/** Nothing was sent, and the person is told that the connection was not secure. */
function assertNotSecure({ end, server, models, tested }) {
  for (const { outcome, message } of [end, models, tested]) {
    assert.equal(outcome, 'network');
    assert.match(message, /secure/);
  }
  assert.ok(server.connections > 0, 'it was tried');
  assert.deepEqual(server.requests, []);
}

test('a certificate for another name is not taken', async (t) => assertNotSecure(await asked(t, { names: ['DNS:models.example', 'IP:127.0.0.2'] })));

test('a certificate that has ended is not taken', async (t) => assertNotSecure(await asked(t, { days: -1 })));

test('a certificate of an authority that is not trusted is not taken, though others are', async (t) => {
  assertNotSecure(await asked(t, { trust: newAuthority(t).file }));
});

for (const [what, content] of Object.entries({ 'that is not there': null, 'without a certificate in it': 'nothing\n' })) {
  test(`a list of authorities ${what} makes nobody trusted`, async (t) => {
    const file = join(newHome(t), 'authorities.pem');
    if (content) writeFileSync(file, content);
    const { end, models, tested, server } = await asked(t, { trust: file });
    for (const { outcome, message } of [end, models, tested]) {
      assert.equal(outcome, 'network');
      assert.match(message, /secure/);
    }
    assert.deepEqual(server.requests, []);
  });
}

const OLD_TLS = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };

test('a server that speaks nothing newer than TLS 1.1 is not spoken to', async (t) => {
  const seen = await asked(t, { tls: OLD_TLS });
  assertNotSecure(seen);
  const older = connectSecurely({ ...OLD_TLS, port: seen.server.port, host: '127.0.0.1', rejectUnauthorized: false });
  await new Promise((resolve, reject) => older.once('secureConnect', resolve).once('error', reject));
  assert.equal(older.getProtocol(), 'TLSv1.1', 'it does speak to whoever is content with that');
  older.destroy();
});
