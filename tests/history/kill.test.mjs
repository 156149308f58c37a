// kill -9 at any moment of a long load of readings, forgetting and indexing: what was promised is there, and the file is
// sound. CASELIGHT_KILLS sets how many times; the seed is said, so that a run can be done again.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LOAD, assertNothingLost, newFolder, promises, run } from './lib/load.mjs';

const kills = Number(process.env.CASELIGHT_KILLS ?? 150);
const seed = Number(process.env.CASELIGHT_SEED ?? Math.floor(Math.random() * 1e6));

// mulberry32: moments that can be drawn again.
function lots(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// The moment is counted in promises and then in fractions of a millisecond, so that it lies within a write.
function killAfter(count, microseconds) {
  return (child, told) => {
    child.stdout.on('data', () => {
      if (child.doomed || told().split('\n').length <= count) return;
      child.doomed = true;
      const until = process.hrtime.bigint() + BigInt(Math.floor(microseconds * 1000));
      while (process.hrtime.bigint() < until);
      child.kill('SIGKILL');
    });
  };
}

test(`${kills} kills lose nothing that was promised`, async (t) => {
  t.diagnostic(`seed ${seed}`);
  const draw = lots(seed);
  let folder = newFolder(t);
  let kept = new Map();
  let killed = 0;
  let promised = 0;
  for (let round = 0; round < kills; ++round) {
    const count = Math.floor(draw() * 25);
    const outcome = await run(LOAD, ['work', folder, String(round + 1), '100000', '1'],
      { kill: killAfter(count, draw() * 3000) });
    assert.equal(outcome.signal, 'SIGKILL');
    ++killed;
    const before = kept.size;
    promises(outcome.stdout, kept);
    promised += Math.max(0, kept.size - before);
    if (round % 10 === 9 || round === kills - 1) await assertNothingLost(folder, kept);
    if (round % 100 === 99) [folder, kept] = [newFolder(t), new Map()];
  }
  t.diagnostic(`${killed} kills, ${promised} promises`);
  assert.ok(promised > kills);
});
