// What stands in the way of a page of the memory: the sentence and the ways out.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { MemoryTrouble } from '../shared/memory.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { wayOut } from './status.js';

/**
 * Shows what went wrong, or nothing.
 * @param {HTMLElement} place a live region
 * @param {unknown} error
 * @param {() => void} retry
 */
export function drawTrouble(place, error, retry) {
  place.hidden = !error;
  if (!error) return place.replaceChildren();
  const trouble = error instanceof MemoryTrouble ? error : new MemoryTrouble({ name: 'fault', title: t('memoryFailedTitle'), text: t('memoryFailedText') });
  const again = el('button', { type: 'button', click: () => ask(FROM_UI.retryHost).then(retry) }, t('wayRetryHost'));
  const ways = trouble.ways.filter((way) => way !== 'retryHost').map(wayOut);
  place.replaceChildren(el('h2', {}, trouble.title), el('p', {}, trouble.text), el('div', { class: 'ways' }, ...ways, again));
}
