// Caselight's own corner of the page: one element, closed to the page's scripts and styles, that holds the pill and
// the frame of the panel.

import { el } from '../shared/dom.js';
import { language } from '../shared/i18n.js';
import { onEscape } from './escape.js';
import { createPanel } from './panel-frame.js';
import { createPill } from './pill.js';
import { keepClear } from './place.js';
import { createStay } from './stay.js';

/** The panel and as much of the page as the panel. */
const ROOM_FOR_BOTH_PX = 700;

/**
 * @param {{onPress: () => void, onPanelClosed: () => void, onHidden: () => void}} on `onPress`: the pill was pressed, and nothing has come of it yet
 */
export function createInPage(on) {
  const host = el('div', { hidden: true, lang: language() });
  const stay = createStay(host);
  const panel = createPanel((open) => pill.setExpanded(open));
  const clear = () => keepClear(pill.element, host);
  let isRetired = false; // the extension that this belongs to is gone; all that is left to do is to load the page anew
  const pill = createPill({
    toggle: press,
    hide: () => {
      panel.close();
      deafen();
      stay.remove();
      if (!isRetired) on.onHidden();
    },
  });
  fill(host, clear, pill.element, panel.element);
  const deafen = onEscape(() => panel.isOpen() && close(false));

  /** Who finds out by the press that the extension was updated is told so; the next press loads the page anew. */
  function press() {
    if (isRetired) return location.reload();
    on.onPress();
    if (isRetired) return;
    if (panel.isOpen()) close(true);
    else panel.open(true);
  }

  /** @param {boolean} takesFocus else it stays where it is */
  function close(takesFocus) {
    panel.close();
    clear();
    on.onPanelClosed();
    if (takesFocus) pill.focus();
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
    /** By itself it only opens beside the page, never over all of it. */
    openPanel: () => innerWidth >= ROOM_FOR_BOTH_PX && panel.open(false),
    closePanel: () => close(true),
    retire() {
      isRetired = true;
      deafen();
      panel.close();
    },
  };
}

/** Without its style sheet the pill is plain, and still there. @param {HTMLElement} host @param {() => void} clear @param {...HTMLElement} parts */
function fill(host, clear, ...parts) {
  function show() {
    host.hidden = false;
    clear();
    addEventListener('resize', clear);
  }
  // A style sheet by link works in every supported browser; constructed sheets fail in content scripts of older Firefox.
  const style = el('link', { rel: 'stylesheet', href: chrome.runtime.getURL('content/in-page.css'), load: show, error: show });
  host.attachShadow({ mode: 'closed' }).append(style, ...parts);
}
