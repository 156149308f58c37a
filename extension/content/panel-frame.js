// The panel is a page of the extension in a frame, so that the site's scripts can neither read nor change what it
// shows.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** A frame of the extension loads in milliseconds; one that has not spoken by then was refused by the page. */
const REFUSED_AFTER_MS = 5_000;

/** @param {{refused: () => void, opened: (open: boolean) => void}} on */
export function createPanel(on) {
  const element = el('div', { class: 'panel', hidden: true });
  /** @type {HTMLIFrameElement | null} */
  let frame = null;

  function load() {
    frame = el('iframe', { title: t('panelTitle'), src: chrome.runtime.getURL('pages/panel.html') });
    const timer = setTimeout(on.refused, REFUSED_AFTER_MS);
    frame.addEventListener('load', () => clearTimeout(timer), { once: true });
    element.append(frame);
  }

  return {
    element,
    isOpen: () => !element.hidden,
    /** @param {boolean} takeFocus only when the person asked for the panel */
    open(takeFocus) {
      element.hidden = false;
      if (!frame) load();
      if (takeFocus) frame?.focus();
      on.opened(true);
    },
    close() {
      element.hidden = true;
      on.opened(false);
    },
  };
}
