/**
 * Stands between the browser and a program and changes nothing: whatever either says to the other, and whatever the
 * program complains of, is also written to files, one set a process.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const [record, program, ...args] = process.argv.slice(2);
const real = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });

/** @param {NodeJS.ReadableStream} from @param {NodeJS.WritableStream} to @param {string} name */
function carry(from, to, name) {
  from.pipe(to);
  from.pipe(createWriteStream(`${record}.${process.pid}.${name}`));
}

carry(process.stdin, real.stdin, 'in');
carry(real.stdout, process.stdout, 'out');
carry(real.stderr, process.stderr, 'err');
// The program may have gone before what was meant for it has come.
real.stdin.on('error', () => {});
real.on('close', (code) => { process.exitCode = code ?? 1; });
