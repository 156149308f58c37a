// The menu of what is seldom done: it closes as menus do, by Escape, by a press anywhere else, and once something was chosen.

import { byId } from '../../shared/dom.js';

export function startMenu() {
  const menu = /** @type {HTMLDetailsElement} */ (byId('more'));
  const close = () => { menu.open = false; };
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    close();
    menu.querySelector('summary')?.focus();
  });
  addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  });
  // A press inside the summary's frame is not one in this page, but it takes the focus away from it.
  addEventListener('blur', close);
  menu.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('button')) close();
  });
}
