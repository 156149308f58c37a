// The only file that knows a native port. It opens the port when there is work, says hello first, gives every request a
// time limit, and closes the port when it has been idle. After several failures in a row it stays failed until it is
// reset. Each of the two programs has a port of its own.

import { HostError, HostUnreachable, TOO_LARGE } from './host-errors.js';
import { problemOf } from './host-problem.js';
import { OpenRequests } from './open-requests.js';

const PROTOCOL = Object.freeze({ min: 1, max: 1 });
const HELLO_LIMIT_MS = 5_000;
const REQUEST_LIMIT_MS = 20_000;
const IDLE_MS = 10_000;
/** How long the port stays open for a reading that the program could not write yet. */
const OWED_MS = 300_000;
/** How long to wait before the next start, by failures in a row. As many failures as entries are the end. */
const BACK_OFF_MS = Object.freeze([0, 500, 2_000]);
/** Problems that another start cannot mend. */
const LASTING = new Set(['missing', 'forbidden', 'host_old', 'host_new']);
/** Room for `v`, `id` and `type` around a request. */
const ENVELOPE_BYTES = 256;

/** @typedef {{host?: string, protocol?: number, locales?: string[], capabilities: string[], limits: {request: number}}} Hello `limits.request` is in bytes */
/** @typedef {Partial<import('./open-requests.js').Conditions> & {onSent?: (id: number) => void}} Wishes `onSent` learns the request's number */
/**
 * `onKept` takes what became of a reading that was explained before it could be written: in the program's words, or that it will not be.
 * @typedef {{connect: () => chrome.runtime.Port, lastError: () => string | undefined, version: string, onKept?: (message: any) => void}} Around
 */

export class NativePort {
  #around;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  /** @type {Promise<Hello> | null} */
  #opening = null;
  #greeted = false;
  /** @type {Hello | null} */
  #greeting = null;
  #held = false;
  #requests = new OpenRequests(() => this.#drop(new HostUnreachable('timeout')));
  #failures = 0;
  /** @type {Set<number>} */
  #owed = new Set();
  /** @type {HostUnreachable | null} */
  #givenUp = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #idleTimer;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /**
   * Sends one request and waits for its whole reply.
   * @param {string} type
   * @param {(hello: Hello) => object} fields made from what the program said about itself
   * @param {Wishes} [wishes]
   * @returns {Promise<any>} rejects with HostError or HostUnreachable
   */
  async request(type, fields, wishes) {
    const hello = await this.#ready();
    const content = fields(hello);
    if (bytesOf(content) > hello.limits.request - ENVELOPE_BYTES) throw new HostError(TOO_LARGE);
    return this.#send(type, content, { limitMs: REQUEST_LIMIT_MS, ...wishes });
  }

  /** Keeps the port open, or lets it close again, while nothing is asked. @param {boolean} held */
  hold(held) {
    this.#held = held;
    this.#rest();
  }

  /** Closes the port now; what still waits is told so. */
  close() {
    this.#close();
    this.#requests.fail(new HostUnreachable('crashed'));
  }

  /** Starts the host for a request that is about to come. A failure is told to that request. @returns {Promise<boolean>} whether it answers */
  warm() {
    return this.#ready().then(() => true, () => false);
  }

  /** What the program said of itself when it was last started. */
  greeting() {
    return this.#greeting;
  }

  /** Whether another request may be tried without a reset. */
  mayTry() {
    return !this.#givenUp;
  }

  /** Forgets the failures: the person asked for another try. */
  reset() {
    this.#failures = 0;
    this.#givenUp = null;
  }

  /** The greeting of the open port; all who ask at once wait for the same one. */
  #ready() {
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** @returns {Promise<Hello>} */
  async #open() {
    if (this.#givenUp) throw this.#givenUp;
    await new Promise((done) => setTimeout(done, BACK_OFF_MS[this.#failures]));
    this.#greeted = false;
    this.#port = this.#around.connect();
    this.#port.onMessage.addListener((message) => this.#receive(message));
    this.#port.onDisconnect.addListener((port) => this.#ended(port));
    const greeting = this.#send('hello', { protocol: PROTOCOL, extension: this.#around.version }, { limitMs: HELLO_LIMIT_MS });
    const hello = await greeting.catch((error) => Promise.reject(this.#notGreeted(error)));
    this.#greeted = true;
    this.#greeting = hello;
    return hello;
  }

  /** @param {unknown} error @returns {unknown} the error that the request is to see */
  #notGreeted(error) {
    if (!(error instanceof HostError)) return error;
    const { name, protocol, host, assistant } = error.reply;
    const isOld = name === 'protocol_mismatch' && protocol?.max < PROTOCOL.min;
    const problem = name !== 'protocol_mismatch' ? 'refused' : isOld ? 'host_old' : 'host_new';
    this.#close();
    return this.#failed(new HostUnreachable(problem, host ?? assistant));
  }

  /** @param {string} type @param {object} content @param {Wishes & {limitMs: number}} wishes @returns {Promise<any>} */
  #send(type, content, wishes) {
    clearTimeout(this.#idleTimer);
    const { id, reply } = this.#requests.add(wishes);
    this.#port?.postMessage({ v: 1, id, type, ...content });
    wishes.onSent?.(id);
    return reply;
  }

  /** @param {any} message */
  #receive(message) {
    try {
      if (message?.type === 'kept') return this.#kept(message);
      const reply = this.#requests.receive(message);
      if (!reply) return;
      if (reply.memory?.state === 'busy') this.#owed.add(reply.id);
      if (reply.type !== 'hello') this.#failures = 0;
      this.#rest();
    } catch {
      this.#drop(new HostUnreachable('garbled'));
    }
  }

  /** @param {any} message */
  #kept(message) {
    this.#owed.delete(message.id);
    this.#around.onKept?.(message);
    this.#rest();
  }

  /** With nothing to do, the port is closed after a while. */
  #rest() {
    clearTimeout(this.#idleTimer);
    const idleMs = this.#owed.size ? OWED_MS : IDLE_MS;
    if (this.#port && !this.#held && !this.#requests.size) this.#idleTimer = setTimeout(() => this.#close(), idleMs);
  }

  /** @param {chrome.runtime.Port} port */
  #ended(port) {
    if (port !== this.#port) return;
    const { error } = /** @type {{error?: {message?: string}}} */ (port); // Firefox says it here
    const text = error?.message ?? this.#around.lastError() ?? '';
    this.#drop(new HostUnreachable(problemOf(text, this.#greeted)));
  }

  /** Lets the host go and tells everything that waits for it. @param {HostUnreachable} error */
  #drop(error) {
    this.#close();
    this.#requests.fail(this.#failed(error));
  }

  /** @param {HostUnreachable} error */
  #failed(error) {
    this.#failures += 1;
    if (LASTING.has(error.problem) || this.#failures >= BACK_OFF_MS.length) this.#givenUp = error;
    return error;
  }

  #close() {
    clearTimeout(this.#idleTimer);
    const port = this.#port;
    this.#port = null;
    this.#opening = null;
    for (const id of this.#owed) this.#around.onKept?.({ id, memory: { kept: false } }); // nobody will write them any more
    this.#owed.clear();
    port?.disconnect();
  }
}

/** @param {object} content @returns {number} its size as UTF-8 JSON */
function bytesOf(content) {
  return new TextEncoder().encode(JSON.stringify(content)).byteLength;
}
