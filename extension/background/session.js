// What is known for now. It is kept in memory by the browser (storage.session), is gone when the browser closes, and
// only the background touches it: content scripts must not, and a frame inside the site's page cannot in Firefox. Each
// session of the site (normal windows, private windows, a container) has a store of its own under a prefix of its own.

import { lengthOf, NOTHING_LEARNT } from './session-length.js';
import { NORMAL } from './stores.js';

/** @typedef {import('../shared/types.js').State} State */
/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */
/** @typedef {import('../shared/types.js').Run} Run */
/** @typedef {import('../shared/types.js').Pause} Pause */
/** @typedef {import('../content/page-state.js').PageState} PageState */

/**
 * @typedef {object} Stored
 * @property {Run} run the walk over the cases, of which there is one at a time over all tabs
 * @property {Pause | null} pause
 * @property {State['host']} host
 * @property {string[]} found
 * @property {string[]} added receipts that the person typed, or took from the memory, beside those found
 * @property {string[]} wanted those of them that are still to be read
 * @property {string[][]} remembered receipts that the memory knows, those together that were read together
 * @property {boolean} listed whether `found` rests on the site's own list of the account
 * @property {Record<string, CaseEntry>} cases by receipt
 * @property {Record<string, {begun: number, done: boolean, empty?: boolean}>} begun the last reading of each case, by receipt; `empty`: it
 *   brought four answers without a record
 * @property {Record<string, Tab>} tabs by number
 * @property {string[]} stores those beside the normal windows that anything is kept of
 * @property {number} listedSince when the page began whose list says whose account this is
 * @property {Record<string, string[]>} shownIn the receipts that each tab of a private window shows
 * @property {Record<string, {form: string, matters: import('../shared/types.js').Matters}>} unseen cases with news that the
 *   person has not looked at yet, by receipt
 * @property {string[]} toTell those of them that no notification has been shown for
 * @property {State['notKept']} notKept
 * @property {ReReading} reReading
 * @property {import('./session-length.js').Learnt} learnt how long the site's session lasts
 */

/**
 * What is known of a tab: what the person has put away in it, in which store it is, when its page began, and what that page is like.
 * @typedef {{closed?: boolean, hidden?: boolean, store?: string, since?: number, page?: PageState}} Tab
 */

/**
 * The quiet re-reading of this session. `jitter` is a share of the spread from 0 to 1, drawn for each round; `rounds` were read without a
 * sign of the person.
 * @typedef {{jitter: number, stopped: import('../shared/types.js').StopReason | null, rounds: number}} ReReading
 */

/** So many quiet rounds are read without a sign of the person: an abandoned tab must not keep a session of the site open. */
export const MOST_UNATTENDED = 4;

/** @type {Stored} */
const EMPTY = {
  run: { phase: 'idle', total: 0, done: 0, at: 0 },
  pause: null,
  host: { problem: null },
  found: [],
  added: [],
  wanted: [],
  remembered: [],
  listed: false,
  listedSince: 0,
  cases: {},
  begun: {},
  tabs: {},
  stores: [],
  shownIn: {},
  unseen: {},
  toTell: [],
  notKept: null,
  reReading: { jitter: 0, stopped: null, rounds: 0 },
  learnt: NOTHING_LEARNT,
};

/** What is the same for every store. @type {string[]} */
const SHARED = ['host', 'tabs', 'stores'];

/** @param {string} store */
export const prefixOf = (store) => (store === NORMAL ? '' : `${store}/`);

/** The name under which something is kept of a store. @param {string} key @param {string} store */
export const keyIn = (key, store) => (SHARED.includes(key) ? key : prefixOf(store) + key);

/** @param {string} [store] @returns {Promise<Stored>} */
export async function load(store = NORMAL) {
  const keys = Object.keys(EMPTY);
  const held = await chrome.storage.session.get(Object.fromEntries(keys.map((key) => [keyIn(key, store), EMPTY[/** @type {keyof Stored} */ (key)]])));
  return /** @type {Stored} */ (/** @type {unknown} */ (Object.fromEntries(keys.map((key) => [key, held[keyIn(key, store)]]))));
}

/**
 * Changes what is stored. The steps run one after another, so that two tabs cannot overwrite each other.
 * @template T
 * @param {(stored: Stored) => {change?: Partial<Stored>, result: T}} step
 * @param {string} [store]
 * @returns {Promise<T>}
 */
export function update(step, store = NORMAL) {
  const mine = last.then(async () => {
    const stored = await load(store);
    const { change, result } = step(stored);
    if (change) await chrome.storage.session.set(inStore({ ...change, ...noted(stored.stores, store) }, store));
    return result;
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** @param {object} values @param {string} store */
function inStore(values, store) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [keyIn(key, store), value]));
}

/** @param {string[]} stores @param {string} store */
function noted(stores, store) {
  return store === NORMAL || stores.includes(store) ? {} : { stores: [...stores, store] };
}

/** Every store that anything is kept of. */
export async function allStores() {
  return [NORMAL, ...(await load()).stores];
}

/** Forgets everything of a store. @param {string} store */
export async function dropStore(store) {
  const keys = Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith(prefixOf(store)));
  await chrome.storage.session.remove(keys);
  await update(({ stores }) => ({ change: { stores: stores.filter((one) => one !== store) }, result: undefined }));
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * The state as the pages see it: the cases of the account that is open, and what the page of one tab is like.
 * @param {string} [store] @param {number} [tabId] the tab that the state is shown in, or is about
 * @returns {Promise<State>}
 */
export async function loadState(store = NORMAL, tabId) {
  const stored = await load(store);
  const { run, pause, host, cases, unseen, notKept, reReading, learnt, tabs, remembered } = stored;
  const found = accountOf(stored);
  const phase = phaseIn(run.phase, tabs[String(tabId)]?.page ?? 'cases', found.length > 0);
  const ofAccount = (/** @type {string} */ receipt) => found.includes(receipt);
  return {
    store, run: { ...run, phase }, pause, host, found, notKept, remembered: found.length ? 0 : remembered.flat().length, sessionLength: lengthOf(learnt),
    reReadingStopped: reReading.stopped ?? (reReading.rounds >= MOST_UNATTENDED ? 'unattended' : null),
    cases: Object.values(cases).filter(({ receipt }) => ofAccount(receipt)), unseen: Object.keys(unseen).filter(ofAccount),
  };
}

/** The cases of the account that is open, as far as they are known. @param {Pick<Stored, 'found' | 'added'>} stored */
export function accountOf({ found, added }) {
  return [...new Set([...found, ...added])];
}

/**
 * What the walk is doing concerns every tab; what a page is like, its own tab only. A page that shows no case matters where none is known.
 * @param {Run['phase']} walk @param {PageState} page @param {boolean} areKnown cases of the account
 * @returns {Run['phase']}
 */
function phaseIn(walk, page, areKnown) {
  if (walk === 'reading' || walk === 'stopped') return walk;
  return page === 'changed' || (page !== 'cases' && !areKnown) ? page : walk;
}
