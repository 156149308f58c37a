// Puts a text where the person can paste it from. In a frame inside a site's page a browser may refuse the newer way.

import { el } from './dom.js';

/** @param {string} text @returns {Promise<boolean>} whether it is there now */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** @param {string} text */
function copySelected(text) {
  const had = document.activeElement;
  const place = el('textarea', { 'aria-hidden': 'true', style: 'position: fixed; inset-block-start: 0; opacity: 0' });
  place.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(place);
  place.select();
  const done = document.execCommand('copy');
  place.remove();
  if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  return done;
}
