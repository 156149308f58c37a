// Caselight's own corner of the page: one element, closed to the page's scripts and styles, that holds the pill and
// the frame of the panel.

import { el } from '../shared/dom.js';
import { language } from '../shared/i18n.js';
import { createPanel } from './panel-frame.js';
import { createPill } from './pill.js';
import { keepClear } from './place.js';
import { createStay } from './stay.js';

/**
 * @param {{onPanelClosed: () => void, onHidden: () => void}} on
 */
export function createInPage(on) {
  const host = el('div', { hidden: true, lang: language() });
  const stay = createStay(host);
  const root = host.attachShadow({ mode: 'closed' });
  const panel = createPanel((open) => pill.setExpanded(open));
  const clear = () => keepClear(pill.element, host);
  /** The extension that this belongs to is gone; all that is left to do is to load the page anew. */
  let isRetired = false;
  const pill = createPill({
    toggle: () => (isRetired ? location.reload() : panel.isOpen() ? close() : panel.open(true)),
    hide: () => {
      panel.close();
      stay.remove();
      if (!isRetired) on.onHidden();
    },
  });
  root.append(styleSheet(host, clear), pill.element, panel.element);

  function close() {
    panel.close();
    pill.focus();
    on.onPanelClosed();
  }

  return {
    /** @param {import('../shared/types.js').PillState} state */
    update(state) {
      stay.want();
      pill.update(state);
      clear();
    },
    keep: stay.keep,
    isShown: stay.isWanted,
    openPanel: () => panel.open(false),
    closePanel: close,
    retire() {
      isRetired = true;
      panel.close();
    },
  };
}

/**
 * A style sheet by link works in every supported browser; constructed sheets fail in content scripts of older Firefox. Without
 * it the pill is plain, and still there.
 * @param {HTMLElement} host @param {() => void} clear
 */
function styleSheet(host, clear) {
  function show() {
    host.hidden = false;
    clear();
    addEventListener('resize', clear);
  }
  return el('link', { rel: 'stylesheet', href: chrome.runtime.getURL('content/in-page.css'), load: show, error: show });
}
