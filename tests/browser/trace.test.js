/** The watch over the two programs that every browser test keeps would notice what it is there for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { assertKeepsToItself, assertReachesOnly, tracedProgram } from './harness/trace.js';

const CONNECTS = "require('net').connect(9, '127.0.0.1').on('error', () => {})";
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
  assert.throws(watched('socket', process.execPath, '-e', CONNECTS), /reached outside: .*socket/s);
});

test('the start of another program is noticed', () => {
  assert.throws(watched('start', '/bin/sh', '-c', '/bin/true; exit 0'), /reached outside: .*\/bin\/true/s);
});

/** Runs a program in the assistant's place. @param {string} name @param {string[]} args @param {string[]} allowed */
function asAssistant(name, args, allowed) {
  const folder = join(home, name);
  execFileSync(tracedProgram(folder, args[0], 'assistant'), args.slice(1));
  return () => assertReachesOnly(folder, args[0], allowed);
}

test('an assistant that connects where it may passes', () => {
  assert.doesNotThrow(asAssistant('allowed', [process.execPath, '-e', CONNECTS], ['AF_INET 127.0.0.1 9']));
});

test('another port of the same machine is noticed', () => {
  assert.throws(asAssistant('elsewhere', [process.execPath, '-e', CONNECTS], ['AF_INET 127.0.0.1 10']), /reached outside: AF_INET 127\.0\.0\.1 9;/);
});

test('a program that the assistant starts is noticed', () => {
  assert.throws(asAssistant('starter', ['/bin/sh', '-c', '/bin/true; exit 0'], []), /reached outside: .*\/bin\/true/s);
});
