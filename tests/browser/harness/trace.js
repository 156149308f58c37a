/**
 * What a program of ours asks of the system while a browser uses it, seen by strace: each network call and each start
 * of a program, whether it is let through or not. Linux only.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WATCHED = '%network,execve,execveat,fork,vfork,io_uring_setup';

/**
 * A script that starts the program under strace; a manifest can name it in the program's place.
 * @param {string} folder for the script and for one record a process @param {string} program @param {string} name
 */
export function tracedProgram(folder, program, name) {
  mkdirSync(folder, { recursive: true });
  const script = join(folder, `${name}.sh`);
  writeFileSync(script, `#!/bin/sh\nexec strace -f -qq -s 200 -e trace=${WATCHED} -o '${folder}/${name}.'$$ '${program}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** @param {string} folder @param {string} name @returns {{starts: string[], network: string[]}} the calls of all its processes */
export function tracedCalls(folder, name) {
  const records = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && !file.endsWith('.sh')) : [];
  const calls = records.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((line) => line.replace(/^\d+ +/, '')).filter((line) => /^\w+\(/.test(line));
  const isStart = (/** @type {string} */ call) => /^(execve|execveat|fork|vfork)\(/.test(call);
  return { starts: calls.filter(isStart), network: calls.filter((call) => !isStart(call)) };
}

/**
 * The promise of the analysing program: it is started, and from then on it starts nothing and opens no socket.
 * @param {string} folder @param {string} program
 */
export function assertKeepsToItself(folder, program) {
  const { starts, network } = tracedCalls(folder, 'host');
  const others = starts.filter((call) => !(call.startsWith(`execve("${program}", `) && call.endsWith(' = 0')));
  if (others.length || network.length) throw new Error(`the host reached outside: ${[...others, ...network].join('\n')}`);
  const processes = readdirSync(folder).filter((file) => /^host\.\d+$/.test(file)).length;
  if (starts.length !== processes) throw new Error(`${processes} hosts ran, and ${starts.length} starts were seen`);
}
