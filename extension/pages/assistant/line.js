// The line to the model, by way of the background. When this page closes, the line breaks and the question is called off.

import { TALK } from '../../shared/messages.js';
import { fingerprint } from './sent-text.js';

/** @typedef {import('../../background/replies.js').Outcome} Outcome */

/**
 * @param {import('./sent-text.js').Prompt} prompt sent as it is
 * @param {(text: string) => void} onText each piece of the answer
 * @param {number} [maxTokens] the greatest length of the answer
 * @returns {{end: Promise<Outcome>, stop: () => void}}
 */
export function sendPrompt(prompt, onText, maxTokens) {
  const line = chrome.runtime.connect({ name: TALK });
  /** @type {Promise<Outcome>} */
  const end = new Promise((resolve) => {
    line.onDisconnect.addListener(() => resolve({ problem: 'crashed' }));
    line.onMessage.addListener((message) => {
      if (message.type === 'delta') return onText(message.text);
      resolve(message.outcome);
      line.disconnect();
    });
  });
  fingerprint(prompt).then((expect) => line.postMessage({ type: 'ask', prompt, expect, ...(maxTokens && { maxTokens }) }));
  return { end, stop: () => line.postMessage({ type: 'stop' }) };
}
