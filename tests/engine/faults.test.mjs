// What ends an instance of the engine costs one answer and nothing after it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadEngine } from './lib/load.mjs';

const NOW = { now: '2026-11-29T12:00:00Z', format: 'text' };
const GOOD = new TextEncoder().encode(JSON.stringify({ data: { receiptNumber: 'IOE0000000001', formType: 'I-765', submissionDate: '2026-01-05', closed: false, events: [] } }));
const MIB = 1024 * 1024;

/** @param {import('../../extension/engine/module.js').EngineModule} engine */
const explains = (engine) => assert.match(new TextDecoder().decode(engine.analyze([{ name: 'case', bytes: GOOD }], { ...NOW, files: ['case'] }, 0).output), /IOE0000000001/);

test('an input that needs more memory than there is', async () => {
  const engine = await loadEngine();
  const bytes = new TextEncoder().encode(`[${'{"a":[1]},'.repeat(3 * MIB)}1]`);
  assert.ok(bytes.length < 32 * MIB);
  assert.throws(() => engine.analyze([{ name: 'large', bytes }], { ...NOW, files: ['large'] }, 0), WebAssembly.RuntimeError);
  explains(engine);
});

test('a text for which there is no room at all', async () => {
  const engine = await loadEngine();
  assert.throws(() => engine.analyze([{ name: 'huge', bytes: new Uint8Array(600 * MIB) }], { ...NOW, files: ['huge'] }, 0), RangeError);
  explains(engine);
});

test('a thousand answers take no more memory than one', async () => {
  const engine = await loadEngine();
  explains(engine);
  const before = engine.memoryBytes();
  for (let times = 0; times < 1000; times++) explains(engine);
  assert.equal(engine.memoryBytes(), before);
});

test('an input that is too deep, or too large for anybody, is refused in words', async () => {
  const engine = await loadEngine();
  for (const bytes of [new TextEncoder().encode('['.repeat(5 * MIB)), new Uint8Array(33 * MIB).fill(32)]) {
    const { code, complaints } = engine.analyze([{ name: 'odd', bytes }], { ...NOW, files: ['odd'] }, 0);
    assert.deepEqual([code, complaints.split('\n').length], [1, 2]);
  }
  explains(engine);
});
