// One walk over the cases of the page: one case after the other, with a breath between them.

import { FROM_PAGE } from '../shared/messages.js';

/**
 * @typedef {object} Around
 * @property {(type: string, fields?: object) => Promise<any>} ask
 * @property {(receipt: string) => Promise<{capture: object, retryAfter?: number}>} read
 * @property {(ms: number) => Promise<void>} wait
 * @property {() => number} random
 */

/**
 * @param {string[]} receipts
 * @param {boolean} forced the person asked for it, so the five minutes between two readings do not count
 * @param {Around} around
 * @returns {Promise<{pausedUntil?: number}>} when reading may be tried again, if it was stopped
 */
export async function walk(receipts, forced, around) {
  let read = 0;
  for (const receipt of receipts) {
    const claim = await claimTurn(receipt, forced, around);
    if (claim.why === 'paused') return { pausedUntil: claim.until };
    if (!claim.go) continue;
    if (read++ > 0) await around.wait(400 + around.random() * 300);
    const answer = await around.ask(FROM_PAGE.capture, await around.read(receipt));
    if (!answer.go) return { pausedUntil: answer.until };
  }
  await around.ask(FROM_PAGE.finished);
  return {};
}

/**
 * The background says whether this tab may read the case now. While another tab reads, this one waits its turn.
 * @param {string} receipt @param {boolean} forced @param {Around} around
 */
async function claimTurn(receipt, forced, around) {
  for (;;) {
    const claim = await around.ask(FROM_PAGE.claim, { receipt, forced });
    if (claim.why !== 'busy') return claim;
    await around.wait(claim.waitMs);
  }
}
