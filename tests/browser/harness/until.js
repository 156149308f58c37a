/** Waiting on a condition. The limit only ends a test that has failed; it never decides one that passes. */
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 75;
const GIVE_UP_MS = 240_000;

/**
 * @template T
 * @param {() => Promise<T>|T} look  asked again and again until its answer is truthy
 * @param {string|(() => Promise<string>)} what  said when it never was
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look, what) {
  const end = Date.now() + GIVE_UP_MS;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`never seen: ${typeof what === 'string' ? what : await what()}`);
    await pause(LOOK_AGAIN_MS);
  }
}

/**
 * An answer that never comes fails the test by name instead of holding it for ever.
 * @template T
 * @param {Promise<T>} answer @param {string} what @param {number} [giveUpMs]
 * @returns {Promise<T>}
 */
export function answered(answer, what, giveUpMs = GIVE_UP_MS) {
  /** @type {NodeJS.Timeout} */ let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer: ${what.slice(0, 300)}`)), giveUpMs);
  });
  return Promise.race([answer, /** @type {Promise<never>} */ (silence)]).finally(() => clearTimeout(timer));
}
