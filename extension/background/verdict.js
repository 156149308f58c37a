// Whether the walk may go on after a case. This is about being polite to the site, not about the case: what an answer
// means for the person is said by the host, whose readings win over the bare status here.

/** @typedef {import('../shared/types.js').Answer} Answer */
/** @typedef {import('../shared/types.js').Reading} Reading */
/** @typedef {import('../shared/types.js').StopReason} StopReason */

/**
 * `stop` is null when the walk may go on. `notYours`: the receipt seems to belong to another account; only it is left out.
 * @typedef {{stop: StopReason | null, notYours: boolean}} Verdict
 */

/** One of these on any endpoint stops the walk. */
/** @type {StopReason[]} */
const STOP_ON_ANY = ['rate_limited', 'signed_out', 'blocked'];
/** One of these stops the walk when no endpoint gave anything better. */
/** @type {StopReason[]} */
const STOP_ON_ALL = ['server_error', 'not_json', 'network'];

/**
 * @param {Answer} answer
 * @returns {Reading}
 */
export function readingOf(answer) {
  if ('error' in answer) return 'network';
  const { httpStatus: status, contentType } = answer;
  if (status === 401 || (status >= 300 && status < 400)) return 'signed_out';
  if (status === 429) return 'rate_limited';
  if (status === 403 || status === 202) return 'blocked'; // 202 is how the site's firewall asks for a challenge
  if (status === 404) return 'not_found';
  if (status >= 500) return 'server_error';
  if (status === 204) return 'empty';
  return contentType.includes('json') ? 'ok' : 'not_json';
}

/**
 * @param {import('../shared/types.js').Capture} capture
 * @param {import('../shared/types.js').Readings} [byHost] the host's readings, when it gave some
 * @returns {Verdict}
 */
export function verdict(capture, byHost = {}) {
  const answers = Object.entries(capture.responses);
  const readings = answers.map(([name, answer]) => byHost[name] ?? readingOf(answer));
  const some = STOP_ON_ANY.find((reason) => readings.includes(reason));
  if (some) return { stop: some, notYours: false };
  const notYours = isNotYours(answers.map(([, answer]) => answer));
  if (notYours || !readings.every(isFailure)) return { stop: null, notYours };
  return { stop: STOP_ON_ALL.find((reason) => readings.includes(reason)) ?? 'network', notYours };
}

/** @param {Reading} reading */
function isFailure(reading) {
  return /** @type {string[]} */ (STOP_ON_ALL).includes(reading);
}

/**
 * The site answers 500 to every endpoint for a receipt of another account.
 * @param {Answer[]} answers
 */
function isNotYours(answers) {
  return answers.length > 0 && answers.every((answer) => !('error' in answer) && answer.httpStatus === 500);
}
