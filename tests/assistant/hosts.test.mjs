// The key goes to the address that it was stored for, and nowhere else.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';

import { selfSigned } from '../myuscis/certificate.js';
import { KEY, newServer, setUp } from './lib/assistant.mjs';

for (const provider of ['anthropic', 'openai']) {
  test(`${provider}: a redirect is not followed, so key and question stay where they were meant to be`, async (t) => {
    const other = await newServer(t);
    const { assistant, server } = await setUp(t, { provider });
    for (const status of [301, 302, 303, 307, 308]) {
      server.behave('status', { status, headers: { location: `${other.base}/messages` }, body: '' });
      assert.equal((await assistant.ask()).end.outcome, 'not_a_model_server');
      assert.equal((await assistant.request('models')).outcome, 'not_a_model_server');
    }
    assert.equal(other.connections, 0);
  });
}

test('a certificate that nobody vouches for ends the connection before anything is sent', async (t) => {
  const secure = await newServer(t, { tls: selfSigned() });
  const { assistant } = await setUp(t, { server: secure });
  await assistant.request('settings', { set: { baseUrl: secure.base.replace('127.0.0.1', 'localhost') } });  // its name is right
  await assistant.request('store_key', { key: KEY, where: 'session' });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'network');
  assert.match(end.message, /secure/);
  assert.equal((await assistant.request('models')).outcome, 'network');
  assert.ok(secure.connections > 0);
  assert.equal(secure.requests.length, 0);
});

test('the key of one address is not sent to another, and is there again when one comes back', async (t) => {
  const other = await newServer(t);
  const { assistant, server } = await setUp(t);
  const moved = await assistant.request('settings', { set: { baseUrl: other.base } });
  assert.deepEqual(moved.key, { state: 'none' });
  assert.equal((await assistant.ask()).end.outcome, 'bad_key');
  assert.equal((await assistant.request('models')).outcome, 'bad_key');
  assert.equal(other.connections, 0);
  const back = await assistant.request('settings', { set: { baseUrl: server.base } });
  assert.equal(back.key.state, 'session');
  assert.equal((await assistant.ask()).end.outcome, 'done');
});

/** A proxy that answers every CONNECT with this status, and remembers what it was told. */
async function newProxy(t, status) {
  const heard = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => { heard.push(data.toString()); socket.end(`HTTP/1.1 ${status} X\r\ncontent-length: 0\r\n\r\n`); });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}`, heard };
}

test('the proxy of the environment is asked for a tunnel, and learns neither key nor question', async (t) => {
  const proxy = await newProxy(t, 407);
  const { assistant } = await setUp(t, { env: { https_proxy: proxy.url } });
  await assistant.request('settings', { set: { baseUrl: 'https://model.example/v1' } });
  await assistant.request('store_key', { key: KEY, where: 'session' });
  const { end } = await assistant.ask();
  assert.equal(end.outcome, 'network');
  assert.match(end.message, /proxy/i);
  assert.match(proxy.heard.join(''), /^CONNECT model\.example:443 /);
  assert.ok(!proxy.heard.join('').includes(KEY));
});

test('a model on this machine is reached past every proxy', async (t) => {
  const proxy = await newProxy(t, 502);
  const { assistant } = await setUp(t, { provider: 'compatible', env: { http_proxy: proxy.url, all_proxy: proxy.url, HTTPS_PROXY: proxy.url } });
  assert.equal((await assistant.ask()).end.outcome, 'done');
  assert.deepEqual(proxy.heard, []);
});
