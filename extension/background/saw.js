// What was met on the site, in counts and fixed words, kept for the session so that the person can copy it when something is
// wrong.

import { loadSettings } from '../shared/settings.js';
import { MATCH } from '../shared/site.js';
import { isOnline } from '../shared/receipts.js';
import { contentTypeClass, ENDPOINT_WORDS, NOT_RECEIVED, READINGS, sizeClass, wordOf } from '../shared/saw/words.js';
import { browserName } from './browser.js';
import { askHost, hostGreeting } from './host.js';
import { lengthOf } from './session-length.js';
import { accountOf, allStores, keyIn, load } from './session.js';
import { NORMAL, PRIVATE } from './stores.js';
import { readingOf } from './verdict.js';

/** @typedef {import('../shared/types.js').Sight} Sight */
/** @typedef {import('../shared/types.js').AnswerSeen} AnswerSeen */
/** @typedef {import('../shared/types.js').CaseSeen} CaseSeen */
/** @typedef {{sight: Sight | null, seenAt: number, cases: CaseSeen[], steps: {what: string, at: number}[], errors: string[], bare: number}} Kept */

const KEY = 'saw';
const MOST_CASES = 30;
const MOST_STEPS = 12;
const MOST_ERRORS = 5;

/** @type {Kept} */
const NOTHING = { sight: null, seenAt: 0, cases: [], steps: [], errors: [], bare: 0 };

/** @param {Sight} sight @param {string} [store] */
export function noteSight(sight, store) {
  return change((kept) => ({ ...withStep(kept, `page: ${sight.page}`), sight, seenAt: Date.now() }), store);
}

/**
 * @param {import('../shared/types.js').Capture} capture
 * @param {{readings?: import('../shared/types.js').Readings, refusal?: {name: string}, answers?: any}} came what the host made of it
 * @param {import('./verdict.js').Verdict} verdict
 * @param {string} [store]
 */
export function noteCapture(capture, { readings, refusal, answers }, { stop, notYours, notServed }, store) {
  const seen = caseSeen(capture, readings ?? {}, answers ?? {});
  const what = stop ? `stopped: ${stop}` : notServed ? 'case of another system' : notYours ? 'case not of this account' : refusal ? 'case refused' : 'case read';
  return change((kept) => {
    const errors = refusal ? [...kept.errors, refusal.name].slice(-MOST_ERRORS) : kept.errors;
    return { ...withStep(kept, what), errors, cases: [...kept.cases, { ...seen, what }].slice(-MOST_CASES) };
  }, store);
}

/** How many readings in a row, of whatever case, held neither a status nor an event. The host counts; it is handed its own number again. @param {string} [store] */
export async function bareSoFar(store) {
  return (await stored(store)).bare;
}

/** @param {number} bare @param {string} [store] */
export async function noteBare(bare, store) {
  if (bare !== (await bareSoFar(store))) await change((kept) => ({ ...kept, bare }), store);
}

/**
 * Everything of which the text is made: of the windows in which a page of the site was looked at last.
 * @param {boolean} permitted the browser lets the extension see the site
 */
export async function collectSaw(permitted) {
  await askHost('ping', {}, { tries: 1 }).catch(() => undefined);
  const { store, kept } = await newest();
  const [state, settings, tabs] = await Promise.all([load(store), loadSettings(), chrome.tabs.query({ url: MATCH })]);
  const { run, pause, host, cases, notKept, learnt } = state;
  const found = accountOf(state);
  const ofAccount = Object.values(cases).filter(({ receipt }) => found.includes(receipt));
  return {
    ...kept, isPrivate: store === PRIVATE, permitted, host: { ...host, ...hostGreeting() }, extension: chrome.runtime.getManifest().version, browser: browserName(),
    now: Date.now(), phase: run.phase, pause: pause && { reason: pause.reason, count: pause.count }, tabs: tabs.length,
    settings: { readAutomatically: settings.readAutomatically, reRead: settings.reRead }, isKept: !notKept, sessionLength: lengthOf(learnt),
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

/** @param {string} [store] @returns {Promise<Kept>} */
async function stored(store = NORMAL) {
  const key = keyIn(KEY, store);
  return /** @type {any} */ ((await chrome.storage.session.get({ [key]: NOTHING }))[key]);
}

async function newest() {
  const all = await Promise.all((await allStores()).map(async (store) => ({ store, kept: await stored(store) })));
  return all.reduce((best, one) => (one.kept.seenAt > best.kept.seenAt ? one : best));
}

/** One after another, so that two tabs cannot overwrite each other. A full session loses this first. @param {(kept: Kept) => Kept} step @param {string} [store] */
function change(step, store = NORMAL) {
  last = last.then(async () => chrome.storage.session.set({ [keyIn(KEY, store)]: step(await stored(store)) })).catch(() => undefined);
  return last;
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();
