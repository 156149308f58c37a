// A check that finds no file to read fails, and one that finds a fault in a tree without a repository fails too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOMS = ['analysis', 'app', 'assistant', 'base', 'capture', 'casefile', 'install'];

/** A tree with the checks outside of it, and these files. @param {Record<string, string>} files */
function check(t, script, files, args = []) {
  const tree = mkdtempSync(join(tmpdir(), 'caselight-lint-'));
  t.after(() => rmSync(tree, { recursive: true, force: true }));
  for (const folder of ['tests', 'build', ...ROOMS.map((room) => `native-host/${room}`)]) mkdirSync(join(tree, folder), { recursive: true });
  cpSync(join(HERE, '..', '..', '.clang-format'), join(tree, '.clang-format'));
  cpSync(join(HERE, '..', '..', '.clang-tidy'), join(tree, '.clang-tidy'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(tree, name), text.replaceAll('TREE', tree));
  return spawnSync(join(HERE, script), args, { cwd: tree, encoding: 'utf8' });
}

/** What cmake would write about one file, wherever the tree is. */
const COMMANDS = '[{"directory": "/", "command": "c++ -std=c++20 -c TREE/native-host/base/one.cpp", "file": "TREE/native-host/base/one.cpp"}]';

test('format', (t) => {
  assert.notEqual(check(t, 'format.sh', {}).status, 0);
  assert.notEqual(check(t, 'format.sh', { 'native-host/base/one.cpp': 'int   one( ) ;\n' }).status, 0);
  assert.equal(check(t, 'format.sh', { 'native-host/base/one.cpp': 'int one();\n' }).status, 0);
});

test('shell', (t) => {
  assert.notEqual(check(t, 'shell.sh', {}).status, 0);
  assert.notEqual(check(t, 'shell.sh', { 'tests/one': '#!/bin/sh\necho $1\n' }).status, 0);
  assert.notEqual(check(t, 'shell.sh', { 'tests/one.sh': '# shellcheck shell=sh\necho $1\n' }).status, 0);
  assert.equal(check(t, 'shell.sh', { 'tests/one': '#!/bin/sh\necho "$1"\n' }).status, 0);
});

test('tidy', (t) => {
  const fault = 'namespace {\nint one(int unused) {\n  int none;\n  return none;\n}\n}  // namespace\nint two() { return one(1); }\n';
  assert.notEqual(check(t, 'tidy.sh', { 'build/compile_commands.json': '[]' }, ['build']).status, 0);
  assert.notEqual(check(t, 'tidy.sh', { 'build/compile_commands.json': COMMANDS, 'native-host/base/one.cpp': fault }, ['build']).status, 0);
  assert.notEqual(check(t, 'tidy.sh', { 'build/compile_commands.json': '[]', 'native-host/base/one.cpp': 'int one();\n' }, ['build']).status, 0);
  assert.equal(check(t, 'tidy.sh', { 'build/compile_commands.json': COMMANDS, 'native-host/base/one.cpp': 'int one() { return 1; }\n' }, ['build']).status, 0);
});
