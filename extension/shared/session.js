// What is known for now. It is kept in memory by the browser (storage.session), is gone when the browser closes, and
// is out of reach of content scripts. Writers are serialised so that two tabs cannot overwrite each other.

/** @typedef {import('./types.js').State} State */
/** @typedef {import('./types.js').CaseEntry} CaseEntry */

const CASE = 'case:';

/** @type {Omit<State, 'cases'>} */
const EMPTY = Object.freeze({
  run: Object.freeze({ phase: 'idle', total: 0, done: 0, at: 0 }),
  pause: null,
  host: Object.freeze({ problem: null }),
  found: [],
});

/** @returns {Promise<State>} */
export async function loadState() {
  const all = await chrome.storage.session.get(null);
  const cases = Object.keys(all).filter((key) => key.startsWith(CASE)).map((key) => /** @type {CaseEntry} */ (all[key]));
  return /** @type {State} */ ({
    run: all.run ?? EMPTY.run,
    pause: all.pause ?? EMPTY.pause,
    host: all.host ?? EMPTY.host,
    found: all.found ?? EMPTY.found,
    cases,
  });
}

/** @param {string} receipt @returns {Promise<CaseEntry | undefined>} */
export async function loadCase(receipt) {
  const key = CASE + receipt;
  return /** @type {CaseEntry | undefined} */ ((await chrome.storage.session.get(key))[key]);
}

/** @param {CaseEntry} entry */
export async function saveCase(entry) {
  await chrome.storage.session.set({ [CASE + entry.receipt]: entry });
}

/** @param {string[]} receipts */
export async function dropCases(receipts) {
  await chrome.storage.session.remove(receipts.map((receipt) => CASE + receipt));
}

/** @param {() => void} callback called after anything of the session has changed */
export function onStateChange(callback) {
  chrome.storage.session.onChanged.addListener(callback);
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * Runs read-modify-write steps one after another.
 * @template T
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export function inTurn(step) {
  const mine = last.then(step, step);
  last = mine.catch(() => undefined);
  return mine;
}
