// A phone loads it: what it may weigh, and what it may ask of its surroundings.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

import { MODULE, wordsBeside } from './lib/load.mjs';

/** What a branch adds may pass it, and then something has to go (docs/ARCHITECTURE.md, the engine's size). */
const MOST_BYTES = 320 * 1024;
const bytes = readFileSync(MODULE);

/** @param {Buffer} one */
const packed = (one) => brotliCompressSync(one, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: one.length } }).length;

test('with every language it is at most 320 KB when packed', () => {
  const sizes = [bytes, ...wordsBeside()].map(packed);
  assert.ok(sizes.reduce((sum, one) => sum + one, 0) <= MOST_BYTES, `${sizes.join(' + ')} bytes`);
});

test('it needs nothing from outside but three functions that do nothing', async () => {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  assert.deepEqual(imports.map(({ module, name }) => `${module}.${name}`).sort(), ['fd_close', 'fd_seek', 'fd_write'].map((name) => `wasi_snapshot_preview1.${name}`));
});
