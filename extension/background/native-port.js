// The only file that knows the native port. It opens the port when there is work, says hello first, joins replies that
// come in parts, gives every request a time limit, and closes the port when it has been idle. After several failures
// in a row it stays failed until it is reset.

import { HostError, HostUnreachable, TOO_LARGE } from './host-errors.js';
import { problemOf } from './host-problem.js';
import { joinParts } from './parts.js';

const PROTOCOL = Object.freeze({ min: 1, max: 1 });
const HELLO_LIMIT_MS = 5_000;
const REQUEST_LIMIT_MS = 20_000;
const IDLE_MS = 10_000;
/** How long to wait before the next start, by failures in a row. As many failures as entries are the end. */
const BACK_OFF_MS = Object.freeze([0, 500, 2_000]);
/** Problems that another start cannot mend. */
const LASTING = new Set(['missing', 'forbidden', 'host_old', 'host_new']);
/** Room for `v`, `id` and `type` around a request. */
const ENVELOPE_BYTES = 256;

/** @typedef {{locales: string[], limits: {request: number}, host: string}} Hello `limits.request` is in bytes */
/** @typedef {{resolve: (reply: any) => void, reject: (error: Error) => void, timer: ReturnType<typeof setTimeout>, parts: string[]}} Waiting */
/** @typedef {{connect: () => chrome.runtime.Port, lastError: () => string | undefined, version: string}} Around */

export class NativePort {
  #around;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  /** @type {Promise<Hello> | null} */
  #opening = null;
  #greeted = false;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #nextId = 1;
  #failures = 0;
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
   * @param {(hello: Hello) => object} fields made from what the host said about itself
   * @returns {Promise<any>} rejects with HostError or HostUnreachable
   */
  async request(type, fields) {
    const hello = await this.#ready();
    const content = fields(hello);
    if (bytesOf(content) > hello.limits.request - ENVELOPE_BYTES) throw new HostError(TOO_LARGE);
    return this.#send(type, content, REQUEST_LIMIT_MS);
  }

  /** Starts the host for a request that is about to come. A failure is told to that request. */
  warm() {
    this.#ready().catch(() => undefined);
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
    const greeting = this.#send('hello', { protocol: PROTOCOL, extension: this.#around.version }, HELLO_LIMIT_MS);
    const hello = await greeting.catch((error) => Promise.reject(this.#notGreeted(error)));
    this.#greeted = true;
    return hello;
  }

  /** @param {unknown} error @returns {unknown} the error that the request is to see */
  #notGreeted(error) {
    if (!(error instanceof HostError)) return error;
    const { name, protocol, host } = error.reply;
    const isOld = name === 'protocol_mismatch' && protocol?.max < PROTOCOL.min;
    const problem = name !== 'protocol_mismatch' ? 'refused' : isOld ? 'host_old' : 'host_new';
    this.#close();
    return this.#failed(new HostUnreachable(problem, host));
  }

  /** @param {string} type @param {object} content @param {number} limitMs @returns {Promise<any>} */
  #send(type, content, limitMs) {
    const id = this.#nextId++;
    clearTimeout(this.#idleTimer);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#drop(new HostUnreachable('timeout')), limitMs);
      this.#waiting.set(id, { resolve, reject, timer, parts: [] });
      this.#port?.postMessage({ v: 1, id, type, ...content });
    });
  }

  /** @param {any} message */
  #receive(message) {
    const request = this.#waiting.get(message?.id);
    if (!request) return; // an answer that came after its time limit
    try {
      const reply = message.type === 'part' ? joinParts(request.parts, message) : message;
      if (reply) this.#settle(message.id, request, reply);
    } catch {
      this.#drop(new HostUnreachable('garbled'));
    }
  }

  /** @param {number} id @param {Waiting} request @param {any} reply */
  #settle(id, request, reply) {
    clearTimeout(request.timer);
    this.#waiting.delete(id);
    if (reply.type !== 'hello') this.#failures = 0;
    if (reply.type === 'error') request.reject(new HostError(reply));
    else request.resolve(reply);
    if (!this.#waiting.size) this.#idleTimer = setTimeout(() => this.#close(), IDLE_MS);
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
    this.#failed(error);
    for (const request of this.#waiting.values()) {
      clearTimeout(request.timer);
      request.reject(error);
    }
    this.#waiting.clear();
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
    port?.disconnect();
  }
}

/** @param {object} content @returns {number} its size as UTF-8 JSON */
function bytesOf(content) {
  return new TextEncoder().encode(JSON.stringify(content)).byteLength;
}
