// A tree that has the commands and nothing else, and a shell in it.
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export function newTree(t) {
  const tree = mkdtempSync(join(tmpdir(), 'caselight-script-'));
  t.after(() => rmSync(tree, { recursive: true, force: true }));
  chmodSync(tree, 0o755);
  cpSync(join(ROOT, 'script'), join(tree, 'script'), { recursive: true });
  return tree;
}

/** Programs that stand before all others in PATH. @param {Record<string, string>} programs a shell script by its name */
export function before(tree, programs) {
  const folder = join(tree, 'before');
  mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(programs)) writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
  return `${folder}:${process.env.PATH}`;
}

/** @param {string[]} command @returns {Promise<{ code: number, stdout: string, stderr: string }>} */
export function run(tree, command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: tree, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => { out.stdout += data; });
    child.stderr.on('data', (data) => { out.stderr += data; });
    child.on('close', (code) => resolve({ code, ...out }));
  });
}

/** Some lines of a command, after what every command begins with. */
export const inCommand = (tree, lines, env = {}) => run(tree, ['bash', '-c', `source script/lib/setup.sh; ${lines}`], env);

/** The last line that a person reads. */
export const lastLine = ({ stderr }) => stderr.trimEnd().split('\n').at(-1);
