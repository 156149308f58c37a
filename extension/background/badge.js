// What the toolbar button and the pill say: how many cases have news, how many need the person, or that something is in
// the way.

import { t } from '../shared/i18n.js';
import { describe } from '../shared/describe.js';
import { CHANGED } from '../shared/messages.js';
import { allStores, loadState } from './session.js';
import { PRIVATE, storeOf } from './stores.js';
import { siteTabs } from './tabs.js';

const AMBER = '#8a5a00';
const BLUE = '#1d5a80';

/** @typedef {import('../shared/types.js').State} State */

/** Brings the badge, every pill and every open page up to date. Of a private window nothing stands on the toolbar button. */
export async function announce() {
  const stores = (await allStores()).filter((store) => store !== PRIVATE);
  const tabs = await siteTabs();
  const states = await Promise.all(stores.map((store) => loadState(store, tabs.find((tab) => storeOf(tab) === store)?.id)));
  await Promise.all([tellPages(), tellTabs(pillOf), setBadge(badgeFor(...states))]);
}

/** Each tab of the site is told of its own store and page. @param {chrome.tabs.Tab} tab */
async function pillOf(tab) {
  return { type: CHANGED, pill: pillFor(await loadState(storeOf(tab), tab.id)) };
}

/** @param {{text: string, color: string, title: string}} badge */
async function setBadge({ text, color, title }) {
  await chrome.action.setBadgeBackgroundColor({ color });
  await chrome.action.setBadgeTextColor({ color: '#ffffff' });
  await chrome.action.setBadgeText({ text });
  await chrome.action.setTitle({ title });
}

/**
 * News comes before what is known to need the person; it goes when the person has looked.
 * @param {State[]} states
 */
export function badgeFor(...states) {
  const needs = states.reduce((sum, state) => sum + needsYou(state), 0);
  const news = states.reduce((sum, { unseen }) => sum + unseen.length, 0);
  if (news) return { text: `+${news}`, color: BLUE, title: t('badgeNews', news, needs) };
  if (needs) return { text: String(needs), color: AMBER, title: t('badgeNeeds', needs) };
  return { text: states.some((state) => describe(state).tone === 'warn') ? '!' : '', color: AMBER, title: t('extensionName') };
}

/** @param {State} state @returns {import('../shared/types.js').PillState} */
export function pillFor(state) {
  const { tone, short } = describe(state);
  return { tone, text: short, needs: needsYou(state), offers: state.found.length + state.remembered > 0 };
}

/** @param {State} state */
function needsYou(state) {
  return state.cases.filter((entry) => entry.card?.needsYou).length;
}

/**
 * A tab that is still loading, or was open before the extension came, has nobody to listen.
 * @param {number | undefined} tabId
 * @param {object} message
 * @returns {Promise<boolean>} whether somebody listened
 */
export async function tellTab(tabId, message) {
  if (tabId === undefined) return false;
  return chrome.tabs.sendMessage(tabId, message).then(() => true, () => false);
}

/** Tells every open tab of the site. @param {(tab: chrome.tabs.Tab) => object | Promise<object>} messageFor */
export async function tellTabs(messageFor) {
  await Promise.all((await siteTabs()).map(async (tab) => tellTab(tab.id, await messageFor(tab))));
}

/**
 * Tells the open pages of the extension; that something has changed, when nothing else is said: they ask for the state
 * themselves. When none is open, there is nobody to hear it.
 * @param {{type: string, [field: string]: any}} [message]
 */
export function tellPages(message = { type: CHANGED }) {
  return chrome.runtime.sendMessage(message).catch(() => undefined);
}
