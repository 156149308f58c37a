// Why a native port ended, from the little that the browsers say. Their words differ and change, so they only refine
// what is known anyway: whether the host had greeted.

/** @typedef {import('../shared/types.js').HostProblem} HostProblem */

/** @type {[RegExp, HostProblem][]} */
const WORDS = [
  [/host not found|No such native application/i, 'missing'],
  [/forbidden/i, 'forbidden'],
  [/error when communicating|exceeds the limit/i, 'garbled'],
];

/**
 * @param {string} text what the browser said; empty in Firefox when the host just ended
 * @param {boolean} greeted whether the host had answered hello
 * @returns {HostProblem}
 */
export function problemOf(text, greeted) {
  const known = WORDS.find(([words]) => words.test(text));
  if (known) return known[1];
  return greeted ? 'crashed' : 'start_failed';
}
