// One walk over the cases of the page: one case after the other, with a breath between them.

import { FROM_PAGE } from '../shared/messages.js';

/** @typedef {import('../shared/types.js').Mode} Mode */
/** @typedef {{capture: import('../shared/types.js').Capture, retryAfter?: number}} Came */

/**
 * @typedef {object} Around
 * @property {(type: string, fields?: object) => Promise<any>} ask
 * @property {(receipt: string) => Promise<Came>} read
 * @property {(ms: number) => Promise<void>} wait
 * @property {() => number} random
 * @property {() => {isLeft: () => boolean, stop: () => void}} watchLeaving
 */

/**
 * @param {string[]} receipts
 * @param {Mode} mode when the person asked for it, the five minutes between two readings do not count
 * @param {Around} around
 * @returns {Promise<{pausedUntil?: number, cutOff?: boolean}>} when reading may be tried again, if it was stopped; or that it
 *   was cut off because the page is being left, which says nothing of the site
 */
export async function walk(receipts, mode, around) {
  let read = 0;
  for (const receipt of receipts) {
    const claim = await claimTurn(receipt, mode, around);
    if (claim.why === 'paused') return { pausedUntil: claim.until };
    if (!claim.go) continue;
    if (read++ > 0) await around.wait(400 + around.random() * 300);
    const came = await readUnlessLeft(receipt, around);
    if (!came) {
      await around.ask(FROM_PAGE.finished);
      return { cutOff: true };
    }
    const answer = await around.ask(FROM_PAGE.capture, came);
    if (!answer.go) return { pausedUntil: answer.until };
  }
  await around.ask(FROM_PAGE.finished);
  return {};
}

/**
 * @param {string} receipt @param {Around} around
 * @returns {Promise<Came | null>} null when the page was left while it was read and a part of it did not come
 */
async function readUnlessLeft(receipt, { read, watchLeaving }) {
  const leaving = watchLeaving();
  const came = await read(receipt).finally(leaving.stop);
  const isWhole = Object.values(came.capture.responses).every((answer) => !('error' in answer));
  return leaving.isLeft() && !isWhole ? null : came;
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
