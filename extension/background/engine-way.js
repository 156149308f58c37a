// The way to an answer without a program: the engine, which answers the messages of docs/PROTOCOL.md that need no disk. What a request is
// about comes with it, because the engine keeps nothing.

import { wholeReply, messagesIn } from '../engine/frames.js';
import { EngineModule } from '../engine/module.js';
import { HostError, HostUnreachable } from './host-errors.js';

/** @typedef {import('./native-port.js').Hello} Hello */

const PROTOCOL = Object.freeze({ min: 1, max: 1 });
/** A fault in the engine costs this one answer. */
const FAULT = Object.freeze({ type: 'error', code: 1, name: 'internal', message: '', fix: '' });

/** `fetchWords`: those of the person's language, or none. @typedef {{fetchModule: () => Promise<ArrayBuffer>, fetchWords: () => Promise<ArrayBuffer[]>, version: string}} Around */

export class EngineWay {
  #around;
  /** @type {Promise<{module: EngineModule, hello: Hello}> | null} */
  #loading = null;
  #isThere = false;
  #nextId = 1;

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
  }

  /**
   * @param {string} type
   * @param {(hello: Hello) => object} fields
   * @returns {Promise<any>} rejects with HostError, or with HostUnreachable when the engine does not answer such requests
   */
  async request(type, fields) {
    const { module, hello } = await this.#ready();
    if (!hello.capabilities.includes(type)) throw new HostUnreachable('missing');
    return this.#ask(module, type, fields(hello));
  }

  /** Whether it has answered, so that the pages may say so. */
  isThere() {
    return this.#isThere;
  }

  /** Loads the module for a request that is about to come. A failure is told to that request. */
  warm() {
    this.#ready().catch(() => undefined);
  }

  #ready() {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #load() {
    const [bytes, words] = await Promise.all([this.#around.fetchModule(), this.#around.fetchWords()]).catch(() => Promise.reject(new HostUnreachable('missing')));
    const module = await EngineModule.compile(bytes, words.map((one) => new Uint8Array(one)));
    const hello = this.#greet(module);
    this.#isThere = true;
    return { module, hello };
  }

  /** @param {EngineModule} module @returns {Hello} */
  #greet(module) {
    return this.#ask(module, 'hello', { protocol: PROTOCOL, extension: this.#around.version });
  }

  /** @param {EngineModule} module @param {string} type @param {object} content */
  #ask(module, type, content) {
    const reply = this.#answer(module, type, content);
    if (reply.type === 'error') throw new HostError(reply);
    return reply;
  }

  /** @param {EngineModule} module @param {string} type @param {object} content @returns {any} */
  #answer(module, type, content) {
    const text = JSON.stringify({ v: 1, id: this.#nextId++, type, ...content });
    try {
      return wholeReply(messagesIn(module.message(text, Date.now())));
    } catch {
      this.#loading = null; // the next request greets an instance of its own
      return FAULT;
    }
  }
}
