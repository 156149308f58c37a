import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** @typedef {{code: number | null, signal: string | null, stdout: string, stderr: string}} Printed */

const BIN = process.env.CASELIGHT_BIN ?? '';
const IN_PROCESS = process.env.CASELIGHT_GOLDEN_HOST ?? '';
/** Emptied of anything that could change the program's language or find a home. */
const ENVIRONMENT = { LC_ALL: 'C', TZ: 'America/Los_Angeles', HOME: '/nonexistent' };

/**
 * Runs the real program once.
 * @param {string[]} args
 * @param {Buffer | string} stdin
 * @returns {Promise<Printed>}
 */
export function run(args, stdin = '') {
  if (BIN === '') throw new Error('CASELIGHT_BIN names no program');
  return new Promise((resolve, reject) => {
    const child = spawn(BIN, args, { env: ENVIRONMENT });
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

/** @type {{resolve: (printed: Printed) => void, reject: (why: Error) => void}[]} those who wait for an answer, oldest first */
const waiting = [];
/** @type {import('node:stream').Writable | undefined} */ let door;

/** Starts the process that answers for all cases; what it writes to stderr itself is a sanitizer's report. */
function openDoor() {
  const child = spawn(IN_PROCESS, [], { env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'pipe'] });
  let report = '';
  child.stderr.on('data', (chunk) => { report += chunk; });
  child.on('error', (error) => waiting.splice(0).forEach((one) => one.reject(error)));
  child.on('close', (code, signal) => {
    door = undefined;
    waiting.splice(0).forEach((one) => one.resolve({ code, signal: signal ?? 'exit', stdout: '', stderr: report }));
  });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.resolve({ signal: null, ...JSON.parse(line) }));
  child.stdin.on('error', () => {});
  door = child.stdin;
}

/** Lets the process end that answers for all cases. */
export const closeDoor = () => door?.end();

/** @param {Record<string, unknown>} request @returns {Promise<Printed>} */
function ask(request) {
  if (!door) openDoor();
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    door?.write(`${JSON.stringify(request)}\n`);
  });
}

/**
 * `caselight analyze` as the case asks for it: one input through stdin, several by name. In one process for all cases
 * when CASELIGHT_GOLDEN_HOST names it, else the real program once.
 * @param {import('./cases.js').GoldenCase} one
 * @param {{format: string, locale: string, input?: string}} how  input: instead of the case's own
 * @returns {Promise<Printed>}
 */
export function analyze(one, { format, locale, input }) {
  const now = one.expect.now;
  if (IN_PROCESS) return ask({ format, locale, now, previous: one.previous, ...(input === undefined ? { files: one.inputs } : { input }) });
  const args = ['analyze', '--now', now, '--format', format, '--locale', locale];
  if (one.previous) args.push('--previous', one.previous);
  if (input !== undefined) return run(args, input);
  if (one.inputs.length === 1) return run(args, readFileSync(one.inputs[0]));
  return run([...args, ...one.inputs]);
}
