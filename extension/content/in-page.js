// Caselight's own corner of the page: one element, closed to the page's scripts and styles, that holds the pill and
// the frame of the panel.

import { el } from '../shared/dom.js';
import { language } from '../shared/i18n.js';
import { onEscape } from './escape.js';
import { createPanel } from './panel-frame.js';
import { createPill } from './pill.js';
import { keepClear } from './place.js';

/** The panel and as much of the page as the panel. */
const ROOM_FOR_BOTH_PX = 700;

/**
 * @param {{onPanelClosed: () => void, onHidden: () => void}} on
 */
export function createInPage(on) {
  const host = el('div', { hidden: true, lang: language() });
  const panel = createPanel((open) => pill.setExpanded(open));
  const pill = createPill({
    toggle: () => (panel.isOpen() ? close() : panel.open(true)),
    hide: () => {
      panel.close();
      remove();
      on.onHidden();
    },
  });
  fill(host, pill.element, panel.element);
  const deafen = onEscape(() => panel.isOpen() && end());

  function remove() {
    deafen();
    host.remove();
  }

  /** The focus stays where it is. */
  function end() {
    panel.close();
    keepClear(pill.element, host);
    on.onPanelClosed();
  }

  function close() {
    end();
    pill.focus();
  }

  return {
    /** @param {import('../shared/types.js').PillState} state */
    update(state) {
      if (!host.isConnected) document.documentElement.append(host);
      pill.update(state);
      keepClear(pill.element, host);
    },
    isShown: () => host.isConnected,
    /** By itself it only opens beside the page, never over all of it. */
    openPanel: () => innerWidth >= ROOM_FOR_BOTH_PX && panel.open(false),
    closePanel: close,
    remove,
  };
}

/** @param {HTMLElement} host @param {HTMLElement} pill @param {HTMLElement} panel */
function fill(host, pill, panel) {
  function show() {
    host.hidden = false;
    keepClear(pill, host);
    addEventListener('resize', () => keepClear(pill, host));
  }
  // A style sheet by link works in every supported browser; constructed sheets fail in content scripts of older Firefox.
  const style = el('link', { rel: 'stylesheet', href: chrome.runtime.getURL('content/in-page.css'), load: show });
  host.attachShadow({ mode: 'closed' }).append(style, pill, panel);
}
