// Caselight's own corner of the page: one element, closed to the page's scripts and styles, that holds the pill and
// the frame of the panel.

import { el } from '../shared/dom.js';
import { language } from '../shared/i18n.js';
import { onEscape } from './escape.js';
import { Panel } from './panel-frame.js';
import { createPill } from './pill.js';
import { keepClear } from './place.js';
import { createStay } from './stay.js';

/** The panel and as much of the page as the panel. */
const ROOM_FOR_BOTH_PX = 700;

/**
 * @typedef {object} Heard what is told of the person's doings
 * @property {() => void} onPress the pill was pressed, and nothing has come of it yet
 * @property {() => void} onPanelClosed
 * @property {() => void} onPanelRefused the page does not let the panel stand in it, and the person is waiting for it
 * @property {() => void} onHidden
 */

export class InPage {
  #on;
  #host = el('div', { hidden: true, lang: language() });
  #stay = createStay(this.#host);
  #panel = new Panel({ changed: (open) => this.#pill.setExpanded(open), refused: (byPerson) => byPerson && this.#on.onPanelRefused() });
  #pill = createPill({ toggle: () => this.#press(), hide: () => this.#hide() });
  #clear = () => keepClear(this.#pill.element, this.#host);
  #deafen = onEscape(() => this.#panel.isOpen && this.#close(false));
  /** The extension that this belongs to is gone; all that is left to do is to load the page anew. */
  #isRetired = false;

  /** @param {Heard} on */
  constructor(on) {
    this.#on = on;
    fill(this.#host, this.#clear, this.#pill.element, this.#panel.element);
  }

  /** @param {import('../shared/types.js').PillState} state */
  update(state) {
    this.#stay.want();
    this.#pill.update(state);
    this.#clear();
  }

  /** Puts it back where the page has taken it out. */
  keep() {
    this.#stay.keep();
  }

  /** Whether it belongs in the page. */
  get isShown() {
    return this.#stay.isWanted();
  }

  /** By itself it only opens beside the page, never over all of it. */
  openPanel() {
    if (innerWidth >= ROOM_FOR_BOTH_PX) this.#panel.open(false);
  }

  panelHere() {
    this.#panel.greet();
  }

  closePanel() {
    this.#close(true);
  }

  retire() {
    this.#isRetired = true;
    this.#end();
  }

  /** Who finds out by the press that the extension was updated is told so; the next press loads the page anew. */
  #press() {
    if (this.#isRetired) return location.reload();
    this.#on.onPress();
    if (this.#isRetired) return;
    if (this.#panel.isOpen) this.#close(true);
    else this.#panel.open(true);
  }

  /** @param {boolean} takesFocus else it stays where it is */
  #close(takesFocus) {
    this.#panel.close();
    this.#clear();
    this.#on.onPanelClosed();
    if (takesFocus) this.#pill.focus();
  }

  #hide() {
    this.#end();
    this.#stay.remove();
    if (!this.#isRetired) this.#on.onHidden();
  }

  #end() {
    this.#panel.close();
    this.#deafen();
  }
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
