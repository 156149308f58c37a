// The quiet pill: one or two words and how many cases need the person. Only real clicks count; the page's scripts can
// make events, but not trusted ones.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** @param {{toggle: () => void, hide: () => void}} on */
export function createPill(on) {
  const name = t('extensionName'); // an orphan, which has to say so, cannot ask for texts any more
  const text = el('span', { class: 'text' });
  const count = el('span', { class: 'count', hidden: true });
  const open = button('open', on.toggle, el('span', { class: 'mark', 'aria-hidden': 'true' }), text, count);
  const move = button('tool move', () => element.classList.toggle('left'), '\u2194');
  const hide = button('tool hide', on.hide, '\u00d7');
  move.setAttribute('aria-label', t('pillMove'));
  hide.setAttribute('aria-label', t('pillHide'));
  open.setAttribute('aria-expanded', 'false');
  const element = el('div', { class: 'pill', role: 'group', 'aria-label': name }, open, move, hide);

  return {
    element,
    focus: () => open.focus(),
    /** Behind the open panel its buttons would still be reached by the keyboard. @param {boolean} expanded */
    setExpanded(expanded) {
      open.setAttribute('aria-expanded', String(expanded));
      element.hidden = expanded;
    },
    /** @param {import('../shared/types.js').PillState} state */
    update(state) {
      element.dataset.tone = state.tone;
      text.textContent = state.text;
      count.hidden = state.needs === 0;
      count.textContent = String(state.needs);
      const needs = state.needs ? [t('pillNeeds', state.needs)] : [];
      open.setAttribute('aria-label', [name, state.text, ...needs].join('. '));
    },
  };
}

/** @param {string} name @param {() => void} act @param {...(Node | string)} children */
function button(name, act, ...children) {
  return el('button', { type: 'button', class: name, click: (event) => event.isTrusted && act() }, ...children);
}
