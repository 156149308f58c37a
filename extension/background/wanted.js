// Cases that a person names: typed, or known to the memory from earlier readings. They are read in an open tab of the site like
// any other; where none is open, as soon as one is.

import { isOnline, MOST_BY_ITSELF } from '../shared/receipts.js';
import { TO_PAGE } from '../shared/messages.js';
import { askHost } from './host.js';
import { askToRead } from './open-account.js';
import { accountOf, load, update } from './session.js';
import { PRIVATE, storeOf } from './stores.js';
import { savingHere } from './without-program.js';

/** Readings of one walk follow each other sooner than this. */
const TOGETHER_MS = 60_000;
/** As many cards as the host gives at once. */
const MOST_CARDS = 200;

/**
 * @param {string[]} receipts @param {chrome.tabs.Tab} [tab] the one that the person is in
 * @returns {Promise<{opened: boolean}>} whether the account page had to be opened, because no page of the site was
 */
export async function readThese(receipts, tab) {
  await update(({ added, wanted }) => ({
    change: { added: [...new Set([...added, ...receipts])], wanted: [...new Set([...wanted, ...receipts])] }, result: undefined,
  }), storeOf(tab));
  return { opened: !(await askToRead({ type: TO_PAGE.readThese, receipts }, tab)) };
}

/** @param {chrome.tabs.Tab} [tab] the one that the person is in */
export async function readRemembered(tab) {
  const { remembered } = await load(storeOf(tab));
  return readThese(remembered.flat(), tab);
}

/**
 * While no case is known, the memory is asked which ones it has. A host that cannot answer has nothing to offer.
 * @param {string} store @returns {Promise<boolean>} whether there is anything new to offer
 */
export async function recall(store) {
  if (store === PRIVATE || accountOf(await load(store)).length) return false;
  const reply = await askHost('cases', { limit: MOST_CARDS }, { tries: 1 }).catch(() => null);
  if (reply?.standIn && (await savingHere()) !== 'on') return false; // the browser holds what was read since it was started: of other accounts too
  const remembered = groupsOf(reply?.cards ?? []);
  return update((stored) => {
    const isNew = JSON.stringify(stored.remembered) !== JSON.stringify(remembered);
    return { ...(isNew && { change: { remembered } }), result: isNew };
  }, store);
}

/**
 * The newest readings first, those together that were read together: they are of one account.
 * @param {{receipt: string, readAt?: string}[]} cards @returns {string[][]}
 */
export function groupsOf(cards) {
  const read = cards.filter(({ receipt, readAt }) => isOnline(receipt) && readAt).map(({ receipt, readAt = '' }) => ({ receipt, at: Date.parse(readAt) }));
  const newest = read.sort((a, b) => b.at - a.at).slice(0, MOST_BY_ITSELF);
  /** @type {string[][]} */
  const groups = [];
  newest.forEach(({ receipt, at }, i) => {
    const before = newest[i - 1];
    if (before && before.at - at <= TOGETHER_MS) groups[groups.length - 1]?.push(receipt);
    else groups.push([receipt]);
  });
  return groups;
}
