// What the extension's pages may ask of the assistant program, and of the host for its sake: per message its fields and
// what each of them must be.

import { LEVELS } from '../shared/assistant-choices.js';
import { isReceipt } from '../shared/receipts.js';
import { isAmount, isCount, isFlag, isRequestOf, isTrue, listOf, object, oneOf, optional, orNull, text } from './checks.js';

const MOST_TEXT_CHARS = 1024 * 1024;
const MOST_TURNS = 200;
const MOST_OPINIONS = 100;
const MOST_ALSO = 4;
const MOST_TOKENS = 32_000;
const PROVIDERS = ['anthropic', 'openai', 'compatible'];
const PLACES = ['keyring', 'session', 'file'];

const isLong = text(MOST_TEXT_CHARS);
const isName = text(200);
const isRole = oneOf(['user', 'assistant']);
const isPurpose = oneOf(['summary', 'chat']);
const isKind = oneOf(['inquiry', 'lawyer_questions', 'helper_summary']);
const isStruck = listOf(isName, 50);

const isOpinions = listOf(object({ sentence: isCount, said: text(4_000) }), MOST_OPINIONS);

/** What names a brief. */
const BRIEF = { receipt: isReceipt, also: optional(listOf(isReceipt, MOST_ALSO)), level: oneOf(LEVELS), blurDates: isFlag, locale: optional(text(35)) };
const AGREED = { ...BRIEF, brief: isName, struck: isStruck, purpose: isPurpose };
const isEntry = object({
  role: isRole, text: isLong, shown: optional(isLong), model: optional(isName), outcome: optional(isName),
  tokens: optional(object({ in: isCount, out: isCount })), cost: optional(object({ usd: isAmount })),
});

/** @type {Record<string, Record<string, import('./checks.js').Check>>} */
const TO_ASSISTANT = {
  settings: {
    set: optional(object({
      provider: optional(oneOf(PROVIDERS)), baseUrl: optional(text(2_000)), model: optional(isName), monthlyLimitUsd: optional(orNull(isAmount)),
    })),
  },
  store_key: { key: text(10_000), where: oneOf(PLACES), agreed: optional(isTrue) },
  test: {},
  models: {},
};

/** @type {Record<string, Record<string, import('./checks.js').Check>>} */
const TO_HOST = {
  brief: BRIEF,
  prompt: { ...AGREED, question: optional(isLong), conversation: listOf(object({ role: isRole, text: isLong }), MOST_TURNS) },
  check: { ...AGREED, question: optional(isLong), text: isLong, finished: isFlag, opinions: optional(isOpinions) },
  doubts: { ...AGREED, question: optional(isLong), text: isLong },
  draft: { receipt: isReceipt, kind: isKind },
  smooth: { receipt: isReceipt, kind: isKind, draft: isLong },
  smoothed: { receipt: isReceipt, kind: isKind, draft: isLong, text: isLong },
  conversation: { receipt: isReceipt, locale: optional(text(35)), add: optional(listOf(isEntry, 2)), clear: optional(isTrue) },
};

const isTokens = (/** @type {any} */ value) => isCount(value) && value <= MOST_TOKENS;
const isPrompt = object({ system: isLong, messages: listOf(object({ role: isRole, content: isLong }), MOST_TURNS) });

/** @param {any} request @returns {boolean} */
export const isAssistantRequest = (request) => isRequestOf(request, TO_ASSISTANT);

/** @param {any} request @returns {boolean} */
export const isBriefRequest = (request) => isRequestOf(request, TO_HOST);

/** What a page says on the line on which an answer streams. @param {any} message @returns {boolean} */
export const isTalk = (message) => isRequestOf(message, { ask: { prompt: isPrompt, expect: text(64), maxTokens: optional(isTokens) }, stop: {} });
