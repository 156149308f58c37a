// Whether the walk may go on after a case. This is about being polite to the site, not about the case: what an answer
// means for the person is said by the host, whose readings win over the bare status here.

import { isOnline } from '../shared/receipts.js';

/** @typedef {import('../shared/types.js').Answer} Answer */
/** @typedef {import('../shared/types.js').Reading} Reading */
/** @typedef {import('../shared/types.js').StopReason} StopReason */

/**
 * `stop` is null when the walk may go on. `notYours`: the receipt seems to belong to another account; only it is left out.
 * `notServed`: USCIS's online record has nothing under a number of another system; this says nothing of the other cases.
 * @typedef {{stop: StopReason | null, notYours: boolean, notServed?: boolean}} Verdict
 */

/** One of these on any endpoint stops the walk. */
/** @type {(StopReason & Reading)[]} */
const STOP_ON_ANY = ['rate_limited', 'signed_out', 'blocked'];
/** One of these stops the walk when no endpoint gave anything better. */
/** @type {(StopReason & Reading)[]} */
const STOP_ON_ALL = ['server_error', 'not_json', 'network'];
/** @type {Reading[]} */
const NOTHING_CAME = ['not_found', 'not_yours', 'empty'];
/** How the site's firewall asks for a challenge, and for a puzzle that only a page can show. */
const FIREWALL_STATUSES = [202, 405];
const NO_DATA = /^\s*\{\s*"data"\s*:\s*(null|\[\s*\]|"\s*")\s*\}\s*$/;

/**
 * @param {Answer} answer
 * @returns {Reading}
 */
export function readingOf(answer) {
  if ('error' in answer) return 'network';
  const { httpStatus: status, contentType, body } = answer;
  if (status === 401 || (status >= 300 && status < 400)) return 'signed_out';
  if (status === 429) return 'rate_limited';
  if (status === 403 || FIREWALL_STATUSES.includes(status)) return 'blocked';
  if (status === 404) return 'not_found';
  if (status >= 500) return 'server_error';
  if (status === 204) return 'empty';
  if (status >= 400 || !contentType.includes('json')) return 'not_json'; // whatever a refusal says, it is no answer
  return NO_DATA.test(body) ? 'empty' : 'ok';
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
  if (!isOnline(capture.receipt) && isNotServed(answers.map(([, answer]) => answer), readings)) return { stop: null, notYours: false, notServed: true };
  const notYours = isNotYours(answers.map(([, answer]) => answer));
  if (notYours) return { stop: null, notYours };
  return { stop: stopOnAll(readings), notYours };
}

/** @param {Reading[]} readings @returns {StopReason | null} */
function stopOnAll(readings) {
  if (readings.length > 0 && readings.every((reading) => reading === 'empty')) return 'no_record';
  if (!readings.every(isFailure)) return null;
  return STOP_ON_ALL.find((reason) => readings.includes(reason)) ?? 'network';
}

/**
 * Nothing came for the number, while the site itself is well: one that is down answers 502 or 503.
 * @param {Answer[]} answers @param {Reading[]} readings
 */
function isNotServed(answers, readings) {
  return answers.length > 0 && answers.every((answer, i) => isServerFault(answer) || NOTHING_CAME.includes(/** @type {Reading} */ (readings[i])));
}

/** @param {Answer} answer */
function isServerFault(answer) {
  return !('error' in answer) && answer.httpStatus === 500;
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
  return answers.length > 0 && answers.every(isServerFault);
}
