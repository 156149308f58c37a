// Two readings side by side: the changes as sentences, then every fact with both values.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { timeOf } from './readings.js';

/** @typedef {import('./readings.js').Reading} Reading */
/** @typedef {import('../../shared/types.js').Change} Change */
/** @typedef {{label: string, from: string, to: string, changed: boolean}} Fact */

/** @param {{changes: Change[], facts: Fact[]}} comparison @param {Reading} earlier @param {Reading} later */
export function drawComparison({ changes, facts }, earlier, later) {
  byId('comparison-title').textContent = changes.length ? t('comparisonTitle', changes.length) : t('comparisonNone');
  byId('changes').replaceChildren(...changes.map(({ text, matters }) => el('li', { 'data-matters': matters, ...(matters === 'needs_you' && { 'data-word': t('needsYou') }) }, text)));
  const head = [t('factLabel'), timeOf(earlier), timeOf(later)].map((text) => el('th', { scope: 'col' }, text));
  byId('facts').replaceChildren(el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...facts.map(row)));
}

/** @param {Fact} fact */
function row({ label, from, to, changed }) {
  return el('tr', { 'data-changed': changed }, el('th', { scope: 'row' }, label), el('td', {}, from || t('factNone')), el('td', {}, to || t('factNone')));
}
