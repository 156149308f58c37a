/** What the extension and a program of ours say to each other, for tests that look for something in it. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const RECORDER = fileURLToPath(new URL('../hosts/recording-host.js', import.meta.url));

/** A script that a manifest can name in the program's place. @param {string} folder for the records @param {string} program @param {string} name */
export function recordedProgram(folder, program, name) {
  mkdirSync(folder, { recursive: true });
  const script = join(folder, `${name}.sh`);
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${RECORDER}' '${join(folder, name)}' '${program}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** @param {string} folder @param {string} name of the program @param {'in'|'out'|'err'} stream as the program sees it @returns {string} of all its processes */
export function recorded(folder, name, stream) {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && file.endsWith(`.${stream}`));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}
