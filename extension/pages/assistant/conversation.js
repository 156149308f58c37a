// The conversation about one case: kept by the host with the case, or in the browser's memory where the host cannot.

import { askBrief } from '../../shared/assistant.js';
import { addAnswer, addQuestion, clearEntries } from './entries.js';

/** @typedef {{role: 'user' | 'assistant', text: string, shown?: string, html?: string, model?: string, tokens?: any, cost?: any, outcome?: string}} Entry */

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

  /** Shows what was said before. @param {(text: string) => Promise<{html: string, text: string}>} check writes the document of an answer that comes without one */
  async open(check) {
    await this.#ask({});
    clearEntries();
    for (const entry of this.#entries) await draw(entry, check);
  }

  /** @param {Entry[]} entries */
  async add(entries) {
    await this.#ask({ add: entries });
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

/** @param {Entry} entry @param {(text: string) => Promise<{html: string, text: string}>} check */
async function draw(entry, check) {
  const { role, text, shown, html, ...made } = entry;
  const written = shown !== undefined && (role === 'user' || html) ? { html: html ?? '', text: shown } : await check(text);
  if (role === 'user') return addQuestion(written.text);
  const answer = addAnswer(null);
  answer.show(written.html);
  answer.finish(made, written.text);
}
