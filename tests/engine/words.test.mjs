// The words of a language are handed over: what the engine says with them, without them, and with those of another build.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { EngineModule } from '../../extension/engine/module.js';
import { MODULE, loadEngine, wordsBeside } from './lib/load.mjs';

const ANSWERS = fileURLToPath(new URL('../bench/answers/', import.meta.url));
const NOW = Date.parse('2026-11-23T12:00:00Z');
const bytes = Buffer.concat(readdirSync(ANSWERS).flatMap((name) => [readFileSync(`${ANSWERS}${name}`), Buffer.from('\n')]));
const wasm = readFileSync(MODULE);

/** @param {EngineModule} engine @param {string} locale */
const said = (engine, locale) => new TextDecoder().decode(engine.analyze([{ name: 'answers', bytes }], { files: ['answers'], format: 'text', locale }, NOW).output);

test('English is in the module, and a language that was not handed over is not offered', async () => {
  const alone = await EngineModule.compile(wasm);
  const whole = await loadEngine();
  assert.match(said(alone, 'en'), /What you need to do/);
  assert.equal(said(alone, 'en'), said(whole, 'en'));
  assert.equal(said(alone, 'es'), '');
  assert.match(said(whole, 'es'), /Lo que usted debe hacer/);
});

test('after a fault the next instance speaks the language too', async () => {
  const engine = await loadEngine();
  const before = said(engine, 'es');
  assert.throws(() => engine.analyze([], /** @type {any} */ (new Proxy({}, { ownKeys: () => { throw new Error('a fault'); } })), NOW));
  assert.equal(said(engine, 'es'), before);
});

test('words that belong to another build, or were cut off, are refused', async () => {
  const [words] = wordsBeside();
  assert.ok(words, 'a language stands beside the module');
  for (const damaged of [words.subarray(0, words.length / 2), Buffer.concat([Buffer.from('other '), words]), Buffer.alloc(0)]) {
    const engine = await EngineModule.compile(wasm, [damaged]);
    assert.throws(() => said(engine, 'en'), TypeError);
  }
});
