// One walk over the cases of the page: one case after the other, with a breath between them.

import { FROM_PAGE } from '../shared/messages.js';

/** @typedef {import('../shared/types.js').Mode} Mode */

/**
 * @typedef {object} Around
 * @property {(type: string, fields?: object) => Promise<any>} ask
 * @property {(receipt: string) => Promise<{capture: object, retryAfter?: number}>} read
 * @property {(ms: number) => Promise<void>} wait
 * @property {() => number} random
 */

/**
 * @param {string[]} receipts
 * @param {Mode} mode when the person asked for it, the five minutes between two readings do not count
 * @param {Around} around
 * @returns {Promise<{pausedUntil?: number}>} when reading may be tried again, if it was stopped
 */
export async function walk(receipts, mode, around) {
  let read = 0;
  for (const receipt of receipts) {
    const claim = await claimTurn(receipt, mode, around);
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
 * @param {string} receipt @param {Mode} mode @param {Around} around
 */
async function claimTurn(receipt, mode, around) {
  for (;;) {
    const claim = await around.ask(FROM_PAGE.claim, { receipt, mode });
    if (claim.why !== 'busy') return claim;
    await around.wait(claim.waitMs);
  }
}
