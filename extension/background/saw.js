// What was met on the site, in counts and fixed words, kept for the session so that the person can copy it when something is
// wrong.

import { loadSettings } from '../shared/settings.js';
import { MATCH } from '../shared/site.js';
import { isOnline } from '../shared/receipts.js';
import { contentTypeClass, ENDPOINT_WORDS, NOT_RECEIVED, READINGS, sizeClass, wordOf } from '../shared/saw/words.js';
import { browserName } from './browser.js';
import { askHost, hostGreeting } from './host.js';
import { load } from './session.js';
import { readingOf } from './verdict.js';

/** @typedef {import('../shared/types.js').Sight} Sight */
/** @typedef {import('../shared/types.js').AnswerSeen} AnswerSeen */
/** @typedef {import('../shared/types.js').CaseSeen} CaseSeen */
/** @typedef {{sight: Sight | null, seenAt: number, isPrivate: boolean, cases: CaseSeen[], steps: {what: string, at: number}[], errors: string[], bare: number}} Kept */

const KEY = 'saw';
const MOST_CASES = 30;
const MOST_STEPS = 12;
const MOST_ERRORS = 5;

/** @type {Kept} */
const NOTHING = { sight: null, seenAt: 0, isPrivate: false, cases: [], steps: [], errors: [], bare: 0 };

/** @param {Sight} sight @param {boolean} isPrivate */
export function noteSight(sight, isPrivate) {
  return change((kept) => ({ ...withStep(kept, `page: ${sight.page}`), sight, isPrivate, seenAt: Date.now() }));
}

/**
 * @param {import('../shared/types.js').Capture} capture
 * @param {{readings?: import('../shared/types.js').Readings, refusal?: {name: string}, answers?: any}} came what the host made of it
 * @param {import('./verdict.js').Verdict} verdict
 */
export function noteCapture(capture, { readings, refusal, answers }, { stop, notYours, notServed }) {
  const seen = caseSeen(capture, readings ?? {}, answers ?? {});
  const what = stop ? `stopped: ${stop}` : notServed ? 'case of another system' : notYours ? 'case not of this account' : refusal ? 'case refused' : 'case read';
  return change((kept) => {
    const errors = refusal ? [...kept.errors, refusal.name].slice(-MOST_ERRORS) : kept.errors;
    return { ...withStep(kept, what), errors, cases: [...kept.cases, { ...seen, what }].slice(-MOST_CASES) };
  });
}

/** How many readings in a row, of whatever case, held neither a status nor an event. The host counts; it is handed its own number again. */
export async function bareSoFar() {
  return (await stored()).bare;
}

/** @param {number} bare */
export async function noteBare(bare) {
  if (bare !== (await bareSoFar())) await change((kept) => ({ ...kept, bare }));
}

/**
 * Everything of which the text is made.
 * @param {boolean} permitted the browser lets the extension see the site
 */
export async function collectSaw(permitted) {
  await askHost('ping', {}, { tries: 1 }).catch(() => undefined);
  const [kept, state, settings, tabs] = await Promise.all([stored(), load(), loadSettings(), chrome.tabs.query({ url: MATCH })]);
  const { run, pause, host, found, cases, notKept } = state;
  const ofAccount = Object.values(cases).filter(({ receipt }) => found.includes(receipt));
  return {
    ...kept, permitted, host: { ...host, ...hostGreeting() }, extension: chrome.runtime.getManifest().version, browser: browserName(),
    now: Date.now(), phase: run.phase, pause: pause && { reason: pause.reason, count: pause.count }, tabs: tabs.length,
    settings: { readAutomatically: settings.readAutomatically, reRead: settings.reRead }, isKept: !notKept,
    found: found.length, online: found.filter(isOnline).length, explained: ofAccount.filter(({ card }) => card).length,
  };
}

/**
 * @param {import('../shared/types.js').Capture} capture @param {Record<string, string>} readings @param {Record<string, any>} answers
 * @returns {Omit<CaseSeen, 'what'>}
 */
function caseSeen({ receipt, responses }, readings, answers) {
  const seen = ENDPOINT_WORDS.flatMap((name) => {
    const answer = responses[name];
    return answer ? [[name, { ...answerSeen(answer), reading: wordOf(READINGS, readings[name] ?? readingOf(answer)), keys: answers[name] ?? null }]] : [];
  });
  return { isOnline: isOnline(receipt), answers: Object.fromEntries(seen) };
}

/** @param {import('../shared/types.js').Answer} answer */
function answerSeen(answer) {
  if ('error' in answer) return { failed: wordOf(NOT_RECEIVED, answer.error) };
  return { status: answer.httpStatus, type: contentTypeClass(answer.contentType), size: sizeClass(answer.body.length) };
}

/** @param {Kept} kept @param {string} what @returns {Kept} */
function withStep(kept, what) {
  return { ...kept, steps: [...kept.steps, { what, at: Date.now() }].slice(-MOST_STEPS) };
}

/** @returns {Promise<Kept>} */
async function stored() {
  return /** @type {any} */ ((await chrome.storage.session.get({ [KEY]: NOTHING }))[KEY]);
}

/** One after another, so that two tabs cannot overwrite each other. A full session loses this first. @param {(kept: Kept) => Kept} step */
function change(step) {
  last = last.then(async () => chrome.storage.session.set({ [KEY]: step(await stored()) })).catch(() => undefined);
  return last;
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();
