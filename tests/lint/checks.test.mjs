// A check that finds no file to read fails, and one that finds a fault in a tree without a repository fails too.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOMS = ['analysis', 'app', 'assistant', 'base', 'capture', 'casefile', 'explain', 'install', 'report'];

/** What passed before is kept here, by these tests alone. */
const cache = mkdtempSync(join(tmpdir(), 'caselight-cache-'));
after(() => rmSync(cache, { recursive: true, force: true }));

/** A tree with the checks outside of it, and these files. @param {Record<string, string>} files */
function check(t, script, files, args = []) {
  const tree = mkdtempSync(join(tmpdir(), 'caselight-lint-'));
  t.after(() => rmSync(tree, { recursive: true, force: true }));
  for (const folder of ['tests', 'build', ...ROOMS.map((room) => `native-host/${room}`)]) mkdirSync(join(tree, folder), { recursive: true });
  cpSync(join(HERE, '..', '..', '.clang-format'), join(tree, '.clang-format'));
  cpSync(join(HERE, '..', '..', '.clang-tidy'), join(tree, '.clang-tidy'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(tree, name), text.replaceAll('TREE', tree));
  const program = script.endsWith('.mjs') ? [process.execPath, join(HERE, script)] : [join(HERE, script)];
  return spawnSync(program[0], [...program.slice(1), ...args], { cwd: tree, encoding: 'utf8', env: { ...process.env, XDG_CACHE_HOME: cache } });
}

/** What cmake would write about files of a room, wherever the tree is. @param {string[]} names */
const compiled = (...names) => JSON.stringify(names.map((name) => ({
  directory: '/', command: `c++ -DVERSION=\\"1.0\\" -std=c++20 -o one.o -c TREE/native-host/base/${name}.cpp`, file: `TREE/native-host/base/${name}.cpp`,
})));

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

test('words in rules', (t) => {
  const found = (room, code) => check(t, 'words-in-rules.mjs', { [`native-host/${room}/one.cpp`]: code });
  assert.notEqual(check(t, 'words-in-rules.mjs', {}).status, 0);
  assert.equal(found('analysis', 'bool one(std::string_view a) { return says(a, Wording::oath); }\n').status, 0);
  assert.match(found('casefile', 'bool one(std::string_view a) { return contains_ignoring_case(a, "oath"); }\n').stderr, /casefile\/one\.cpp .*oath/);
  assert.notEqual(found('report', 'bool one(std::string_view a) { return a.find("oath") == 0; }\n').status, 0);
  assert.notEqual(found('analysis', 'bool one() { return has_any(text, {"oath", "the ceremony", "swear"}); }\n').status, 0);
});

test('switches', (t) => {
  const found = (code) => check(t, 'switches.mjs', { 'native-host/analysis/one.cpp': code }).status;
  assert.notEqual(check(t, 'switches.mjs', {}).status, 0);
  assert.equal(found('int one(Kind a) {\n  switch (a) {\n    case Kind::rfe:\n      return 1;\n  }\n  return 0;\n}\n'), 0);
  assert.equal(found("int one(char a) {\n  switch (a) {\n    case 'a':\n      return 2;\n    default:\n      return 1;\n  }\n}\n"), 0);
  assert.notEqual(found('int one(Kind a) {\n  switch (a) {\n    case Kind::rfe:\n      return 2;\n    default:\n      return 1;\n  }\n}\n'), 0);
});

const tidy = (t, commands, files) =>
  check(t, 'tidy.mjs', { 'build/compile_commands.json': commands, ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`native-host/base/${name.includes('.') ? name : `${name}.cpp`}`, text])) }, ['build']);
const FAULT = 'namespace {\nint helper(int unused) { return 1; }\n} // namespace\nint one() { return helper(1); }\n';

test('tidy', (t) => {
  assert.notEqual(tidy(t, '[]', {}).status, 0);
  assert.notEqual(tidy(t, compiled('one'), { one: FAULT }).status, 0);
  assert.equal(tidy(t, compiled('one'), { one: 'const char* one() { return VERSION; }\n' }).status, 0);
});

test('tidy says so when a file is not compiled in the build, instead of passing over it', (t) => {
  const { status, stderr } = tidy(t, compiled('one'), { one: 'int one() { return 1; }\n', two: FAULT });
  assert.notEqual(status, 0);
  assert.match(stderr, /native-host\/base\/two\.cpp is not compiled/);
});

test('tidy reads files as one, and finds the fault in any of them', (t) => {
  const { status, stdout, stderr } = tidy(t, compiled('one', 'two', 'three'), { one: 'int one_of() { return 1; }\n', two: FAULT, three: 'int three() { return 3; }\n' });
  assert.notEqual(status, 0);
  assert.match(stdout, /^3 files, read as 1$/m);
  assert.match(stderr, /two\.cpp:2:16: error: parameter 'unused' is unused/);
});

test('tidy reads files apart that cannot be read as one', (t) => {
  const helper = (name) => `namespace {\nint helper() { return 1; }\n} // namespace\nint ${name}() { return helper(); }\n`;
  assert.match(tidy(t, compiled('one', 'two'), { one: helper('one'), two: helper('two') }).stdout, /^2 files, read as 2$/m);
  const hidden = (name) => `namespace { int helper() { return 1; } }\nint ${name}() { return helper(); }\n`;
  const { status, stdout, stderr } = tidy(t, compiled('one', 'two'), { one: hidden('one'), two: hidden('two') });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^2 files, read as 1\n2 of them were read alone as well, 0 were known from an earlier run$/m);
});

test('tidy does not read again what it has found without fault, in whatever folder, and reads what has changed since', (t) => {
  const uses = '#include "native-host/base/length.hpp"\nint length() { return LENGTH; }\n';
  const tree = (/** @type {string} */ header) => tidy(t, compiled('length').replace('-c ', '-ITREE -c '), { length: uses, 'length.hpp': header });
  const known = (/** @type {ReturnType<typeof tree>} */ { stdout }) => Number(/(\d+) were known/.exec(stdout)?.[1]);
  const good = 'constexpr int LENGTH = 1;\n';
  assert.deepEqual([good, good, `// Said anew.\n${good}`].map((header) => known(tree(header))), [0, 1, 0]);
  assert.equal(tidy(t, compiled('length'), { length: FAULT }).status, 1);
  assert.equal(tidy(t, compiled('length'), { length: FAULT }).status, 1);
});
