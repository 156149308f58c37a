// What is new in a reading, until the person has looked: the badge counts it, and one notification tells of a whole walk.

import { loadSettings } from '../shared/settings.js';
import { update } from './session.js';
import { notify } from './notifications.js';

/** @typedef {import('../shared/types.js').Matters} Matters */
/** @typedef {import('../shared/settings.js').Settings} Settings */

/** What is worth telling, by the person's choice. @type {Record<Settings['tell'], Matters[]>} */
const WORTH = { everything: ['needs_you', 'news'], needs_you: ['needs_you'], nothing: [] };

/**
 * Takes in what a reading found.
 * @param {{receipt: string, form: string}} card
 * @param {import('../shared/types.js').Change[]} news @param {string} [store]
 */
export async function noteNews({ receipt, form }, news, store) {
  const { tell } = await loadSettings();
  const matters = WORTH[tell].find((worth) => news.some((change) => change.matters === worth));
  if (!matters) return;
  await update(({ unseen, toTell }) => ({
    change: { unseen: { ...unseen, [receipt]: { form, matters } }, toTell: [...new Set([...toTell, receipt])] }, result: undefined,
  }), store);
}

/** A walk is over: what it found is told at once, in one notification. @param {string} [store] */
export async function tellNews(store) {
  const told = await update(({ toTell, unseen }) => ({
    change: toTell.length ? { toTell: [] } : undefined, result: toTell.flatMap((receipt) => (unseen[receipt] ? { receipt, ...unseen[receipt] } : [])),
  }), store);
  if (told.length && (await loadSettings()).notify) await notify(told);
}
