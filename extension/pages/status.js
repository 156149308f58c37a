// The state line with its ways out.

import { describe, isQuiet } from '../shared/describe.js';
import { byId, el } from '../shared/dom.js';
import { handOn } from '../shared/focus.js';
import { t } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { isOfOtherSystem } from '../shared/other-system.js';
import { MATCH } from '../shared/site.js';
import { overTab } from './over-tab.js';
import { programOffer } from './program-offer.js';
import { createSpoken } from './spoken.js';

/** @typedef {import('../shared/describe.js').WayOut} WayOut */

/** @type {Record<WayOut, () => HTMLElement>} */
const WAYS = {
  grant: () => button('wayGrant', () => chrome.permissions.request({ origins: [MATCH] })),
  retryHost: () => button('wayRetryHost', () => ask(FROM_UI.retryHost)),
  openAccount: () => button('wayOpenAccount', () => askHere(FROM_UI.openAccount)),
  read: () => button('wayRead', () => askHere(FROM_UI.read)),
  readRest: () => button('wayReadRest', () => askHere(FROM_UI.readRest)),
  readRemembered: () => button('wayReadRemembered', () => askHere(FROM_UI.readRemembered)),
  readFirst: () => button('wayReadFirst', () => askHere(FROM_UI.read)),
  install: () => command('wayInstall', 'script/install', 'caselight install'),
  doctor: () => command('wayDoctor', 'caselight doctor'),
  saw: () => el('a', { href: 'saw.html', target: '_blank' }, t('sawLink')),
};

/** Why the quiet re-reading has ended, where it is not that the site refused. @type {Record<string, string>} */
const RE_READING = { signed_out: 'reReadingSignedOut', no_record: 'reReadingNoRecord', unattended: 'reReadingUnattended' };

/** @param {WayOut} way */
export const wayOut = (way) => WAYS[way]();

/** @type {string} what is shown now, so that nothing is drawn anew without a change */
let shown = '';
const spoken = createSpoken();

/** @param {import('./live.js').View} view */
export function drawStatus({ state, permitted }) {
  const said = describe(state, { permitted });
  const notes = notesOf(state);
  const offers = isQuiet(state.host);
  const key = JSON.stringify([said, notes, offers]);
  if (key === shown) return;
  shown = key;
  const status = byId('status');
  status.dataset.tone = said.tone;
  byId('status-said').textContent = spoken(said);
  byId('status-title').textContent = said.title;
  byId('status-text').textContent = said.text;
  const ways = byId('status-ways');
  handOn(ways, () => ways.replaceChildren(...said.ways.map(wayOut)), () => ways.querySelector('button') ?? byId('status-title'));
  byId('status-notes').replaceChildren(...notes.map((text) => el('p', { class: 'note' }, text)), ...(offers ? [programOffer(wayOut)] : []));
  byId('status-progress').replaceChildren(...(said.tone === 'reading' ? [progress(state.run)] : []));
}

/** What else the person should know: a reading that was not kept, a re-reading that has ended. @param {import('../shared/types.js').State} state */
function notesOf({ notKept, reReadingStopped, cases, run, pause, sessionLength }) {
  const apart = cases.filter(isOfOtherSystem).length;
  const stopped = reReadingStopped && t(RE_READING[reReadingStopped] ?? 'reReadingRefused');
  const isOver = reReadingStopped === 'signed_out' || (run.phase === 'stopped' && pause?.reason === 'signed_out');
  const length = isOver && sessionLength && t(sessionLength.about ? 'sessionEndsAfter' : 'sessionWasOver', sessionLength.minutes);
  return [notKept && `${notKept.message} ${notKept.fix}`, stopped, length, apart > 0 && t('otherSystemCount', apart)].filter((text) => typeof text === 'string');
}

/** @param {import('../shared/types.js').Run} run */
function progress(run) {
  return el('progress', { max: String(run.total), value: String(run.done), 'aria-label': t('progressLabel') });
}

/** @param {string} type of a message that is about the session of the tab */
async function askHere(type) {
  return ask(type, await overTab());
}

/** @param {string} key @param {() => void} act */
function button(key, act) {
  return el('button', { type: 'button', click: act }, t(key));
}

/** @param {string} key the sentence before the commands @param {...string} commands */
function command(key, ...commands) {
  return el('div', { class: 'commands' }, el('p', {}, t(key)), ...commands.map((text) => el('code', {}, text)));
}
