// The panel is a page of the extension in a frame, so that the site's scripts can neither read nor change what it
// shows. A page's Content-Security-Policy does not apply to it in either browser.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** @param {(open: boolean) => void} opened */
export function createPanel(opened) {
  const element = el('div', { class: 'panel', hidden: true });
  /** @type {HTMLIFrameElement | null} */
  let frame = null;

  function load() {
    frame = el('iframe', { title: t('panelTitle'), src: chrome.runtime.getURL('pages/panel.html') });
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
      opened(true);
    },
    close() {
      element.hidden = true;
      opened(false);
    },
  };
}
