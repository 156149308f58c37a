// A prompt as it is sent: each of its texts whole, in a block of its own, with nothing added or left out.

import { el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';

/** @typedef {{system: string, messages: {role: 'user' | 'assistant', content: string}[]}} Prompt */

/** @param {Prompt} prompt @returns {HTMLElement[]} */
export function sentText({ system, messages }) {
  const blocks = messages.map(({ role, content }) => block(t(role === 'user' ? 'sentYou' : 'sentModel'), content));
  return [block(t('sentInstructions'), system), ...blocks];
}

/** @param {string} title @param {string} text */
function block(title, text) {
  return el('div', { class: 'block' }, el('h3', {}, title), el('pre', {}, text));
}

/**
 * By this the assistant program knows that it sends what was shown.
 * @param {Prompt} prompt
 * @returns {Promise<string>} SHA-256 of all its texts, as hex
 */
export async function fingerprint({ system, messages }) {
  const text = [system, ...messages.map(({ content }) => content)].join('\n\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
