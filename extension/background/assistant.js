// The program that talks to a language model: its port, which is opened only while the assistant is on, when a page
// asks for something. A key that is kept for this session lives in that program, so the port then stays open.

import { language } from '../shared/i18n.js';
import { forgetAgreements, loadChoices, saveChoices } from '../shared/assistant-choices.js';
import { NativePort } from './native-port.js';
import { outcomeOf } from './replies.js';

const ASSISTANT = 'app.caselight.assistant';
/** A keyring may ask the person for its password, a service may be slow to answer. */
const SLOW_LIMIT_MS = 180_000;
/** How long a model may be silent. The program has limits of its own and says so before. */
const ANSWER_LIMIT_MS = 900_000;

const port = new NativePort({
  connect: () => chrome.runtime.connectNative(ASSISTANT),
  lastError: () => chrome.runtime.lastError?.message,
  version: chrome.runtime.getManifest().version,
});

const OFF = Object.freeze({ error: { code: 0, name: 'assistant_off', message: '', fix: '' } });

/**
 * @param {{type: string, [field: string]: any}} request one that isAssistantRequest has let through
 * @returns {Promise<import('./replies.js').Outcome>}
 */
export async function askAssistant({ type, ...fields }) {
  if (!(await loadChoices()).on) return OFF;
  return outcomeOf(send(type, fields, { limitMs: SLOW_LIMIT_MS }));
}

/**
 * Sends a prompt as it is and hands each piece of the answer on.
 * @param {{prompt: object, expect: string, maxTokens?: number}} question @param {{onDelta: (delta: any) => void, onSent: (id: number) => void}} hearing
 * @returns {Promise<import('./replies.js').Outcome>}
 */
export async function askModel(question, hearing) {
  if (!(await loadChoices()).on) return OFF;
  return outcomeOf(send('ask', question, { limitMs: ANSWER_LIMIT_MS, ...hearing }));
}

/** @param {number} request the number of the question that is to end */
export function cancel(request) {
  return outcomeOf(send('cancel', { request }));
}

/** From here on nothing reaches the program. @returns {Promise<import('./replies.js').Outcome>} what came of deleting the key */
export async function turnOff() {
  const outcome = await outcomeOf(send('forget_key', {}, { limitMs: SLOW_LIMIT_MS }));
  await saveChoices({ on: false, keyLeft: !outcome.reply });
  await forgetAgreements();
  port.close();
  return outcome;
}

/** @param {string} type @param {object} fields @param {import('./native-port.js').Wishes} [wishes] */
async function send(type, fields, wishes) {
  if (!port.mayTry()) port.reset();
  const reply = await port.request(type, () => ({ locale: language(), ...fields }), wishes);
  if (reply.type === 'settings') port.hold(reply.key.state === 'session');
  if (reply.type === 'key_stored') port.hold(reply.where === 'session');
  return reply;
}
