// Processes that work with a history, and what they were promised.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const LOAD = process.env.CASELIGHT_LOAD;
export const CASELIGHT = process.env.CASELIGHT_BIN;

export function newFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-history-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a program to its end; `input` goes to its standard input. */
export function run(program, args, { input = '', env = process.env, kill } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => { out.stdout += data; });
    child.stderr.on('data', (data) => { out.stderr += data; });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    kill?.(child, () => out.stdout);
    child.on('close', (code, signal) => resolve({ code, signal, ...out }));
  });
}

const whole = (text) => text.slice(0, text.lastIndexOf('\n') + 1).split('\n').filter(Boolean).map((line) => line.split(' '));

/** Takes the promises of a process into a map of the readings that have to be there. */
export function promises(text, kept = new Map()) {
  for (const [word, receipt, at] of whole(text)) {
    if (word === 'kept') kept.set(`${receipt} ${at}`, true);
    if (word !== 'forgetting') continue;
    for (const key of kept.keys()) if (key.startsWith(`${receipt} `)) kept.delete(key);
  }
  return kept;
}

/** Every promise is kept, and the file is sound. */
export async function assertNothingLost(folder, kept) {
  const checked = await run(LOAD, ['check', folder], { input: [...kept.keys()].join('\n') });
  const lines = checked.stdout.trimEnd().split('\n');
  assert.equal(lines.at(-1), 'integrity ok', checked.stdout + checked.stderr);
  assert.deepEqual(lines.filter((line) => line.startsWith('lost')), []);
  assert.equal(lines[0], 'state ok');
}

export const allBytes = (folder) =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))).toString('latin1');
