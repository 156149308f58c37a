// How a page asks the assistant program, and the host for its sake. Whatever they cannot answer comes as a Trouble.

import { t } from './i18n.js';
import { ask, FROM_UI } from './messages.js';

/** @typedef {import('../background/replies.js').Outcome} Outcome */

/** Errors below are for whoever mends a program; the person is told something else. */
const FIRST_FOR_PEOPLE = 20;

/** Why there is no answer, in words for the person: the program's own where it gave some. */
export class Trouble extends Error {
  /** @param {{name: string, title: string, text: string, install?: boolean}} said `install`: installing mends it */
  constructor({ name, title, text, install = false }) {
    super(title);
    this.name = name;
    this.title = title;
    this.text = text;
    this.install = install;
  }
}

/** @param {string} type @param {object} [fields] @returns {Promise<any>} rejects with Trouble */
export async function askAssistant(type, fields = {}) {
  return replyOf(await ask(FROM_UI.assistant, { request: { type, ...fields } }), assistantTrouble);
}

/** @param {string} type @param {object} fields @returns {Promise<any>} rejects with Trouble */
export async function askBrief(type, fields) {
  return replyOf(await ask(FROM_UI.brief, { request: { type, ...fields } }), hostTrouble);
}

/** Turns the assistant off and deletes its key. It is off in any case. @returns {Promise<any>} rejects with Trouble where the key could not be deleted */
export async function turnOff() {
  return replyOf(await ask(FROM_UI.assistantOff), assistantTrouble);
}

/**
 * @param {Outcome | undefined} outcome @param {(problem: string, version: string) => Trouble} unreachable
 * @returns {any} the reply
 */
export function replyOf(outcome, unreachable = assistantTrouble) {
  if (outcome?.reply) return outcome.reply;
  if (outcome?.problem) throw unreachable(outcome.problem, outcome.version ?? '');
  const { code = 0, name = 'fault', message = '', fix = '' } = outcome?.error ?? {};
  if (name === 'unknown_type') throw unreachable('host_old', '');
  if (name === 'assistant_off') throw new Trouble({ name, title: t('assistantIsOff'), text: t('assistantIsOffText') });
  if (code >= FIRST_FOR_PEOPLE) throw new Trouble({ name, title: message, text: fix });
  throw new Trouble({ name, title: t('assistantFault_title'), text: t('assistantFault_text') });
}

/** @param {string} problem @param {string} version */
function assistantTrouble(problem, version) {
  const missing = problem === 'missing' || problem === 'forbidden';
  const key = missing ? 'assistantMissing' : problem === 'host_old' || problem === 'host_new' ? 'assistantOther' : 'assistantSilent';
  return new Trouble({ name: problem, title: t(`${key}_title`), text: t(`${key}_text`, version), install: key !== 'assistantSilent' });
}

/** @param {string} problem @param {string} version */
function hostTrouble(problem, version) {
  const install = ['missing', 'forbidden', 'host_old', 'garbled'].includes(problem);
  return new Trouble({ name: problem, title: t(`host_${problem}_title`), text: t(`host_${problem}_text`, version), install });
}
