// The conversation about one case: kept by the host with the case, or in the browser's memory where the host cannot.

import { askBrief } from '../../shared/assistant.js';
import { addAnswer, addQuestion, clearEntries } from './entries.js';

/** @typedef {{role: 'user' | 'assistant', text: string, shown?: string, html?: string, model?: string, tokens?: any, cost?: any, outcome?: string}} Entry */

/** @typedef {(text: string, about: string | undefined) => Promise<{html: string, text: string}>} Check */

export class Conversation {
  /** @type {Entry[]} */
  #entries = [];
  #receipt;
  #locale;

  /** @param {string} receipt @param {{locale?: string}} locale of the answers */
  constructor(receipt, locale) {
    this.#receipt = receipt;
    this.#locale = locale;
  }

  get isEmpty() {
    return !this.#entries.length;
  }

  /** What was said so far, as it was sent and received. */
  get turns() {
    return this.#entries.map(({ role, text }) => ({ role, text }));
  }

  /** Shows what was said before. @param {Check} check writes the document of an answer that comes without one */
  async open(check) {
    await this.#ask({});
    clearEntries();
    /** @type {string | undefined} */
    let about;
    for (const entry of this.#entries) {
      if (entry.role === 'user') addQuestion(entry.shown ?? entry.text);
      else await drawAnswer(entry, about, check);
      about = entry.role === 'user' ? entry.text : undefined;
    }
  }

  /** @param {Entry[]} entries */
  async add(entries) {
    await this.#ask({ add: entries });
  }

  /** @param {number} usd what further questions about the newest answer cost */
  async addCost(usd) {
    await this.#ask({ further: { usd } });
  }

  async forget() {
    await this.#ask({ clear: true });
    clearEntries();
  }

  /** @param {object} fields */
  async #ask(fields) {
    const { entries } = await askBrief('conversation', { receipt: this.#receipt, ...this.#locale, ...fields });
    this.#entries = entries;
  }
}

/** @param {Entry} entry @param {string | undefined} about the question before it @param {Check} check */
async function drawAnswer({ text, shown, html, ...made }, about, check) {
  const written = html && shown !== undefined ? { html, text: shown } : await check(text, about);
  const answer = addAnswer(null);
  answer.show(written.html);
  answer.finish(made, written.text);
}
