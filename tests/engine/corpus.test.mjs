// What the fuzzers were given, and what they found: the engine takes all of it as the program does.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { messagesIn, wholeReply } from '../../extension/engine/frames.js';
import { differences } from './lib/beside.mjs';
import { loadEngine } from './lib/load.mjs';

const FUZZ = fileURLToPath(new URL('../fuzz/', import.meta.url));
const NOW = '2026-11-29T12:00:00Z';
const HELLO = JSON.stringify({ v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 } });

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const all = filesIn(FUZZ).filter((path) => !/\.(cpp|txt)$/.test(path));
const engine = await loadEngine();

test('as an input: each alone, and each cut off in the middle', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-cut-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const cut = all.map((path, i) => {
    const half = join(folder, String(i));
    const bytes = readFileSync(path);
    writeFileSync(half, bytes.subarray(0, bytes.length / 2));
    return half;
  });
  assert.ok(all.length > 100, `${all.length} inputs`);
  const questions = [...all, ...cut].map((path) => ({ files: [path], format: 'json', now: NOW, locale: 'es' }));
  assert.deepEqual(await differences(engine, questions), []);
});

test('as a message: each gets one answer', () => {
  engine.message(HELLO, 0);
  for (const path of all) {
    const reply = wholeReply(messagesIn(engine.message(readFileSync(path, 'utf8'), Date.parse(NOW))));
    assert.ok(['error', 'hello', 'pong', 'analysis'].includes(reply.type), `${path}: ${reply.type}`);
  }
});
