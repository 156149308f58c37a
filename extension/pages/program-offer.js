// Where there is no program: what it would add, and how to get it on this very system. An offer, folded away, and never in the way.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** The systems that script/install builds the program on. The panel, a frame in the site's page, has no way to ask Firefox for the system. */
const canBuild = () => /Linux/.test(navigator.userAgent) && !/Android|CrOS/.test(navigator.userAgent);

/** @param {(way: 'install') => HTMLElement} wayOut @returns {HTMLElement} */
export function programOffer(wayOut) {
  const how = canBuild() ? wayOut('install') : el('p', {}, t('noProgramYet'));
  return el('div', { class: 'note offer' }, el('p', {}, t('standIn')),
    el('details', {}, el('summary', {}, t('standInMore')), el('p', {}, t('standInAdds')), how));
}
