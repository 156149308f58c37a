import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{code: number | null, signal: string | null, stdout: string, stderr: string}} Printed */

const BIN = process.env.CASELIGHT_BIN ?? '';

/**
 * Runs the real program once. The environment is emptied of anything that could change its language or find a home.
 * @param {string[]} args
 * @param {Buffer | string} stdin
 * @returns {Promise<Printed>}
 */
export function run(args, stdin = '') {
  if (BIN === '') throw new Error('CASELIGHT_BIN names no program');
  return new Promise((resolve, reject) => {
    const child = spawn(BIN, args, { env: { LC_ALL: 'C', TZ: 'America/Los_Angeles', HOME: '/nonexistent' } });
    /** @type {Buffer[]} */ const out = [];
    /** @type {Buffer[]} */ const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code, signal, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }));
    child.stdin.on('error', () => {});  // a program that refuses its command line does not read
    child.stdin.end(stdin);
  });
}

/**
 * `caselight analyze` as the case asks for it: one input through stdin, several by name.
 * @param {import('./cases.js').GoldenCase} one
 * @param {{format: string, locale: string, input?: string}} how  input: instead of the case's own
 */
export function analyze(one, { format, locale, input }) {
  const args = ['analyze', '--now', one.expect.now, '--format', format, '--locale', locale];
  if (one.previous) args.push('--previous', one.previous);
  if (input !== undefined) return run(args, input);
  if (one.inputs.length === 1) return run(args, readFileSync(one.inputs[0]));
  return run([...args, ...one.inputs]);
}
