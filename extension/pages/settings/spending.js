// What the answers of this month are thought to have cost, and the most that they may cost.

import { askAssistant } from '../../shared/assistant.js';
import { byId } from '../../shared/dom.js';
import { dollars, monthName, t } from '../../shared/i18n.js';
import { troubleOf } from '../notice.js';

const limit = /** @type {HTMLInputElement} */ (byId('limit'));

/** @param {any} settings */
export function drawSpending({ spent, monthlyLimitUsd }) {
  const said = [t('spentText', dollars(spent.usd), monthName(spent.month))];
  if (spent.unpriced) said.push(t('spentUnpriced', spent.unpriced));
  byId('spent').textContent = said.join(' ');
  limit.value = monthlyLimitUsd ?? '';
}

/** @param {(settings: any) => void} draw */
export function listenToSpending(draw) {
  limit.addEventListener('change', async () => {
    const value = limit.value === '' ? null : limit.valueAsNumber;
    try {
      draw(await askAssistant('settings', { set: { monthlyLimitUsd: value } }));
      byId('limit-said').textContent = t('optionSaved');
    } catch (error) {
      byId('limit-said').textContent = `${troubleOf(error).title} ${troubleOf(error).text}`;
    }
  });
}
