// Caselight's own corner of the page: one element, closed to the page's scripts and styles, that holds the pill and
// the frame of the panel.

import { el } from '../shared/dom.js';
import { language } from '../shared/i18n.js';
import { createPanel } from './panel-frame.js';
import { createPill } from './pill.js';
import { keepClear } from './place.js';

/** Marks our one element, so that there are never two of them. */
const MARK = 'data-caselight';

/**
 * @param {{onPanelClosed: () => void, onHidden: () => void}} on
 */
export function createInPage(on) {
  const host = el('div', { [MARK]: true, hidden: true, lang: language() });
  const root = host.attachShadow({ mode: 'closed' });
  const panel = createPanel((open) => pill.setExpanded(open));
  const pill = createPill({
    toggle: () => {
      if (isRetired) location.reload();
      else if (panel.isOpen()) close();
      else panel.open(true);
    },
    hide: () => {
      panel.close();
      remove();
      if (!isRetired) on.onHidden();
    },
  });
  // A style sheet by link works in every supported browser; constructed sheets fail in content scripts of older Firefox.
  const style = el('link', { rel: 'stylesheet', href: chrome.runtime.getURL('content/in-page.css'), load: show, error: show });
  root.append(style, pill.element, panel.element);

  /** Whether it belongs in the page, also while the page has taken it out. */
  let isShown = false;
  let wasShown = false;
  /** The extension that this belongs to is gone; all that is left to do is to load the page anew. */
  let isRetired = false;

  function show() {
    host.hidden = false;
    clear();
    addEventListener('resize', clear);
  }

  function clear() {
    keepClear(pill.element, host);
  }

  function close() {
    panel.close();
    pill.focus();
    on.onPanelClosed();
  }

  /** Puts the element into the page, or back into it when the page has swapped it out with parts of its own. */
  function keep() {
    if (!isShown || host.isConnected) return;
    const other = document.querySelector(`[${MARK}]`);
    if (other && wasShown) isShown = false; // a younger one of ours stands there, and there are never two
    else attach(other);
  }

  /** @param {Element | null} older what an earlier version of the extension left behind */
  function attach(older) {
    older?.remove();
    host.hidden = true; // until its style sheet, which an element that was taken out loads again, is there
    document.documentElement.append(host);
    wasShown = true;
  }

  function remove() {
    isShown = false;
    host.remove();
  }

  return {
    /** @param {import('../shared/types.js').PillState} state */
    update(state) {
      if (!wasShown) isShown = true;
      keep();
      pill.update(state);
      clear();
    },
    keep,
    isShown: () => isShown,
    openPanel: () => panel.open(false),
    closePanel: close,
    retire() {
      isRetired = true;
      panel.close();
    },
  };
}
