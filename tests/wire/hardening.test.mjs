import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { DOCUMENT_HOST, Host, run } from './lib/host.mjs';

function status(host) {
  const text = readFileSync(`/proc/${host.process.pid}/status`, 'utf8');
  return Object.fromEntries(text.split('\n').map((line) => line.split(':\t')));
}

test('while it serves, the host is filtered and cannot gain privileges', async () => {
  const host = new Host();
  await host.greet();
  const { Seccomp, NoNewPrivs } = status(host);
  assert.equal(Seccomp, '2');
  assert.equal(NoNewPrivs, '1');
  assert.match(readFileSync(`/proc/${host.process.pid}/limits`, 'utf8'), /^Max core file size +0 +0 /m);
  await host.close();
});

// The probe is a program that gives up its rights as the host does, and then tries what it should not be able to do.
test('sockets and programs are refused; files and threads still work', async () => {
  const { code, stdout, stderr } = await run([], { program: process.env.CASELIGHT_SANDBOX_PROBE });
  assert.equal(code, 0, stderr);
  const found = JSON.parse(stdout);
  for (const refused of ['socket', 'unix_socket', 'socketpair', 'connect', 'execve', 'io_uring']) {
    assert.equal(found[refused], 'EPERM', refused);
  }
  if (!found.sanitized) assert.deepEqual([found.fork, found.vfork], ['EPERM', 'EPERM']);
  for (const allowed of ['file', 'lock', 'shared_memory', 'rename', 'thread']) assert.equal(found[allowed], 'ok', allowed);
});

test('a stray print goes to the standard error, not into the frames', async () => {
  const host = new Host([], { program: DOCUMENT_HOST });
  await host.greet();
  const { reply } = await host.askWhole({ v: 1, id: 2, type: 'analyze', capture: { stray: true, length: 10 } });
  assert.equal(reply.html.length, 10);
  const end = await host.close();
  assert.match(end.stderr, /stray/);
  assert.equal(end.stray, 0);
});
