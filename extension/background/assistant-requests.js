// What the extension's pages may ask of the assistant program, and of the host for its sake.

import { isRequestOf } from './checks.js';
import { checksOf } from './protocol-checks.js';

const TO_ASSISTANT = checksOf('assistant');
const TO_HOST = checksOf('brief');
const TALK = { ...checksOf('talk'), stop: {} };

/** @param {any} request @returns {boolean} */
export const isAssistantRequest = (request) => isRequestOf(request, TO_ASSISTANT);

/** @param {any} request @returns {boolean} */
export const isBriefRequest = (request) => isRequestOf(request, TO_HOST);

/** What a page says on the line on which an answer streams. @param {any} message @returns {boolean} */
export const isTalk = (message) => isRequestOf(message, TALK);
