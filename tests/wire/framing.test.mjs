import assert from 'node:assert/strict';
import { test } from 'node:test';

import { HELLO, Host, MAX_REQUEST, frame, header } from './lib/host.mjs';

const ping = (id) => ({ v: 1, id, type: 'ping' });
const pong = (id) => ({ v: 1, id, type: 'pong' });

test('a message that comes byte by byte is answered like any other', async () => {
  const host = new Host();
  for (const byte of frame(HELLO)) await host.send(Buffer.of(byte));
  assert.equal((await host.next()).type, 'hello');
  assert.equal((await host.close()).code, 0);
});

test('a message in two pieces waits for the second', async () => {
  const host = new Host();
  await host.greet();
  const bytes = frame(ping(2));
  await host.send(bytes.subarray(0, 7));
  await host.send(Buffer.concat([bytes.subarray(7), frame(ping(3)).subarray(0, 2)]));
  assert.deepEqual(await host.next(), pong(2));
  await host.send(frame(ping(3)).subarray(2));
  assert.deepEqual(await host.next(), pong(3));
  assert.equal((await host.close()).code, 0);
});

test('many messages in one write are answered in order', async () => {
  const host = new Host();
  const ids = Array.from({ length: 500 }, (_, i) => i + 2);
  await host.send(Buffer.concat([frame(HELLO), ...ids.map((id) => frame(ping(id)))]));
  assert.equal((await host.next()).type, 'hello');
  for (const id of ids) assert.deepEqual(await host.next(), pong(id));
  assert.equal((await host.close()).code, 0);
});

test('a length of zero is an empty message: error 4', async () => {
  const host = new Host();
  await host.greet();
  await host.send(header(0));
  const error = await host.next();
  assert.equal(error.code, 4);
  assert.equal(error.id, 0);
  assert.deepEqual(await host.ask(ping(2)), pong(2));
});

test('garbage is error 4, and the next message is still understood', async () => {
  const host = new Host();
  await host.greet();
  for (const garbage of ['not json', '[1]', '"text"', '{}{}', '{"v":1', Buffer.from([0xff, 0xfe, 0x00])]) {
    const error = await host.ask(garbage);
    assert.equal(error.code, 4, `${garbage}`);
    assert.equal(error.id, 0);
  }
  assert.deepEqual(await host.ask(ping(2)), pong(2));
  assert.equal((await host.close()).code, 0);
});

test('a hundred thousand brackets are error 4, not a crash', async () => {
  const host = new Host();
  await host.greet();
  const deep = `{"v":1,"id":2,"type":"ping","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  assert.equal((await host.ask(deep)).code, 4);
  assert.deepEqual(await host.ask(ping(3)), pong(3));
  assert.equal((await host.close()).code, 0);
});

function messageOfSize(size, id) {
  const around = JSON.stringify({ ...ping(id), filling: '' }).length;
  return JSON.stringify({ ...ping(id), filling: 'x'.repeat(size - around) });
}

test('a request of exactly 8 MiB is read', async () => {
  const host = new Host();
  await host.greet();
  const message = messageOfSize(MAX_REQUEST, 2);
  assert.equal(message.length, MAX_REQUEST);
  assert.deepEqual(await host.ask(message), pong(2));
  assert.equal((await host.close()).code, 0);
});

test('a request of one byte more is error 3; the host reads past it and goes on', async () => {
  const host = new Host();
  await host.greet();
  const error = await host.ask(messageOfSize(MAX_REQUEST + 1, 2));
  assert.equal(error.code, 3);
  assert.equal(error.id, 0);
  assert.equal(error.limit, MAX_REQUEST);
  assert.deepEqual(await host.ask(ping(3)), pong(3));
  assert.equal((await host.close()).code, 0);
});

test('a length of 4 GiB is error 3 before any of it comes', async () => {
  const host = new Host();
  await host.greet();
  await host.send(header(0xffffffff));
  assert.equal((await host.next()).code, 3);
  assert.equal((await host.close()).code, 1);  // the input ended inside that message
});
