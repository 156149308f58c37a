// The requests that wait for their replies on one native port: their numbers, their time limits, the parts of a long
// reply, and what may come before it.

import { HostError } from './host-errors.js';
import { joinParts } from './parts.js';

/**
 * @typedef {object} Conditions
 * @property {number} limitMs how long the program may be silent before the request counts as lost
 * @property {(delta: any) => void} [onDelta] takes each piece of an answer that comes before its end
 */
/** @typedef {Conditions & {resolve: (reply: any) => void, reject: (error: Error) => void, timer?: ReturnType<typeof setTimeout>, parts: string[]}} Waiting */

export class OpenRequests {
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #nextId = 1;
  #onSilence;

  /** @param {() => void} onSilence the program was silent for longer than a request allows */
  constructor(onSilence) {
    this.#onSilence = onSilence;
  }

  get size() {
    return this.#waiting.size;
  }

  /** @param {Conditions} conditions @returns {{id: number, reply: Promise<any>}} */
  add(conditions) {
    const id = this.#nextId++;
    const reply = new Promise((resolve, reject) => {
      const request = { ...conditions, resolve, reject, parts: [] };
      this.#waiting.set(id, request);
      this.#wait(request);
    });
    return { id, reply };
  }

  /** @param {Waiting} request */
  #wait(request) {
    clearTimeout(request.timer);
    request.timer = setTimeout(this.#onSilence, request.limitMs);
  }

  /**
   * @param {any} message
   * @returns {any} the reply that is complete with it; null when it belongs to none, or more is to come
   */
  receive(message) {
    const request = this.#waiting.get(message?.id);
    if (!request) return null; // it came after its time limit
    this.#wait(request);
    if (message.type === 'delta') {
      request.onDelta?.(message);
      return null;
    }
    const reply = message.type === 'part' ? joinParts(request.parts, message) : message;
    if (reply) this.#settle(message.id, request, reply);
    return reply;
  }

  /** @param {number} id @param {Waiting} request @param {any} reply */
  #settle(id, request, reply) {
    clearTimeout(request.timer);
    this.#waiting.delete(id);
    if (reply.type === 'error') request.reject(new HostError(reply));
    else request.resolve(reply);
  }

  /** Tells everything that waits. @param {Error} error */
  fail(error) {
    for (const request of this.#waiting.values()) {
      clearTimeout(request.timer);
      request.reject(error);
    }
    this.#waiting.clear();
  }
}
