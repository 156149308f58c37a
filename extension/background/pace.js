// When a case may be read, and how long reading is held after the site has refused.

/** @typedef {import('../shared/types.js').Pause} Pause */
/** @typedef {import('../shared/types.js').StopReason} StopReason */
/** @typedef {import('../shared/types.js').Mode} Mode */

const MINUTE_MS = 60_000;
export const BETWEEN_READINGS_MS = 5 * MINUTE_MS;
/** A quiet re-reading comes no sooner than this after any reading of the case, and up to the spread later. */
export const RE_READING_MS = 30 * MINUTE_MS;
export const RE_READING_SPREAD_MS = 10 * MINUTE_MS;
/** A reading that brought nothing, because its page was left or the site refused, may be begun again after this. */
export const ABANDONED_MS = 5_000;
const LONGEST_MS = 60 * MINUTE_MS;

/** The first hold by reason; it doubles with every further one. */
/** @type {Record<StopReason, number>} */
const FIRST_MS = {
  signed_out: 15_000,
  network: 15_000,
  no_record: MINUTE_MS,
  server_error: MINUTE_MS,
  not_json: MINUTE_MS,
  blocked: 2 * MINUTE_MS,
  rate_limited: 5 * MINUTE_MS,
};

/** Holds that a click may end: they ask nothing of the site that the person would not do by hand. */
/** @type {StopReason[]} */
const ENDED_BY_CLICK = ['signed_out', 'network', 'not_json', 'no_record'];

/**
 * @param {StopReason} reason
 * @param {Pause | null} before the hold before this one, if no reading succeeded in between
 * @param {number} now milliseconds since 1970 UTC
 * @param {number} [askedSeconds] what the site asked for
 * @returns {Pause}
 */
export function pauseAfter(reason, before, now, askedSeconds = 0) {
  const count = before?.reason === reason ? before.count + 1 : 1;
  const wait = Math.max(FIRST_MS[reason] * 2 ** (count - 1), askedSeconds * 1000);
  return { reason, count, until: now + Math.min(wait, LONGEST_MS) };
}

/** @param {Pause | null} pause @param {Mode} mode @param {number} now */
export function isHeld(pause, mode, now) {
  if (!pause || pause.until <= now) return false;
  return !(mode === 'asked' && ENDED_BY_CLICK.includes(pause.reason));
}

/**
 * Whether it is the turn of a case.
 * @param {{begun: number, done: boolean} | undefined} reading the last reading of the case
 * @param {Mode} mode
 * @param {number} now
 * @returns {{go: true} | {go: false, why: 'fresh'} | {go: false, why: 'busy', waitMs: number}}
 */
export function turnOf(reading, mode, now) {
  if (!reading || mode === 'asked') return { go: true };
  const since = now - reading.begun;
  if (mode === 'quiet') return since >= RE_READING_MS ? { go: true } : { go: false, why: 'fresh' };
  if (reading.done) return since >= BETWEEN_READINGS_MS ? { go: true } : { go: false, why: 'fresh' };
  return since >= ABANDONED_MS ? { go: true } : { go: false, why: 'busy', waitMs: ABANDONED_MS - since };
}

/**
 * When the next quiet re-reading is due. Everybody who asks is given the same time, so that several tabs share it.
 * @param {number[]} begun when the cases were last begun to be read
 * @param {number} jitter a share of the spread from 0 to 1
 * @param {number} now
 * @returns {number} milliseconds since 1970 UTC
 */
export function reReadingDue(begun, jitter, now) {
  return (begun.length ? Math.max(...begun) : now) + RE_READING_MS + jitter * RE_READING_SPREAD_MS;
}
