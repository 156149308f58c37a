// The quiet re-reading: while this tab of the site is open, the cases are read again from time to time, if the person has
// asked for that. When it is due is said by the background, so that several tabs share one rhythm; the timer lives
// here, so that nothing runs when no tab is open.

import { FROM_PAGE } from '../shared/messages.js';

/** After a round that was due and could read nothing, the question is not put again before this. */
const AGAIN_MS = 60_000;

/**
 * @typedef {object} Around
 * @property {(type: string) => Promise<{on: boolean, inMs: number}>} ask
 * @property {() => Promise<void>} readAll reads the cases of the page
 * @property {(ms: number, act: () => Promise<void>) => any} later
 * @property {(timer: any) => void} cancel
 */

/** @param {Around} around */
export function createReReading({ ask, readAll, later, cancel }) {
  /** @type {any} */
  let timer;
  let stopped = false;

  /** Asks when the next round is due and waits for it; a round that is due is read at once. */
  async function plan() {
    cancel(timer);
    const first = await ask(FROM_PAGE.reReading);
    if (!first.on || first.inMs > 0) return wait(first);
    await readAll();
    const next = await ask(FROM_PAGE.reReading);
    wait({ ...next, inMs: Math.max(next.inMs, AGAIN_MS) });
  }

  /** @param {{on: boolean, inMs: number}} due */
  function wait({ on, inMs }) {
    cancel(timer);
    if (on && !stopped) timer = later(inMs, plan);
  }

  return {
    plan,
    stop() {
      stopped = true;
      cancel(timer);
    },
  };
}
