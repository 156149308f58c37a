// The server: which question gets which behaviour, and what was asked.
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';

import { behaviours } from './behaviours.js';

/** @typedef {{ name: string, options: Record<string, any> }} Wish */
/** @typedef {{ method: string, path: string, headers: import('node:http').IncomingHttpHeaders, body: string, ended: Promise<void> }} Asked */

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString();
}

/** @param {string} path */
const protocolOf = (path) => (path.endsWith('/messages') ? 'anthropic' : 'openai');

class ModelServer {
  /** @type {Asked[]} */ requests = [];
  /** @type {Wish} */ #usual = { name: 'answer', options: {} };
  /** @type {Wish[]} */ #next = [];
  /** @type {((asked: Asked) => void)[]} */ #waiting = [];

  /** @param {import('node:tls').SecureContextOptions} [tls] */
  constructor(tls) {
    const handle = (/** @type {any} */ request, /** @type {any} */ response) => { this.#handle(request, response); };
    this.#scheme = tls ? 'https' : 'http';
    this.#server = tls ? createSecureServer(tls, handle) : createServer(handle);
    this.#server.on('connection', () => { this.connections += 1; });
  }

  #scheme;
  #server;
  connections = 0;

  /** @param {number} port */
  async listen(port) {
    await new Promise((resolve) => this.#server.listen(port, '127.0.0.1', () => resolve(undefined)));
    return this;
  }

  get port() { return /** @type {import('node:net').AddressInfo} */ (this.#server.address()).port; }
  get base() { return `${this.#scheme}://127.0.0.1:${this.port}/v1`; }

  /** From now on. A `text` that is a function is given the body of the question. @param {string} name @param {Record<string, any>} [options] */
  behave(name, options = {}) { this.#usual = { name, options }; }

  /** For the next question only; several stand in line. @param {string} name @param {Record<string, any>} [options] */
  once(name, options = {}) { this.#next.push({ name, options }); }

  /** The next question that comes. @returns {Promise<Asked>} */
  asked() { return new Promise((resolve) => { this.#waiting.push(resolve); }); }

  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async #handle(request, response) {
    response.on('error', () => {});
    const ended = new Promise((resolve) => response.once('close', () => resolve(undefined)));
    const path = (request.url ?? '').split('?')[0];
    const asked = { method: request.method ?? '', path, headers: request.headers, body: await bodyOf(request), ended };
    this.requests.push(asked);
    this.#waiting.splice(0).forEach((resolve) => resolve(asked));
    const { name, options: wished } = this.#next.shift() ?? this.#usual;
    const options = typeof wished.text === 'function' ? { ...wished, text: wished.text(asked.body) } : wished;
    const isList = path.endsWith('/models') && name === 'answer';
    await behaviours[isList ? 'models' : name](response, protocolOf(path), options);
  }
}

/** On 127.0.0.1; over TLS when it is given a key and a certificate. @param {{ port?: number, tls?: import('node:tls').SecureContextOptions }} [options] */
export const startModelServer = ({ port = 0, tls } = {}) => new ModelServer(tls).listen(port);
