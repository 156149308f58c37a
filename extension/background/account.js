// Whose cases are known: what the pages of a session show says so, a sign-in puts it in question, and what a private window shows goes
// with its tabs.

import { dropDocuments, without } from './case-papers.js';
import { dropStore, update } from './session.js';
import { PRIVATE } from './stores.js';

/** @typedef {import('../shared/types.js').Run} Run */
/** @typedef {import('../content/page-state.js').PageState} PageState */

/** @type {Run} */
const IDLE = { phase: 'idle', total: 0, done: 0, at: 0 };
/** Holds that end with the session of the account that they were met in. @type {import('../shared/types.js').StopReason[]} */
const ABOUT_A_SESSION = ['signed_out', 'no_record'];

/**
 * Where a page stands: its tab, the store of the tab, and when the page began.
 * @typedef {{tabId?: number, store?: string, since?: number}} Place
 */

/**
 * Remembers the receipts of a page. The site's own list says whose cases are shown: what it does not hold is not the
 * person's, whether it belonged to an earlier account or is only mentioned in some text. A list that shares cases with
 * the one before may be the same list, still coming, so what was read of its other cases is kept aside; one that shares none is
 * another account's, and nothing of the earlier one stays. A page that was open before the present account signed in says nothing any more.
 * @param {string[]} receipts @param {import('../content/find-receipts.js').Source} source @param {PageState} page @param {Place} [place]
 * @returns {Promise<string[]>} those that are of this account
 */
export async function found(receipts, source, page, { tabId, store, since = Date.now() } = {}) {
  const { own, gone } = await update((stored) => {
    const { run, pause, found: before, added, listed, listedSince, cases, begun, unseen, toTell, tabs } = stored;
    const isList = source === 'embedded' || page === 'empty';
    const known = unique([...before, ...Object.keys(cases).filter((receipt) => !added.includes(receipt))]);
    const own = listed && source === 'text' ? receipts.filter((receipt) => before.includes(receipt)) : receipts;
    const isAnother = ['embedded', 'cards'].includes(source) && !own.some((receipt) => known.includes(receipt));
    if ((isAnother || page === 'empty') && known.length && since < listedSince) return { result: { own: [], gone: [] } };
    const all = unique([...(isList || isAnother ? [] : before), ...own]);
    const stay = known.length && (isAnother || page === 'empty') ? stored.wanted : added;
    const gone = isAnother ? unique([...known, ...added, ...Object.keys(begun)]).filter((receipt) => !all.includes(receipt) && !stay.includes(receipt)) : [];
    const change = {
      found: all, added: stay, listed: listed || isList, listedSince: isList || isAnother ? Math.max(since, listedSince) : listedSince,
      run: gone.length ? IDLE : run, ...(tabId !== undefined && { tabs: { ...tabs, [tabId]: { ...tabs[tabId], page } } }),
      pause: gone.length && pause && ABOUT_A_SESSION.includes(pause.reason) ? null : pause,
      cases: without(cases, gone), begun: without(begun, gone), unseen: without(unseen, gone), toTell: toTell.filter((receipt) => !gone.includes(receipt)),
      ...(store === PRIVATE && tabId !== undefined && { shownIn: { ...stored.shownIn, [tabId]: own } }),
    };
    return { change, result: { own, gone } };
  }, store);
  await dropDocuments(gone, store);
  return own;
}

/**
 * Somebody has signed in: until a list says whose account it is, no case is shown.
 * @param {string} [store]
 */
export function signedIn(store) {
  return update(({ wanted }) => ({ change: { found: [], added: wanted, listed: false }, result: undefined }), store);
}

/** A tab of a private window has closed: what no other one shows is forgotten, and with the last of them all. @param {number} tabId */
export async function leftPrivate(tabId) {
  const gone = await update(({ shownIn, found, added, cases, begun, unseen }) => {
    const others = without(shownIn, [String(tabId)]);
    const stay = Object.values(others).flat();
    const gone = unique([...found, ...added, ...Object.keys(cases), ...Object.keys(begun)]).filter((receipt) => !stay.includes(receipt));
    const change = {
      shownIn: others, found: found.filter((receipt) => stay.includes(receipt)), added: [], wanted: [], cases: without(cases, gone), begun: without(begun, gone), unseen: without(unseen, gone),
    };
    return { change, result: Object.keys(others).length ? gone : null };
  }, PRIVATE);
  if (gone) await dropDocuments(gone, PRIVATE);
  else await dropStore(PRIVATE);
}

/** @param {string[]} receipts */
function unique(receipts) {
  return [...new Set(receipts)];
}
