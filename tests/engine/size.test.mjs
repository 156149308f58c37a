// A phone loads it: what it may weigh, and what it may ask of its surroundings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

import { MODULE } from './lib/load.mjs';

/** The aim is 320 KB (tests/bench/budgets.mjs); the memory without a program and the copy to share have passed it. */
const MOST_BYTES = 384 * 1024;
const bytes = readFileSync(MODULE);

test('with every language it is at most 384 KB when packed', () => {
  const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
  assert.ok(packed <= MOST_BYTES, `${packed} bytes`);
});

test('it needs nothing from outside but three functions that do nothing', async () => {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  assert.deepEqual(imports.map(({ module, name }) => `${module}.${name}`).sort(), ['fd_close', 'fd_seek', 'fd_write'].map((name) => `wasi_snapshot_preview1.${name}`));
});
