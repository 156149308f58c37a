// How far a case is: one piece for each stage of its form, with the present one named.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** @param {{stage: string, state: string, label: string}[]} stages in the order of the form */
export function stageBar(stages) {
  const at = stages.findIndex(({ state }) => state === 'current');
  const name = at < 0 ? t('stageUnknown') : stages[at]?.label ?? '';
  const pieces = stages.map(({ state, label }) => el('span', { class: 'stage', 'data-state': state, title: label }));
  const label = at < 0 ? name : t('stageOf', name, at + 1, stages.length);
  return el('div', { class: 'stages' },
    el('div', { class: 'stage-pieces', role: 'img', 'aria-label': label }, ...pieces),
    el('span', { class: 'stage-name', 'aria-hidden': 'true' }, name));
}
