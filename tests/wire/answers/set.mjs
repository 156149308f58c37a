// Sets of labelled sentences about a case of cases.mjs or a golden one (`topic/name`): `case <tab> language <tab> ok|bad <tab> class <tab> sentence`, where {words} stands for the evidence ids of
// the line of the brief that has these words, and \n for a new line. `ok` is faithful; `bad` is false or forbidden.
import { readFileSync, readdirSync } from 'node:fs';

import { goldenCapture } from '../lib/golden.mjs';
import { cases } from './cases.mjs';

const here = new URL('.', import.meta.url);

/** @returns {{set: string, of: string, locale: string, faithful: boolean, kind: string, text: string}[]} */
export function sentences() {
  return readdirSync(here).filter((name) => name.endsWith('.tsv')).flatMap((name) =>
    readFileSync(new URL(name, here), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => {
      const [of, locale, label, kind, text] = line.split('\t');
      return { set: name, of, locale, faithful: label === 'ok', kind, text: text.replaceAll('\\n', '\n') };
    }));
}

/** Briefs and checks of the cases, in one host. */
export class Judge {
  #briefs = new Map();
  constructor(host) {
    this.host = host;
  }
  async brief(capture, locale, level = 'plain') {
    const key = JSON.stringify([capture, locale, level]);
    if (!this.#briefs.has(key)) {
      const { reply } = await this.host.askWhole({ v: 1, id: 1, type: 'brief', locale, level, blurDates: false, capture });
      this.#briefs.set(key, reply);
    }
    return this.#briefs.get(key);
  }
  async check(capture, locale, text, level = 'plain') {
    const { brief } = await this.brief(capture, locale, level);
    const asked = { v: 1, id: 2, type: 'check', locale, level, blurDates: false, capture, brief, struck: [], text, finished: true };
    return (await this.host.askWhole(asked)).reply;
  }
  /** The findings about one sentence of a set. */
  async findings({ of, locale, text }) {
    const capture = cases[of] ?? goldenCapture(of);
    const lines = (await this.brief(capture, locale)).text.split('\n');
    const cited = text.replace(/\{([^}]+)\}/g, (_, words) => {
      const line = lines.find((one) => one.toLowerCase().includes(words.toLowerCase()) && /\[e\d+\]/.test(one));
      if (!line) throw new Error(`${of} ${locale}: no line of the brief has “${words}”`);
      return line.match(/(\[e\d+\] ?)+/)[0].trim();
    });
    return (await this.check(capture, locale, cited)).findings;
  }
}
