// Where there is no program: what it would add, and how to get it on this very system. An offer, folded away, and never in the way.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** The systems that script/install builds the program on. */
const BUILT_ON = ['linux'];

/** @param {(way: 'install') => HTMLElement} wayOut @returns {HTMLElement} */
export function programOffer(wayOut) {
  const how = el('div');
  chrome.runtime.getPlatformInfo().then(({ os }) => how.append(BUILT_ON.includes(os) ? wayOut('install') : el('p', {}, t('noProgramYet'))));
  return el('div', { class: 'note offer' }, el('p', {}, t('standIn')),
    el('details', {}, el('summary', {}, t('standInMore')), el('p', {}, t('standInAdds')), how));
}
