// Drives a native host over its standard streams, as a browser does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach } from 'node:test';

import { faultsOfReply } from './messages.mjs';

export const HOST = process.env.CASELIGHT_BIN;
export const DOCUMENT_HOST = process.env.CASELIGHT_DOCUMENT_HOST;
export const CHROMIUM_ARGUMENTS = ['chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/'];
export const HELLO = { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' };
export const MAX_REQUEST = 8 * 1024 * 1024;
export const MAX_FRAME = 512 * 1024;

export function header(size) {
  const bytes = Buffer.alloc(4);
  if (endianness() === 'LE') bytes.writeUInt32LE(size);
  else bytes.writeUInt32BE(size);
  return bytes;
}

// Of the frame that begins these bytes, its header included; 4 when not even that is there.
function frameSize(bytes) {
  if (bytes.length < 4) return 4;
  return 4 + (endianness() === 'LE' ? bytes.readUInt32LE() : bytes.readUInt32BE());
}

/** A frame around a text, a buffer or anything else as JSON. */
export function frame(message) {
  const isBytes = typeof message === 'string' || Buffer.isBuffer(message);
  const body = Buffer.from(isBytes ? message : JSON.stringify(message));
  return Buffer.concat([header(body.length), body]);
}

/**
 * The environment with a folder of its own for what a host keeps: no test writes to the person's own. An answer waits as
 * long for the memory as a slow machine needs; tests of what happens when it takes too long say so themselves.
 */
export function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-data-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return { ...process.env, XDG_DATA_HOME: folder, CASELIGHT_MEMORY_WAIT_MS: '20000' };
}
const SHARED = ownFolder();

// A test that failed, or that is about something else than the end, leaves its host running.
const running = new Set();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

export class Host {
  #pieces = [];
  #size = 0;
  #needed = 4;
  #frames = [];
  #waiting = [];
  #ended = false;
  #checked;

  constructor(args = CHROMIUM_ARGUMENTS, { program = HOST, env = SHARED, reading = true } = {}) {
    this.#checked = program !== DOCUMENT_HOST;  // whose analysis is no analysis
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
    running.add(this.process);
    this.stderr = '';
    this.process.stderr.on('data', (data) => { this.stderr += data; });
    this.process.stdin.on('error', () => {});  // the host may be gone already, which the test sees by `ended`
    this.ended = once(this.process, 'close').then(([code, signal]) => this.#end(code, signal));
    if (reading) this.startReading();
  }

  startReading() {
    this.process.stdout.on('data', (data) => {
      this.#pieces.push(data);
      this.#size += data.length;
      if (this.#size >= this.#needed) this.#takeFrames();
    });
  }

  // Pieces are joined only when they make a whole frame: long replies come in many.
  #takeFrames() {
    let bytes = Buffer.concat(this.#pieces);
    let size = frameSize(bytes);
    for (; bytes.length >= size; size = frameSize(bytes)) {
      this.#frames.push(bytes.subarray(4, size));
      bytes = bytes.subarray(size);
    }
    [this.#pieces, this.#size, this.#needed] = [[bytes], bytes.length, size];
    this.#hand();
  }

  #hand() {
    while (this.#frames.length > 0 && this.#waiting.length > 0) this.#waiting.shift().resolve(this.#frames.shift());
  }

  #end(code, signal) {
    running.delete(this.process);
    this.#ended = true;
    for (const waiting of this.#waiting) waiting.reject(new Error(`the host ended (${code ?? signal}): ${this.stderr}`));
    return { code, signal, stderr: this.stderr, unread: this.#frames.length, stray: this.#size };
  }

  /** Resolves when the operating system has taken the bytes. */
  send(bytes) {
    return new Promise((resolve) => this.process.stdin.write(bytes, resolve));
  }

  nextFrame() {
    if (this.#ended && this.#frames.length === 0) return Promise.reject(new Error(`the host has ended: ${this.stderr}`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#hand();
    });
  }

  /** The next frame as JSON; fails on bytes that are not UTF-8, as browsers do, and on what docs/protocol.json does not know. */
  async next() {
    return this.#documented(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await this.nextFrame())));
  }

  #documented(reply) {
    const faults = this.#checked ? faultsOfReply(reply) : [];
    if (faults.length > 0) throw new Error(`not as docs/protocol.json says: ${faults.join('; ')}`);
    return reply;
  }

  ask(message) {
    this.send(frame(message));
    return this.next();
  }

  /** The whole reply, put together when it comes in parts. */
  async askWhole(message) {
    const first = await this.ask(message);
    if (first.type !== 'part') return { reply: first, parts: 0 };
    let text = first.data;
    for (let seq = 1; seq < first.of; ++seq) {
      const part = await this.next();
      if (part.seq !== seq || part.of !== first.of || part.id !== message.id) throw new Error(`part ${seq} is out of order`);
      text += part.data;
    }
    return { reply: this.#documented(JSON.parse(text)), parts: first.of };
  }

  greet() { return this.ask(HELLO); }

  /** Ends the input and waits for the end of the program. */
  close() {
    this.process.stdin.end();
    return this.ended;
  }
}

/** Runs a command of the program to its end, with this on its standard input. */
export async function run(args, { input = '', env = SHARED, program = HOST } = {}) {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => { output[name] += data; });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code, signal] = await once(child, 'close');
  return { code, signal, ...output };
}
