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

/** @param {string} call @returns {string} the address in it, such as `AF_INET 127.0.0.1 8080` or `unix /run/bus` */
function addressIn(call) {
  const family = /sa_family=(\w+)/.exec(call)?.[1];
  if (family === 'AF_UNIX') return `unix ${/sun_path=@?"([^"]*)"/.exec(call)?.[1]}`;
  const ip = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(call);
  return `${family} ${ip?.[1] ?? ip?.[2]} ${/port=htons\((\d+)\)/.exec(call)?.[1] ?? ''}`.trim();
}

/** @param {string} folder @param {string} name @returns {string[]} whom its processes connected or sent to, or listened as, let through or not */
export function reachedAddresses(folder, name) {
  const naming = tracedCalls(folder, name).network.filter((call) => /^(connect|sendto|sendmsg|sendmmsg|bind)\(/.test(call) && call.includes('sa_family='));
  return [...new Set(naming.map(addressIn))];
}

/** Each process is the program itself and starts no other. @param {string} folder @param {string} name @param {string} program */
function assertStartsNothing(folder, name, program) {
  const { starts } = tracedCalls(folder, name);
  const others = starts.filter((call) => !(call.startsWith(`execve("${program}", `) && call.endsWith(' = 0')));
  if (others.length) throw new Error(`the ${name} reached outside: ${others.join('\n')}`);
  const processes = existsSync(folder) ? readdirSync(folder).filter((file) => file.startsWith(`${name}.`) && /\d$/.test(file)).length : 0;
  if (starts.length !== processes) throw new Error(`${processes} times the ${name} ran, and ${starts.length} starts were seen`);
}

/**
 * The promise of the analysing program: it is started, and from then on it starts nothing and opens no socket.
 * @param {string} folder @param {string} program
 */
export function assertKeepsToItself(folder, program) {
  assertStartsNothing(folder, 'host', program);
  const { network } = tracedCalls(folder, 'host');
  if (network.length) throw new Error(`the host reached outside: ${network.join('\n')}`);
}

/**
 * The promise of the program that asks a model: it starts nothing, and connects where the person told it to and nowhere else.
 * @param {string} folder @param {string} program @param {string[]} allowed addresses as reachedAddresses gives them
 */
export function assertReachesOnly(folder, program, allowed) {
  assertStartsNothing(folder, 'assistant', program);
  const others = reachedAddresses(folder, 'assistant').filter((address) => !allowed.includes(address));
  if (others.length) throw new Error(`the assistant reached outside: ${others.join(', ')}; it may reach: ${allowed.join(', ')}`);
}
