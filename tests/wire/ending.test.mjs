import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { CHROMIUM_ARGUMENTS, HELLO, HOST, Host, frame, header } from './lib/host.mjs';

test('the end of the input between frames ends the host with 0', async () => {
  assert.equal((await new Host().close()).code, 0);
  const host = new Host();
  await host.greet();
  const end = await host.close();
  assert.equal(end.code, 0);
  assert.equal(end.stderr, '');
});

test('the end of the input inside a length or a body ends it with 1', async () => {
  for (const size of [1, 3, 4, 10]) {
    const host = new Host();
    await host.send(frame(HELLO).subarray(0, size));
    assert.equal((await host.close()).code, 1, `after ${size} bytes`);
  }
});

test('the end of the input after half a message over the limit ends it with 1', async () => {
  const host = new Host();
  await host.send(Buffer.concat([header(9 * 1024 * 1024), Buffer.alloc(1024)]));
  assert.equal((await host.close()).code, 1);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
  test(`${signal} ends the host cleanly`, async () => {
    const host = new Host();
    await host.greet();
    host.process.kill(signal);
    const end = await host.ended;
    assert.deepEqual([end.code, end.signal, end.stderr], [0, null, '']);
  });
}

test('a reader that is gone ends the host, without a signal', async () => {
  const host = new Host();
  await host.greet();
  host.process.stdout.destroy();
  await once(host.process.stdout, 'close');
  await host.send(frame({ v: 1, id: 2, type: 'ping' }));
  const end = await host.ended;
  assert.deepEqual([end.code, end.signal], [0, null]);
});

test('input and output may be files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-wire-'));
  try {
    writeFileSync(join(folder, 'in'), Buffer.concat([frame(HELLO), frame({ v: 1, id: 2, type: 'ping' })]));
    const files = [openSync(join(folder, 'in'), 'r'), openSync(join(folder, 'out'), 'w')];
    const child = spawn(HOST, CHROMIUM_ARGUMENTS, { stdio: [...files, 'inherit'] });
    const [code] = await once(child, 'close');
    files.forEach(closeSync);
    const written = readFileSync(join(folder, 'out'));
    assert.equal(code, 0);
    assert.ok(written.subarray(-frame({ v: 1, id: 2, type: 'pong' }).length).equals(frame({ v: 1, id: 2, type: 'pong' })));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('input and output may be pipes', async () => {
  // Node gives its children socket pairs; the shell gives its own real pipes.
  const pipeline = spawn('sh', ['-c', 'cat | "$0" "$1" | cat', HOST, ...CHROMIUM_ARGUMENTS], { stdio: ['pipe', 'pipe', 'inherit'] });
  const chunks = [];
  pipeline.stdout.on('data', (data) => chunks.push(data));
  pipeline.stdin.end(Buffer.concat([frame(HELLO), frame({ v: 1, id: 2, type: 'ping' })]));
  await once(pipeline, 'close');
  assert.ok(Buffer.concat(chunks).toString('latin1').endsWith('{"v":1,"id":2,"type":"pong"}'));
});
