/** A WebDriver BiDi connection: commands with their answers. */
import WebSocket from 'ws';
import { answered } from './until.js';

export class BiDi {
  #socket;
  #id = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();

  /** @param {WebSocket} socket */
  constructor(socket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    socket.on('close', () => this.#rejectAll(new Error('Firefox closed the connection')));
  }

  /** @param {string} url `ws://…` @returns {Promise<BiDi>} */
  static connect(url) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`${url}/session`, { perMessageDeflate: false });
      socket.once('open', () => resolve(new BiDi(socket)));
      socket.once('error', reject);
    });
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params = {}) {
    const id = ++this.#id;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answered(answer, `${method} ${JSON.stringify(params)}`);
  }

  close() {
    this.#socket.close();
  }

  /** @param {any} message */
  #receive({ id, type, result, error, message }) {
    const waiter = this.#waiting.get(id);
    if (!waiter) return;
    this.#waiting.delete(id);
    if (type === 'error') waiter.reject(new Error(`${error}: ${message}`));
    else waiter.resolve(result);
  }

  /** @param {Error} error */
  #rejectAll(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/**
 * Evaluates an expression that promises JSON.
 * @param {BiDi} bidi @param {string} context @param {string} expression
 * @returns {Promise<any>}
 */
export async function evaluateJson(bidi, context, expression) {
  const answer = await bidi.send('script.evaluate', {
    expression, target: { context }, awaitPromise: true, userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result.value)[0];
}
