// What the extension's pages may ask of the assistant program, and of the host for its sake.

import { SHORT_ANSWER } from '../shared/assistant-choices.js';
import { isCount, isRequestOf, optional } from './checks.js';
import { checksOf } from './protocol-checks.js';

const TO_ASSISTANT = checksOf('assistant');
const TO_HOST = checksOf('brief');
/** A page may ask for a short answer, never for a longer one than is usual. @param {any} value */
const isShort = (value) => isCount(value) && value > 0 && value <= SHORT_ANSWER;
const TALK = { ask: { ...checksOf('talk').ask, maxTokens: optional(isShort) }, stop: {} };

/** @param {any} request @returns {boolean} */
export const isAssistantRequest = (request) => isRequestOf(request, TO_ASSISTANT);

/** @param {any} request @returns {boolean} */
export const isBriefRequest = (request) => isRequestOf(request, TO_HOST);

/** What a page says on the line on which an answer streams. @param {any} message @returns {boolean} */
export const isTalk = (message) => isRequestOf(message, TALK);
