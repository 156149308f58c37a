// The only file that knows the native port. It opens the port when there is work, says hello first, joins replies that
// come in parts, gives every request a time limit, and closes the port when it has been idle. After several failures
// in a row it stays failed until somebody clicks "try again".

import { joinParts } from './parts.js';
import { problemOf } from './host-problem.js';

const PROTOCOL = Object.freeze({ min: 1, max: 1 });
const HELLO_LIMIT_MS = 5_000;
const REQUEST_LIMIT_MS = 20_000;
const IDLE_MS = 10_000;
/** How long to wait before the next start, by failures in a row. One more failure than entries is the end. */
const BACK_OFF_MS = Object.freeze([0, 500, 2_000]);
/** Problems that another start cannot mend. */
const LASTING = new Set(['missing', 'forbidden', 'host_old', 'host_new']);

/** @typedef {import('../shared/types.js').HostProblem} HostProblem */
/** @typedef {{locales: string[], limits: {request: number}, host: string}} Hello */
/** @typedef {{resolve: (reply: any) => void, reject: (error: Error) => void, timer: any, parts: string[]}} Waiting */

/** The host cannot be reached; `problem` says why. */
export class HostUnreachable extends Error {
  /** @param {HostProblem} problem @param {string} [version] of the host, where it said so */
  constructor(problem, version) {
    super(`native host: ${problem}`);
    this.problem = problem;
    this.version = version;
  }
}

/** The host answered with an error of the protocol. */
export class HostError extends Error {
  /** @param {any} reply */
  constructor(reply) {
    super(reply.message);
    this.reply = reply;
  }
}

/** @param {{connect: () => chrome.runtime.Port, lastError: () => string | undefined, version: string}} around */
export function createNativePort({ connect, lastError, version }) {
  /** @type {chrome.runtime.Port | null} */
  let port = null;
  /** @type {Promise<Hello> | null} */
  let opening = null;
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let nextId = 1;
  let failures = 0;
  /** @type {HostUnreachable | null} */
  let given_up = null;
  /** @type {any} */
  let idleTimer = 0;
  let greeted = false;

  function open() {
    opening ??= start().catch((error) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function start() {
    if (given_up) throw given_up;
    await new Promise((done) => setTimeout(done, BACK_OFF_MS[failures]));
    greeted = false;
    port = connect();
    port.onMessage.addListener(receive);
    port.onDisconnect.addListener(dropped);
    const hello = await send('hello', { protocol: PROTOCOL, extension: version }, HELLO_LIMIT_MS).catch(mismatch);
    greeted = true;
    return hello;
  }

  /** @param {unknown} error @returns {never} */
  function mismatch(error) {
    if (!(error instanceof HostError) || error.reply.name !== 'protocol_mismatch') throw error;
    const tooOld = error.reply.protocol?.max < PROTOCOL.min;
    close();
    throw fail(new HostUnreachable(tooOld ? 'host_old' : 'host_new', error.reply.host));
  }

  /** @param {string} type @param {object} fields @param {number} limitMs @returns {Promise<any>} */
  function send(type, fields, limitMs) {
    const id = nextId++;
    clearTimeout(idleTimer);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => drop(new HostUnreachable('timeout')), limitMs);
      waiting.set(id, { resolve, reject, timer, parts: [] });
      port?.postMessage({ v: 1, id, type, ...fields });
    });
  }

  /** @param {any} message */
  function receive(message) {
    const request = waiting.get(message?.id);
    if (!request) return; // an answer that came after its time limit
    try {
      const reply = message.type === 'part' ? joinParts(request.parts, message) : message;
      if (reply) settle(message.id, request, reply);
    } catch {
      drop(new HostUnreachable('garbled'));
    }
  }

  /** @param {number} id @param {Waiting} request @param {any} reply */
  function settle(id, request, reply) {
    clearTimeout(request.timer);
    waiting.delete(id);
    if (reply.type !== 'hello') failures = 0;
    if (reply.type === 'error') request.reject(new HostError(reply));
    else request.resolve(reply);
    if (!waiting.size) idleTimer = setTimeout(close, IDLE_MS);
  }

  /** @param {chrome.runtime.Port} dead */
  function dropped(dead) {
    if (dead !== port) return;
    const text = /** @type {any} */ (dead).error?.message ?? lastError() ?? '';
    drop(new HostUnreachable(problemOf(text, greeted)));
  }

  /** @param {HostUnreachable} error */
  function drop(error) {
    close();
    fail(error);
    for (const request of waiting.values()) {
      clearTimeout(request.timer);
      request.reject(error);
    }
    waiting.clear();
  }

  /** @param {HostUnreachable} error */
  function fail(error) {
    failures += 1;
    if (LASTING.has(error.problem) || failures > BACK_OFF_MS.length - 1) given_up = error;
    return error;
  }

  function close() {
    clearTimeout(idleTimer);
    const closing = port;
    port = null;
    opening = null;
    closing?.disconnect();
  }

  return {
    /**
     * Sends one request and waits for its whole reply. Rejects with HostError or HostUnreachable.
     * @param {string} type
     * @param {(hello: Hello) => object} fields made from what the host said about itself
     */
    async request(type, fields) {
      const hello = await open();
      return send(type, fields(hello), REQUEST_LIMIT_MS);
    },
    /** Whether another request may be tried without a click. */
    mayTry: () => !given_up,
    /** A click: forget the failures. */
    reset() {
      failures = 0;
      given_up = null;
    },
  };
}
