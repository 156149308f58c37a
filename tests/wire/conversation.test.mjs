import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Host } from './lib/host.mjs';

test('a request before hello is error 5, and hello is still possible', async () => {
  const host = new Host();
  const error = await host.ask({ v: 1, id: 9, type: 'ping' });
  assert.equal(error.code, 5);
  assert.equal(error.id, 9);
  assert.equal((await host.greet()).type, 'hello');
  assert.equal((await host.ask({ v: 1, id: 10, type: 'ping' })).type, 'pong');
});

test('an extension that is too new or too old is told the host\'s own range', async () => {
  const host = new Host();
  const error = await host.ask({ v: 1, id: 1, type: 'hello', protocol: { min: 2, max: 5 } });
  assert.equal(error.code, 7);
  assert.equal(error.name, 'protocol_mismatch');
  assert.deepEqual(error.protocol, { min: 1, max: 1 });
  assert.match(error.host, /^\d+\.\d+\.\d+$/);
});

test('an unknown type is error 6 and names it', async () => {
  const host = new Host();
  await host.greet();
  const error = await host.ask({ v: 1, id: 2, type: 'run', program: '/bin/sh' });
  assert.equal(error.code, 6);
  assert.equal(error.requestType, 'run');
});

test('a bad envelope is error 8 and names the field', async () => {
  const host = new Host();
  await host.greet();
  const cases = [
    [{ v: 1, type: 'ping' }, 'id', 0],
    [{ v: 1, id: 0, type: 'ping' }, 'id', 0],
    [{ v: 1, id: 1.5, type: 'ping' }, 'id', 0],
    [{ v: 1, id: '2', type: 'ping' }, 'id', 0],
    [{ v: 1, id: 2 ** 53, type: 'ping' }, 'id', 0],
    [{ v: 2, id: 3, type: 'ping' }, 'v', 3],
    [{ id: 3, type: 'ping' }, 'v', 3],
    [{ v: 1, id: 4 }, 'type', 4],
    [{ v: 1, id: 4, type: ['ping'] }, 'type', 4],
  ];
  for (const [message, field, id] of cases) {
    const error = await host.ask(message);
    assert.deepEqual([error.code, error.field, error.id], [8, field, id], JSON.stringify(message));
  }
});

test('every error says what happened and what to do', async () => {
  const host = new Host();
  for (const message of ['x', { v: 1, id: 1, type: 'ping' }, { v: 1, id: 1, type: 'hello' }]) {
    const error = await host.ask(message);
    assert.equal(error.type, 'error');
    for (const sentence of [error.message, error.fix]) assert.match(sentence, /^[A-Z].*\.$/);
  }
});

test('unknown members are ignored, and the largest id comes back', async () => {
  const host = new Host();
  await host.greet();
  const id = Number.MAX_SAFE_INTEGER;
  assert.deepEqual(await host.ask({ later: { x: 1 }, v: 1, id, type: 'ping' }), { v: 1, id, type: 'pong' });
});
