// The state of the memory, when it is anything but well: the host's sentence, and what the person can do.

import { el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';

/** States in which the list itself cannot be had, so that its own error says all there is to say. */
const SAID_BY_THE_LIST = ['unavailable', 'newer'];

/**
 * @param {HTMLElement} place a live region
 * @param {() => void} recovered called after something has been brought back
 */
export function createMemoryBanner(place, recovered) {
  let stopped = false;

  async function draw() {
    const memory = await askMemory('memory');
    place.hidden = memory.state === 'ok' || SAID_BY_THE_LIST.includes(memory.state);
    place.dataset.tone = memory.state === 'recovered' ? 'done' : 'warn';
    place.replaceChildren(...[memory.message, memory.fix].filter(Boolean).map((text) => el('p', {}, text)), ways(memory));
  }

  /** @param {any} memory */
  function ways({ state, recovery }) {
    if (state === 'recovering') return el('div', { class: 'ways' }, ...recovering(recovery));
    if (state === 'ask') return el('div', { class: 'ways' }, answer('saveAskYes', true), answer('saveAskNo', false));
    return state === 'off' ? el('div', { class: 'ways' }, el('a', { href: 'options.html#memory-settings' }, t('memorySettings'))) : '';
  }

  /** Whether the browser may save what it reads. @param {string} key @param {boolean} on */
  function answer(key, on) {
    return el('button', { type: 'button', click: () => askMemory('memory', { set: { on } }).then(recovered) }, t(key));
  }

  /** @param {{done: number, total: number}} [recovery] */
  function recovering(recovery = { done: 0, total: 1 }) {
    const bar = el('progress', { max: String(recovery.total), value: String(recovery.done), 'aria-label': t('recoverProgress') });
    const button = el('button', { type: 'button', click: () => run(bar, button) }, t('recoverStart'));
    return [bar, button];
  }

  /** One step after the other, so that it can be stopped between any two. @param {HTMLProgressElement} bar @param {HTMLButtonElement} button */
  async function run(bar, button) {
    stopped = false;
    button.replaceWith(el('button', { type: 'button', click: () => (stopped = true) }, t('stop')));
    for (let finished = false; !finished && !stopped; ) {
      const step = await askMemory('recover');
      ({ finished } = step);
      bar.max = step.total;
      bar.value = step.done;
    }
    recovered();
  }

  return { draw };
}
