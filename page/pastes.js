// What was pasted, under the receipt number that was asked for at the time: an answer that names no case belongs there.

/** @typedef {{receipt: string, text: string}} Paste */
/** @typedef {import('../extension/engine/module.js').EngineModule} EngineModule */
/** @typedef {{cutOff: boolean, others: string[]}} Noticed `others`: the receipt numbers of cases that were not asked for */
/** @typedef {{html: string, complaints: string[]}} Explained `html` is empty when nothing could be explained */

export class Pastes {
  #engine;
  #locale;
  /** @type {Paste[]} */
  #pastes = [];

  /** @param {EngineModule} engine @param {string} locale */
  constructor(engine, locale) {
    this.#engine = engine;
    this.#locale = locale;
  }

  get all() {
    return this.#pastes;
  }

  /**
   * Takes one more in. What adds nothing is not kept.
   * @param {Paste} paste
   * @returns {{added: boolean, complaints: string[], noticed: Noticed}} why it could not be used; none for one that was there before
   */
  add(paste) {
    const before = this.explain('html').html;
    this.#pastes.push(paste);
    const { html } = this.explain('html');
    if (html && html !== before) return { added: true, complaints: [], noticed: this.#notice(paste) };
    this.#pastes.pop();
    return { added: false, complaints: this.#run([paste], 'html').complaints, noticed: { cutOff: false, others: [] } };
  }

  /** What the person should know of a paste that is explained nevertheless. @param {Paste} paste @returns {Noticed} */
  #notice(paste) {
    const found = JSON.parse(this.#run([{ ...paste, receipt: '' }], 'json').html || '[]');
    /** @type {{receipt?: string, readings: Record<string, string>}[]} */
    const analyses = Array.isArray(found) ? found : [found];
    const receipts = analyses.flatMap(({ receipt }) => receipt || []);
    return {
      cutOff: analyses.some(({ readings }) => Object.values(readings).includes('truncated')),
      others: paste.receipt ? receipts.filter((receipt) => receipt !== paste.receipt) : [],
    };
  }

  /** @param {number} index */
  remove(index) {
    this.#pastes.splice(index, 1);
  }

  clear() {
    this.#pastes = [];
  }

  /** @param {'html'|'text'|'ics'} format @returns {Explained} `html` is what was asked for, in that format */
  explain(format) {
    return this.#pastes.length ? this.#run(this.#pastes, format) : { html: '', complaints: [] };
  }

  /** @param {Paste[]} pastes @param {string} format @returns {Explained} */
  #run(pastes, format) {
    const files = [...new Set(pastes.map(({ receipt }) => receipt))];
    const textOf = (/** @type {string} */ receipt) => pastes.filter((paste) => paste.receipt === receipt).map(({ text }) => text).join('\n');
    const inputs = files.map((name) => ({ name: `#${name}`, bytes: new TextEncoder().encode(textOf(name)) }));
    const options = { files: inputs.map(({ name }) => name), format, locale: this.#locale, complaintsLocale: this.#locale };
    const { output, complaints } = this.#engine.analyze(inputs, options, Date.now());
    return { html: new TextDecoder().decode(output), complaints: complaints.split('\n').filter(Boolean).map(withoutName) };
  }
}

/** `caselight: #IOE0000000001: It is JSON, …` @param {string} line */
const withoutName = (line) => line.replace(/^caselight: #\w*: /, '');
