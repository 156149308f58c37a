// How long a session of the site lasts without use, as far as it was met in this browser session; nothing is assumed. A good answer
// after a time without any use says that it lasts longer than that, a 401 says that it lasts no longer.

const MINUTE_MS = 60_000;
/** A session that ends sooner or later than this ends for another reason: a sign-out, or the longest that the site allows. */
const SHORTEST_MS = 5 * MINUTE_MS;
const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** The two bounds are told as one length only when they are so near each other. */
const NEAR_MS = 15 * MINUTE_MS;
const ROUND_MINUTES = 5;

/**
 * Times are milliseconds since 1970 UTC, 0 where they are not known. `usedAt`: the last good answer, if no page of the site began
 * since; `signAt`: the last sign of the person, who may have used the site then; `aliveFor`: it was met to last longer; `endedAfter`:
 * it was met to be over.
 * @typedef {{usedAt: number, signAt: number, aliveFor: number, endedAfter: number | null}} Learnt
 */

/** @type {Learnt} */
export const NOTHING_LEARNT = Object.freeze({ usedAt: 0, signAt: 0, aliveFor: 0, endedAfter: null });

/** The session was alive. @param {Learnt} learnt @param {number} now @returns {Learnt} */
export function afterAnswer({ usedAt, signAt, aliveFor, endedAfter }, now) {
  const used = Math.max(usedAt, signAt);
  const alive = Math.max(aliveFor, used ? now - used : 0);
  return { usedAt: now, signAt, aliveFor: alive, endedAfter: endedAfter !== null && endedAfter > alive ? endedAfter : null };
}

/** The session was over. @param {Learnt} learnt @param {number} now @returns {Learnt} */
export function afterEnd(learnt, now) {
  const idle = learnt.usedAt ? now - learnt.usedAt : 0;
  const isOfIdling = idle >= SHORTEST_MS && idle <= LONGEST_MS && idle > learnt.aliveFor;
  return { ...learnt, usedAt: 0, endedAfter: isOfIdling ? Math.min(learnt.endedAfter ?? Infinity, idle) : learnt.endedAfter };
}

/** The person did something, and the site may have been asked for something. @param {Learnt} learnt @param {number} now @returns {Learnt} */
export function afterSign(learnt, now) {
  return { ...learnt, signAt: now };
}

/** A page of the site began: the person may also have signed out or in. @param {Learnt} learnt @param {number} now @returns {Learnt} */
export function afterPage(learnt, now) {
  return { ...learnt, usedAt: 0, signAt: now };
}

/**
 * What the person can be told.
 * @param {Learnt} learnt
 * @returns {{about: boolean, minutes: number} | null} `about`: it ends after about so long; else it was over after at most so long
 */
export function lengthOf({ aliveFor, endedAfter }) {
  if (endedAfter === null) return null;
  if (!aliveFor || endedAfter - aliveFor > NEAR_MS) return { about: false, minutes: Math.ceil(endedAfter / MINUTE_MS) };
  const middle = (aliveFor + endedAfter) / 2 / MINUTE_MS;
  return { about: true, minutes: Math.max(ROUND_MINUTES, Math.round(middle / ROUND_MINUTES) * ROUND_MINUTES) };
}
