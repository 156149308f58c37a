// How far a case is: one piece for each step of its form, with the present one named, and all of them by name once it is opened.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** @param {{stage: string, state: string, label: string}[]} stages in the order of the form */
export function stageBar(stages) {
  const at = stages.findIndex(({ state }) => state === 'current');
  const name = at < 0 ? t('stageUnknown') : t('stageOf', stages[at]?.label ?? '', at + 1, stages.length);
  const pieces = stages.map(({ state }) => el('span', { class: 'stage', 'data-state': state }));
  const names = stages.map(({ state, label }) => el('li', { 'aria-current': state === 'current' && 'step' }, t('stageWithState', label, t(`stage_${state}`))));
  return el('div', { class: 'stages' },
    el('div', { class: 'stage-pieces', 'aria-hidden': 'true' }, ...pieces),
    el('details', {}, el('summary', { class: 'stage-name' }, name), el('ol', { class: 'stage-names' }, ...names)));
}
