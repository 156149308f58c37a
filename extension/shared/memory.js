// How a page asks the host's memory. Everything that it cannot answer comes as a MemoryTrouble.

import { describe } from './describe.js';
import { t } from './i18n.js';
import { ask, FROM_UI } from './messages.js';

/** @typedef {import('./describe.js').WayOut} WayOut */

/** Why there is no answer, in words for the person: the host's own where it gave some. */
export class MemoryTrouble extends Error {
  /**
   * @param {{name: string, title: string, text: string, ways?: WayOut[], problems?: Problem[]}} said `name`: the error's
   *   name of the protocol, or the problem of the host
   */
  constructor({ name, title, text, ways = [], problems = [] }) {
    super(title);
    this.name = name;
    this.title = title;
    this.text = text;
    this.ways = ways;
    this.problems = problems;
  }
}

/** What could not be imported, in the host's words. @typedef {{where?: string, message: string, fix?: string}} Problem */

/**
 * @param {string} type of docs/PROTOCOL.md, section Memory
 * @param {object} [fields]
 * @returns {Promise<any>} rejects with MemoryTrouble
 */
export async function askMemory(type, fields = {}) {
  const answer = await ask(FROM_UI.memory, { request: { type, ...fields } });
  if (answer?.reply) return answer.reply;
  throw troubleOf(answer ?? {});
}

/**
 * The days of one case as a calendar's file, which the panel may ask for too. @param {string} receipt
 * @returns {Promise<{text: string, fileName: string, mediaType: string}>} rejects with MemoryTrouble
 */
export async function askCalendar(receipt) {
  const answer = await ask(FROM_UI.calendar, { receipt });
  if (answer?.reply) return answer.reply;
  throw troubleOf(answer ?? {});
}

/**
 * What a notice's text says, beside the case: the host's document. @param {string} receipt @param {string} text
 * @returns {Promise<{html: string, owner: string}>} rejects with MemoryTrouble
 */
export async function askNotice(receipt, text) {
  const answer = await ask(FROM_UI.notice, { receipt, text });
  if (answer?.reply) return answer.reply;
  throw troubleOf(answer ?? {});
}

/** @param {import('../background/memory.js').MemoryAnswer} answer */
function troubleOf({ error, problem, version }) {
  if (problem) return hostTrouble(problem, version);
  if (error?.name === 'unknown_type') return hostTrouble('host_old', version, error.name);
  const { name = 'unexplained', message = '', fix = '', problems = [] } = /** @type {any} */ (error ?? {});
  const words = name === 'too_large' ? { title: t('tooLargeTitle'), text: t('tooLargeText') } : { title: message || t('memoryFailedTitle'), text: fix || t('memoryFailedText') };
  return new MemoryTrouble({ name, ...words, problems });
}

/** @param {import('./types.js').HostProblem} problem @param {string} [version] @param {string} [name] */
function hostTrouble(problem, version, name = problem) {
  const state = { run: { phase: 'idle', total: 0, done: 0, at: 0 }, host: { problem, version } };
  const { title, text, ways } = describe(/** @type {any} */ (state));
  return new MemoryTrouble({ name, title, text, ways });
}
