// Another process holds the memory and does not let go: it is stopped, or hangs. Cases are explained all the same, what
// was read is kept as soon as that is possible, and the host ends when it is told to. The limits of time are guards
// against a hang; how long the first words take is measured by tests/bench.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, LOAD, run } from './lib/load.mjs';
import { ownFolder } from '../wire/lib/host.mjs';
import { DENIED, ONE, TWO, capture, remembering } from '../wire/lib/readings.mjs';

const GUARD_MS = 8_000;

/** Rejects when it takes so long that it counts as for ever. */
async function soon(promise, what) {
  let timer;
  const guard = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${what}: nothing within ${GUARD_MS} ms`)), GUARD_MS); });
  return Promise.race([promise, guard]).finally(() => clearTimeout(timer));
}

/** Another process that holds the lock between processes, or SQLite's right to write. */
async function held(t, env, way) {
  const child = spawn(LOAD, [way, join(env.XDG_DATA_HOME, 'caselight')], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  assert.equal(String(said), 'locked\n');
  return () => (child.stdin.end(), once(child, 'close'));
}

/** As a person's host waits. */
const usual = () => ({ ...ownFolder(), CASELIGHT_MEMORY_WAIT_MS: '' });

/** A memory with one reading, held by another process. */
async function heldMemory(t, way) {
  const first = await remembering();
  await first.keep(capture(ONE));
  await first.host.close();
  const memory = await remembering({ ...first.env, CASELIGHT_MEMORY_WAIT_MS: '' });
  await memory.ask('cases');
  const release = await held(t, memory.env, way);
  return { ...memory, release };
}

for (const way of ['lock', 'write']) {
  test(`held by ${way}, a case is explained, and kept when the other process lets go`, async (t) => {
    const { host, keep, release } = await heldMemory(t, way);
    const reply = await soon(keep(capture(ONE, DENIED)), 'the first words');
    assert.deepEqual([reply.type, reply.analysis.outcome.value, reply.memory.kept, reply.memory.state], ['analysis', 'denied', false, 'busy']);
    for (const sentence of [reply.memory.message, reply.memory.fix]) assert.match(sentence, /^[A-Z].*\.$/u);
    const second = await soon(keep(capture(TWO)), 'the next case');
    assert.deepEqual(second.memory, { kept: false, state: 'busy' }, 'it is said once');
    await release();
    const told = [await soon(host.next(), 'what became of it'), await soon(host.next(), 'what became of the other')];
    assert.deepEqual(told.map(({ type, id, memory }) => [type, id, memory.kept]).sort(), [['kept', reply.id, true], ['kept', second.id, true]]);
    const news = told.find(({ id }) => id === reply.id).news;
    assert.ok(news.some(({ kind }) => kind === 'status'), 'what is new is told with it');
  });

  test(`held by ${way}, the host ends when it is told to, and when its input ends`, async (t) => {
    for (const end of [(host) => host.process.kill('SIGTERM'), (host) => host.process.stdin.end()]) {
      const { host, keep } = await heldMemory(t, way);
      await soon(keep(capture(ONE, DENIED)), 'the first words');
      end(host);
      assert.deepEqual([(await soon(host.ended, 'the end')).code, host.process.signalCode], [0, null]);
    }
  });
}

test('while the memory is held, what needs no memory is answered at once, and what needs it says that it is busy', async (t) => {
  const { ask } = await heldMemory(t, 'lock');
  const reply = await soon(ask('cases'), 'the list');
  assert.deepEqual([reply.code, reply.name], [30, 'memory_unavailable']);
  assert.match(reply.message, /Another program is using the saved cases/u);
  assert.equal((await soon(ask('ping'), 'ping')).type, 'pong');
  assert.equal((await soon(ask('analyze', { capture: capture(ONE) }), 'explaining without keeping')).type, 'analysis');
  assert.equal((await soon(ask('memory'), 'the state')).state, 'busy');
});

test('what is still owed is kept when the browser closes after the other process has let go', async (t) => {
  const { host, env, keep, release } = await heldMemory(t, 'lock');
  await soon(keep(capture(TWO)), 'the first words');
  await release();
  await soon(host.close(), 'the end');
  const { ask } = await remembering(env);
  assert.equal((await ask('cases')).total, 2);
});

test('a memory that another process opens for the first time just then is no reason to wait either', async (t) => {
  const { env, host } = await remembering(usual());
  await run('mkdir', ['-p', join(env.XDG_DATA_HOME, 'caselight')]);
  await host.close();
  await held(t, env, 'lock');
  const { keep } = await remembering(env);
  assert.equal((await soon(keep(capture(ONE)), 'the first words')).memory.state, 'busy');
});

test('the commands say that the memory is in use, and end', { timeout: 60_000 }, async (t) => {
  const { env } = await heldMemory(t, 'lock');
  const { code, stderr } = await run(CASELIGHT, ['cases'], { env });
  assert.equal(code, 3);
  assert.match(stderr, /^caselight: \S+history\.db: Another program is using the saved cases right now\. .*\n$/u);
});
