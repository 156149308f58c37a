// The same model, asked about the sentences of its answer one at a time. A yes marks a sentence; nothing that is said, and nothing that fails,
// takes a mark away.

import { replyOf } from '../../shared/assistant.js';
import { SHORT_ANSWER } from '../../shared/assistant-choices.js';
import { sendPrompt } from './line.js';

/** @typedef {{sentence: number, prompt: import('./sent-text.js').Prompt}} Asked */

/**
 * @param {object} what
 * @param {() => Promise<{ask: Asked[]}>} what.doubts
 * @param {(stop: () => void) => void} what.onStop how the person stops it
 * @returns {Promise<{opinions: import('../../shared/answer-notes.js').Opinions, asked: Asked[], usd: number}>}
 */
export async function secondOpinion({ doubts, onStop }) {
  /** @type {import('../../shared/answer-notes.js').Opinions} */
  const opinions = [];
  /** @type {Asked[]} */
  const asked = [];
  let usd = 0;
  let stopped = false;
  const { ask } = await doubts().catch(() => ({ ask: [] }));
  for (const one of ask) {
    let said = '';
    const { end, stop } = sendPrompt(one.prompt, (piece) => { said += piece; }, SHORT_ANSWER);
    onStop(() => { stopped = true; stop(); });
    asked.push(one);
    const reply = await end.then((outcome) => replyOf(outcome)).catch(() => ({ outcome: 'failed' }));
    usd += reply.cost?.usd ?? 0;
    if (reply.outcome !== 'done' || stopped) break; // over the limit, no network, stopped: what was found so far stays
    opinions.push({ sentence: one.sentence, said });
  }
  return { opinions, asked, usd };
}
