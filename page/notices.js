// A notice set beside what was pasted: the engine reads its text, compares its days with the case that it names, and keeps nothing.

import { messagesIn, wholeReply } from '../extension/engine/frames.js';

/** @typedef {import('./pastes.js').Paste} Paste */
/** @typedef {import('../extension/engine/module.js').EngineModule} EngineModule */
/** Why there is nothing to show, in a sentence of the engine's, or as one of the page's own states. @typedef {{said?: string, state?: 'no_case' | 'which_case'}} Trouble */
/** @typedef {{html: string} | Trouble} Compared */

const MOST_BYTES = 256 * 1024;

/** @param {string} text */
export const isTooLong = (text) => new TextEncoder().encode(text).byteLength > MOST_BYTES;

export class Notices {
  #engine;
  #locale;

  /** @param {EngineModule} engine @param {string} locale */
  constructor(engine, locale) {
    this.#engine = engine;
    this.#locale = locale;
  }

  /** @param {readonly Paste[]} pastes @param {string} text of the notice @returns {Compared} */
  compare(pastes, text) {
    const captures = this.#captures(pastes);
    if (!captures.length) return { state: 'no_case' };
    const replies = captures.map((capture) => this.#ask('notice', { capture, text }));
    const names = replies.find(({ owner }) => owner === 'this_case' || owner === 'several');
    // Beside which of several cases it belongs, only the notice can say.
    const reply = names ?? (replies.length === 1 ? replies[0] : null);
    if (!reply) return { state: 'which_case' };
    return reply.html ? { html: reply.html } : { said: [reply.message, reply.fix].filter(Boolean).join(' ') };
  }

  /** The cases that were pasted; those under another receipt number are another text. @param {readonly Paste[]} pastes @returns {object[]} */
  #captures(pastes) {
    const texts = [...new Set(pastes.map(({ receipt }) => receipt))].map((receipt) => pastes.filter((paste) => paste.receipt === receipt).map(({ text }) => text).join('\n'));
    return texts.flatMap((text) => this.#ask('import', { text, browser: 'other' }).taken ?? []).flatMap(({ capture }) => (capture ? [JSON.parse(capture)] : []));
  }

  /** Every request is greeted anew: after a fault the engine has never been spoken to. @param {string} type @param {object} content @returns {any} */
  #ask(type, content) {
    this.#send({ id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '' });
    return this.#send({ id: 2, type, locale: this.#locale, ...content });
  }

  /** @param {object} request @returns {any} */
  #send(request) {
    return wholeReply(messagesIn(this.#engine.message(JSON.stringify({ v: 1, ...request }), Date.now())));
  }
}
