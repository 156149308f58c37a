/**
 * A host that stands between the browser and the real program and misbehaves in one way, to see what the extension
 * makes of it. Everything that is not misbehaviour is the real program's answer.
 *
 * @typedef {'dies-at-start'|'dies-on-analyze'|'dies-once'|'too-old'|'too-new'|'garbled'} Oddity
 */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';

const [oddity, program, memory, ...args] = process.argv.slice(2);
const little = endianness() === 'LE';

/** @param {object} message */
function frame(message) {
  const body = Buffer.from(JSON.stringify(message));
  const head = Buffer.alloc(4);
  if (little) head.writeUInt32LE(body.length);
  else head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

/** @param {(message: any) => void} take @returns {(chunk: Buffer) => void} */
function decoder(take) {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const length = little ? rest.readUInt32LE() : rest.readUInt32BE();
      if (rest.length < 4 + length) return;
      take(JSON.parse(rest.subarray(4, 4 + length).toString()));
      rest = rest.subarray(4 + length);
    }
  };
}

/** Error 7 as a program of another generation sends it. @param {number} id @param {number} version */
const mismatch = (id, version) => frame({
  v: 1, id, type: 'error', code: 7, name: 'protocol_mismatch', message: 'No common version of the protocol.',
  fix: 'Update the older side.', host: version === 0 ? '0.0.1' : '9.0.0', protocol: { min: version, max: version },
});

/** Dies in the middle of the first analysis of all; its successors work. @param {() => void} pass */
function dieOnce(pass) {
  if (existsSync(memory)) return pass();
  writeFileSync(memory, '');
  process.exit(1);
}

/** @type {Record<string, (message: any, pass: () => void) => void>} */
const oddities = {
  'dies-on-analyze': (message, pass) => { if (message.type === 'analyze') process.exit(1); else pass(); },
  'dies-once': (message, pass) => { if (message.type === 'analyze') dieOnce(pass); else pass(); },
  'too-old': (message) => { process.stdout.write(mismatch(message.id, 0)); },
  'too-new': (message) => { process.stdout.write(mismatch(message.id, 2)); },
  garbled: () => { process.stdout.write('this is not a frame, it is a stray print\n'); },
};

if (oddity === 'dies-at-start') process.exit(1);
const real = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
real.stdout.pipe(process.stdout);
real.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('data', decoder((message) => oddities[oddity](message, () => real.stdin.write(frame(message)))));
process.stdin.on('end', () => real.stdin.end());
