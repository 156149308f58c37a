// The text about one case that may be sent: asked from the host, without what the person strikes out.

import { askBrief } from '../../shared/assistant.js';

/** @typedef {import('./sent-text.js').Prompt} Prompt */
/** What the person wants: a summary, or an answer. @typedef {{purpose: 'summary' | 'chat', question?: string}} Wish */

export class CaseBrief {
  #named;
  #choices;
  /** Receipts of the cases that are told beside it. @type {string[]} */
  #also = [];
  /** @type {{brief: string, parts: {id: string, title: string, text: string}[], placeholders: {placeholder: string}[], questions: string[]}} */
  #brief = { brief: '', parts: [], placeholders: [], questions: [] };

  /** @param {string} receipt @param {import('../../shared/assistant-choices.js').AssistantChoices} choices */
  constructor(receipt, { level, blurDates, language }) {
    this.locale = language ? { locale: language } : {};
    this.#named = { receipt, ...this.locale };
    this.#choices = { level, blurDates };
  }

  async load() {
    this.#brief = await askBrief('brief', this.#asked());
  }

  /** @param {string[]} receipts */
  tellAlso(receipts) {
    this.#also = receipts;
  }

  get also() {
    return this.#also;
  }

  #asked() {
    return { ...this.#named, ...this.#choices, ...(this.#also.length && { also: this.#also }) };
  }

  get name() {
    return this.#brief.brief;
  }

  get content() {
    return this.#brief;
  }

  /**
   * @param {Wish} wish @param {string[]} struck ids of the parts that are left out
   * @param {{role: 'user' | 'assistant', text: string}[]} conversation what was sent and received before
   * @returns {Promise<{prompt: Prompt, question?: string}>} `question`: as it is sent
   */
  async prompt(wish, struck, conversation) {
    return askBrief('prompt', { ...this.#asked(), brief: this.name, struck, ...wish, conversation });
  }

  /**
   * @param {string | undefined} question the one that was asked, as it was sent
   * @param {string[]} struck @param {string} text the model's words so far @param {boolean} finished
   * @param {import('../../shared/answer-notes.js').Opinions} [opinions] what the model said of its own sentences
   * @returns {Promise<import('./checked-answer.js').Checked & {doubted: number[]}>}
   */
  check(question, struck, text, finished, opinions = []) {
    const wish = question ? { purpose: 'chat', question } : { purpose: 'summary' };
    return askBrief('check', { ...this.#asked(), brief: this.name, struck, ...wish, text, finished, ...(opinions.length && { opinions }) });
  }

  /** What the model would be asked about the sentences of its answer. @param {string | undefined} question @param {string[]} struck @param {string} text @returns {Promise<{ask: import('./second-opinion.js').Asked[]}>} */
  doubts(question, struck, text) {
    const wish = question ? { purpose: 'chat', question } : { purpose: 'summary' };
    return askBrief('doubts', { ...this.#asked(), brief: this.name, struck, ...wish, text });
  }
}
