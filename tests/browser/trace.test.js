/** The watch over the host that every browser test keeps would notice what it is there for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { assertKeepsToItself, tracedProgram } from './harness/trace.js';

const home = mkdtempSync(join(tmpdir(), 'caselight-trace-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** Runs a program in the host's place. @param {string} name @param {string} program @param {string[]} args */
function watched(name, program, ...args) {
  const folder = join(home, name);
  execFileSync(tracedProgram(folder, program, 'host'), args);
  return () => assertKeepsToItself(folder, program);
}

test('a program that keeps to itself passes', () => {
  assert.doesNotThrow(watched('quiet', '/bin/true'));
});

test('a socket is noticed', () => {
  const opensSocket = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
  assert.throws(watched('socket', process.execPath, '-e', opensSocket), /reached outside: .*socket/s);
});

test('the start of another program is noticed', () => {
  assert.throws(watched('start', '/bin/sh', '-c', '/bin/true; exit 0'), /reached outside: .*\/bin\/true/s);
});
