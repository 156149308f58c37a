// Turns the state into what the person is told: one plain sentence and a way out. The pill, the popup, the panel and
// the full page all say the same.

import { clockTime, t } from './i18n.js';
import { isOfOtherSystem } from './other-system.js';
import { MOST_BY_ITSELF } from './receipts.js';

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').StopReason} StopReason */
/** @typedef {import('./types.js').HostProblem} HostProblem */

/**
 * What the person can do about it. `command` stands for commands to type.
 * @typedef {'grant'|'retryHost'|'openAccount'|'read'|'readFirst'|'readRest'|'readRemembered'|'install'|'doctor'|'saw'} WayOut
 */

/**
 * @typedef {object} Description
 * @property {'idle'|'reading'|'done'|'warn'} tone
 * @property {string} short one or two words, for the pill
 * @property {string} title
 * @property {string} text
 * @property {WayOut[]} ways
 */

/** States without a case in which somebody who expected one is helped by what Caselight saw. */
const NO_CASE = ['empty', 'nothing', 'otherOnly'];

/** A breath of half a second, and four answers that come together. */
const SECONDS_PER_CASE = 1.5;

/** @type {Record<HostProblem, WayOut[]>} */
const HOST_WAYS = {
  missing: ['install', 'retryHost'],
  forbidden: ['install', 'retryHost'],
  start_failed: ['doctor', 'retryHost'],
  crashed: ['retryHost', 'doctor'],
  timeout: ['retryHost', 'doctor'],
  garbled: ['install', 'retryHost'],
  host_old: ['install', 'retryHost'],
  host_new: ['retryHost'],
  refused: ['retryHost', 'doctor'],
};

/** @type {Record<StopReason, WayOut[]>} */
const STOP_WAYS = {
  signed_out: ['openAccount', 'read'],
  network: ['read'],
  not_json: ['openAccount', 'read'],
  no_record: ['openAccount', 'read'],
  server_error: [],
  blocked: [],
  rate_limited: [],
};

/**
 * @param {State} state
 * @param {{permitted?: boolean, now?: number}} [around] `permitted`: the browser lets the extension see the site
 * @returns {Description}
 */
export function describe(state, { permitted = true, now = Date.now() } = {}) {
  if (!permitted) return say('warn', 'permission', ['grant']);
  if (state.host.problem && !isQuiet(state.host)) return hostTrouble(state.host.problem, state.host.version);
  if (state.run.phase === 'reading') return reading(state);
  if (state.pause && state.run.phase === 'stopped') return stopped(state.pause, now);
  if (state.run.phase === 'changed') return say('warn', 'changed', state.remembered ? ['readRemembered', 'openAccount'] : ['openAccount', 'read']);
  if (state.cases.length) return read(state, now);
  if (state.run.phase === 'looking') return say('reading', 'looking', []);
  if (state.run.phase === 'empty') return say('idle', 'empty', ['openAccount']);
  if (state.remembered) return say('idle', state.remembered === 1 ? 'rememberedOne' : 'remembered', ['readRemembered', 'openAccount'], [state.remembered]);
  if (state.run.phase === 'nothing') return say('idle', 'nothing', ['openAccount']);
  return state.found.length ? say('idle', 'waiting', ['readFirst']) : say('idle', 'start', ['openAccount']);
}

/** No program is there, and the engine answers in its place: nothing stands in the person's way. @param {State['host']} host */
export function isQuiet({ problem, standIn }) {
  return problem === 'missing' && standIn === true;
}

/** @param {HostProblem} problem @param {string} [version] */
function hostTrouble(problem, version = '') {
  return say('warn', `host_${problem}`, HOST_WAYS[problem], [version]);
}

/** @param {State} state */
function reading({ run, cases }) {
  const current = Math.min(run.done + 1, run.total);
  return say('reading', 'reading', [], [current, run.total, cases.length]);
}

/** @param {import('./types.js').Pause} pause @param {number} now */
function stopped({ reason, until }, now) {
  const ways = until <= now ? /** @type {WayOut[]} */ (['read']) : STOP_WAYS[reason];
  return say('warn', `stop_${reason}`, ways, [clockTime(until, now)]);
}

/** @param {State} state @param {number} now */
function read({ cases, found }, now) {
  const newest = clockTime(Math.max(...cases.map((entry) => entry.readAt)), now);
  const served = cases.filter((entry) => !isOfOtherSystem(entry));
  const failed = served.filter((entry) => !entry.card).length;
  const left = found.filter((receipt) => !cases.some((entry) => entry.receipt === receipt)).length;
  if (left > 0 && found.length > MOST_BY_ITSELF) return say('done', 'readPart', ['readRest'], [cases.length, found.length, left, duration(left)]);
  if (!served.length) return say('idle', 'otherOnly', [], [cases.length]);
  if (failed) return say('done', 'readSome', ['read'], [served.length, newest, failed]);
  if (found.length > MOST_BY_ITSELF) return say('done', 'readMany', ['read', 'readRest'], [served.length, newest, duration(found.length), MOST_BY_ITSELF]);
  return say('done', served.length === 1 ? 'readOne' : 'readAll', ['read'], [served.length, newest, failed]);
}

/** How long it takes to read so many cases, one after the other. @param {number} cases */
function duration(cases) {
  const minutes = Math.ceil((cases * SECONDS_PER_CASE) / 60);
  return minutes === 1 ? t('minute') : t('minutes', minutes);
}

/**
 * @param {Description['tone']} tone @param {string} key @param {WayOut[]} ways @param {(string | number)[]} [slots]
 * @returns {Description}
 */
function say(tone, key, ways, slots = []) {
  const hasTrouble = tone === 'warn' || NO_CASE.includes(key);
  return { tone, ways: hasTrouble ? [...ways, 'saw'] : ways, short: t(`${key}_short`, ...slots), title: t(`${key}_title`, ...slots), text: t(`${key}_text`, ...slots) };
}
