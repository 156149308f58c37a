// What the toolbar button and the pill say: how many cases need the person, or that something is in the way.

import { t } from '../shared/i18n.js';
import { describe } from '../shared/describe.js';
import { CHANGED } from '../shared/messages.js';
import { MATCH } from '../shared/site.js';
import { loadState } from './session.js';

const AMBER = '#8a5a00';

/** @typedef {import('../shared/types.js').State} State */

/** Brings the badge, every pill and every open page up to date. */
export async function announce() {
  const state = await loadState();
  const needs = needsYou(state);
  await chrome.action.setBadgeBackgroundColor({ color: AMBER });
  await chrome.action.setBadgeTextColor({ color: '#ffffff' });
  await chrome.action.setBadgeText({ text: needs ? String(needs) : describe(state).tone === 'warn' ? '!' : '' });
  await chrome.action.setTitle({ title: needs ? t('badgeNeeds', needs) : t('extensionName') });
  const message = { type: CHANGED, pill: pillFor(state) };
  const tabs = await chrome.tabs.query({ url: MATCH });
  await Promise.all([tellPages(message), ...tabs.map((tab) => tellTab(tab.id, message))]);
}

/** @param {State} state @returns {import('../shared/types.js').PillState} */
export function pillFor(state) {
  const { tone, short } = describe(state);
  return { tone, text: short, needs: needsYou(state) };
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

/** When no page of the extension is open, there is nobody to hear it. @param {object} message */
function tellPages(message) {
  return chrome.runtime.sendMessage(message).catch(() => undefined);
}
