// Several processes with one file, as the hosts of two browsers have it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LOAD, assertNothingLost, newFolder, promises, run } from './lib/load.mjs';

test('four processes that begin at once on no file lose no reading', async (t) => {
  const folder = newFolder(t);
  const runs = await Promise.all([1, 2, 3, 4].map((first) => run(LOAD, ['work', folder, String(first), '150', '0'])));
  const kept = new Map();
  for (const { code, stdout } of runs) {
    assert.equal(code, 0, stdout);
    promises(stdout, kept);
  }
  assert.equal(kept.size, 4 * 150);
  await assertNothingLost(folder, kept);
});

test('two processes that write and forget leave a sound file', async (t) => {
  const folder = newFolder(t);
  const runs = await Promise.all([1, 2].map((first) => run(LOAD, ['work', folder, String(first), '300', '1'])));
  const kept = new Map();
  for (const { code, stdout } of runs) {
    assert.equal(code, 0, stdout);
    promises(stdout, kept);
  }
  // Either may have forgotten what the other one kept of these cases.
  for (const key of kept.keys()) if (/^IOE000000000[1-4] /.test(key)) kept.delete(key);
  assert.ok(kept.size > 300);
  await assertNothingLost(folder, kept);
});
