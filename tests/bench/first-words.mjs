// How long the first words take while another process holds the memory. Measures and prints; nothing passes or fails by it.
//   CASELIGHT_BIN=…/caselight CASELIGHT_LOAD=…/history_load node tests/bench/first-words.mjs
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { ownFolder } from '../wire/lib/host.mjs';
import { ONE, capture, remembering } from '../wire/lib/readings.mjs';

const ROUNDS = 20;
const figures = [];
after(() => console.table(figures));

async function hold(env, way) {
  if (way === 'free') return () => undefined;
  const child = spawn(process.env.CASELIGHT_LOAD, [way, join(env.XDG_DATA_HOME, 'caselight')], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return () => child.kill('SIGKILL');
}

const ms = (value) => Number(value.toFixed(1));

for (const way of ['free', 'lock', 'write']) {
  test(way, async () => {
    const taken = { first: [], second: [], third: [] };
    for (let round = 0; round < ROUNDS; ++round) {
      const { host, env, keep } = await remembering({ ...ownFolder(), CASELIGHT_MEMORY_WAIT_MS: '' });
      await keep(capture(ONE));
      const release = await hold(env, way);
      for (const [i, which] of Object.keys(taken).entries()) {
        const begin = performance.now();
        await keep(capture(ONE, { at: `2026-11-1${i}T12:00:00Z`, title: `Case Was Seen ${i}` }));
        taken[which].push(performance.now() - begin);
      }
      release();
      host.process.kill('SIGKILL');
    }
    for (const [which, values] of Object.entries(taken)) {
      values.sort((a, b) => a - b);
      figures.push({ held: way === 'lock' ? 'flock' : way === 'write' ? 'BEGIN IMMEDIATE' : 'nothing', case: which, 'median ms': ms(values[ROUNDS / 2]), 'worst ms': ms(values.at(-1)) });
    }
  });
}
