// cmake that cannot prepare or build, and a disk that is full: the reason, and what to do.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { refusal } from '../small-disk.mjs';
import { inCommand, lastLine, newTree, run } from './lib/tree.mjs';

function project(t, lines) {
  const tree = newTree(t);
  writeFileSync(join(tree, 'CMakeLists.txt'), `cmake_minimum_required(VERSION 3.20)\nproject(small LANGUAGES NONE)\n${lines}\n`);
  writeFileSync(join(tree, 'CMakePresets.json'), JSON.stringify({
    version: 3,
    configurePresets: [{ name: 'small', generator: 'Ninja', binaryDir: '${sourceDir}/build/small' }],
    buildPresets: [{ name: 'small', configurePreset: 'small' }],
  }));
  return tree;
}

test('a build that works says one line', async (t) => {
  const tree = project(t, 'add_custom_target(all_of_it ALL COMMAND true)');
  const out = await inCommand(tree, 'configure small; build small');
  assert.deepEqual([out.code, out.stderr, out.stdout.split('\n').length], [0, '', 2]);
});

test('cmake that cannot prepare the build', async (t) => {
  const tree = project(t, 'message(FATAL_ERROR "libnothing is not here")');
  const out = await inCommand(tree, 'configure small; echo went on');
  assert.deepEqual([out.code, out.stdout], [1, '']);
  assert.match(out.stderr, /libnothing is not here/);
  assert.match(lastLine(out), /^caselight: cmake could not prepare the build "small"\. The reason is above\. .*configure-small\.log\)$/);
});

test('a build that fails shows the step that failed, however much is printed after it', async (t) => {
  const tree = project(t, 'add_custom_target(a ALL COMMAND sh -c "echo the culprit; seq 40; exit 1")');
  const out = await inCommand(tree, 'configure small; build small');
  assert.equal(out.code, 1);
  assert.match(out.stderr, /FAILED: [^]*the culprit/);
  assert.match(lastLine(out), /^caselight: The build "small" failed\. /);
});

test('a build folder that was made elsewhere', async (t) => {
  const tree = project(t, '');
  mkdirSync(join(tree, 'build', 'small'), { recursive: true });
  writeFileSync(join(tree, 'build', 'small', 'CMakeCache.txt'), 'CMAKE_CACHEFILE_DIR:INTERNAL=/elsewhere/build/small\nCMAKE_HOME_DIRECTORY:INTERNAL=/elsewhere\n');
  assert.match(lastLine(await inCommand(tree, 'configure small')), /delete the folder build, and run the command again/);
});

test('a full disk is named, even where the log has no room for the reason', { skip: refusal }, async (t) => {
  const tree = newTree(t);
  const script = `mkdir build; mount -t tmpfs -o size=64k none build; source script/lib/setup.sh
    attempt one 'One failed.' sh -c 'cat /dev/zero > build/ballast'`;
  const out = await run(tree, ['unshare', '-rm', 'bash', '-c', script]);
  assert.equal(out.code, 1);
  assert.match(lastLine(out), /^caselight: One failed\. The disk is full: make room, and run the command again\./);
});

test('a build folder that cannot be made', async (t) => {
  const tree = newTree(t);
  writeFileSync(join(tree, 'build'), '');
  const out = await inCommand(tree, 'true');
  assert.equal(out.code, 1);
  assert.match(lastLine(out), /^caselight: The folder .*\/build could not be made\. Check that you may write there and that the disk has room\.$/);
});

test('a log that cannot be written', async (t) => {
  const tree = newTree(t);
  mkdirSync(join(tree, 'build', 'one.log'), { recursive: true });
  assert.match(lastLine(await inCommand(tree, "attempt one 'One failed.' true")), /build\/one\.log cannot be written\. Check who owns it/);
});

test('a system without a compiler for the engine still builds all else, and what is missing is said', async (t) => {
  const tree = project(t, 'add_custom_target(all_of_it ALL COMMAND true)');
  const lines = 'engine_packages=(caselight-no-such-compiler); configure small; build_engine small; configure small; build small';
  const out = await inCommand(tree, lines);
  assert.deepEqual([out.code, out.stderr], [0, '']);
  assert.match(out.stdout, /the engine is left out: .*caselight-no-such-compiler/);
});
