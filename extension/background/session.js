// What is known for now. It is kept in memory by the browser (storage.session), is gone when the browser closes, and
// only the background touches it: content scripts must not, and a frame inside the site's page cannot in Firefox.

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
 * @property {boolean} listed whether `found` rests on the site's own list of the account
 * @property {Record<string, CaseEntry>} cases by receipt
 * @property {Record<string, {begun: number, done: boolean, empty?: boolean}>} begun the last reading of each case, by receipt; `empty`: it
 *   brought four answers without a record
 * @property {Record<string, Tab>} tabs by number
 * @property {Record<string, {form: string, matters: import('../shared/types.js').Matters}>} unseen cases with news that the
 *   person has not looked at yet, by receipt
 * @property {string[]} toTell those of them that no notification has been shown for
 * @property {State['notKept']} notKept
 * @property {ReReading} reReading
 */

/**
 * What the person has put away in a tab, and what its page is like.
 * @typedef {{closed?: boolean, hidden?: boolean, page?: PageState}} Tab
 */

/**
 * The quiet re-reading of this session. `jitter` is a share of the spread from 0 to 1, drawn for each round.
 * @typedef {{jitter: number, stopped: import('../shared/types.js').StopReason | null}} ReReading
 */

/** @type {Stored} */
const EMPTY = {
  run: { phase: 'idle', total: 0, done: 0, at: 0 },
  pause: null,
  host: { problem: null },
  found: [],
  listed: false,
  cases: {},
  begun: {},
  tabs: {},
  unseen: {},
  toTell: [],
  notKept: null,
  reReading: { jitter: 0, stopped: null },
};

/** @returns {Promise<Stored>} */
export async function load() {
  return /** @type {Stored} */ (await chrome.storage.session.get(EMPTY));
}

/**
 * Changes what is stored. The steps run one after another, so that two tabs cannot overwrite each other.
 * @template T
 * @param {(stored: Stored) => {change?: Partial<Stored>, result: T}} step
 * @returns {Promise<T>}
 */
export function update(step) {
  const mine = last.then(async () => {
    const { change, result } = step(await load());
    if (change) await chrome.storage.session.set(change);
    return result;
  });
  last = mine.catch(() => undefined);
  return mine;
}

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * The state as the pages see it: the cases of the account that is open, and what the page of one tab is like.
 * @param {number} [tabId] the tab that the state is shown in, or is about
 * @returns {Promise<State>}
 */
export async function loadState(tabId) {
  const { run, pause, host, found, cases, unseen, notKept, reReading, tabs } = await load();
  const phase = phaseIn(run.phase, tabs[String(tabId)]?.page ?? 'cases', found.length > 0);
  const ofAccount = (/** @type {string} */ receipt) => found.includes(receipt);
  return {
    run: { ...run, phase }, pause, host, found, notKept, reReadingStopped: reReading.stopped,
    cases: Object.values(cases).filter(({ receipt }) => ofAccount(receipt)), unseen: Object.keys(unseen).filter(ofAccount),
  };
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

// Documents and waiting captures are large and wanted one at a time, so each has a key of its own.
const DOCUMENT = 'document:';
const WAITING = 'waiting:';
const CAPTURE = 'capture:';
const CONVERSATION = 'conversation:';

/** @param {string} receipt @returns {Promise<string | undefined>} the newest HTML summary */
export async function loadDocument(receipt) {
  const key = DOCUMENT + receipt;
  return /** @type {string | undefined} */ ((await chrome.storage.session.get(key))[key]);
}

/**
 * Keeps the newest of one case; without a document the earlier one stays.
 * @param {CaseEntry} entry @param {string} [html]
 */
export async function saveCase(entry, html) {
  const { receipt } = entry;
  const document = html && { [DOCUMENT + receipt]: html };
  const save = () => update(({ cases }) => ({ change: { cases: { ...cases, [receipt]: entry }, ...document }, result: undefined }));
  await Promise.all([chrome.storage.session.remove(WAITING + receipt), save().catch(() => makeRoom().then(save))]);
}

/** The browser gives the session 10 MB. When they are full, the documents and readings of other cases make room. */
async function makeRoom() {
  const all = Object.keys(await chrome.storage.session.get(null));
  await chrome.storage.session.remove(all.filter((one) => one.startsWith(DOCUMENT) || one.startsWith(CAPTURE)));
}

/** A capture that the host could not take, and whether it is to be kept on disk. @typedef {{capture: import('../shared/types.js').Capture, keep: boolean}} Waiting */

/** @param {Waiting} waiting */
export async function saveWaiting(waiting) {
  await chrome.storage.session.set({ [WAITING + waiting.capture.receipt]: waiting });
}

/** @returns {Promise<Waiting[]>} */
export async function loadWaiting() {
  const all = Object.entries(await chrome.storage.session.get(null));
  return all.filter(([key]) => key.startsWith(WAITING)).map(([, waiting]) => /** @type {Waiting} */ (waiting));
}

/** Forgets everything about these cases but that they were found. @param {string[]} receipts */
export async function dropCases(receipts) {
  await dropDocuments(receipts);
  await update(({ cases, unseen }) => ({ change: { cases: without(cases, receipts), unseen: without(unseen, receipts) }, result: undefined }));
}

/**
 * @template T
 * @param {Record<string, T>} byReceipt @param {string[]} receipts @returns {Record<string, T>}
 */
export function without(byReceipt, receipts) {
  return Object.fromEntries(Object.entries(byReceipt).filter(([receipt]) => !receipts.includes(receipt)));
}

/** @param {string[]} receipts */
export async function dropDocuments(receipts) {
  const kinds = [DOCUMENT, WAITING, CAPTURE, CONVERSATION];
  await chrome.storage.session.remove(receipts.flatMap((receipt) => kinds.map((kind) => kind + receipt)));
}

/** The newest reading of a case as it was read, and whether the host keeps it too. @typedef {{capture: import('../shared/types.js').Capture, kept: boolean}} Read */

/** For the assistant. Where there is no room for it, the case can still be read again. @param {Read} read */
export async function saveRead(read) {
  await chrome.storage.session.set({ [CAPTURE + read.capture.receipt]: read }).catch(() => undefined);
}

/** @param {string} receipt @returns {Promise<Read | undefined>} */
export async function loadRead(receipt) {
  return /** @type {any} */ ((await chrome.storage.session.get(CAPTURE + receipt))[CAPTURE + receipt]);
}

/** @param {string} receipt @param {object[]} entries as the host would keep them */
export async function saveConversation(receipt, entries) {
  await chrome.storage.session.set({ [CONVERSATION + receipt]: entries });
}

/** @param {string} receipt @returns {Promise<object[]>} */
export async function loadConversation(receipt) {
  return /** @type {any} */ ((await chrome.storage.session.get(CONVERSATION + receipt))[CONVERSATION + receipt] ?? []);
}
