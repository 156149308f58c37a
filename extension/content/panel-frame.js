// The panel is a page of the extension in a frame, so that the site's scripts can neither read nor change what it
// shows. A page's Content-Security-Policy does not apply to it in either browser; other rules of a page may refuse it, and no
// browser says so. So the panel says hello, and where it has not within three seconds, it is taken away again.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const HELLO_MS = 3_000;

/**
 * `refused`: the page does not let the panel stand in it; `byPerson`: and the person is waiting for it.
 * @typedef {{changed: (open: boolean) => void, refused: (byPerson: boolean) => void}} Heard
 */

export class Panel {
  element = el('div', { class: 'panel', hidden: true });
  #on;
  /** @type {HTMLIFrameElement | null} */
  #frame = null;
  /** @type {'waits' | 'here' | 'refused'} */
  #state = 'waits';
  /** The panel came by itself, and is to come back should its hello only be late. */
  #byItself = false;
  #limit = 0;

  /** @param {Heard} on */
  constructor(on) {
    this.#on = on;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {boolean} byPerson they asked for the panel, which then takes the focus */
  open(byPerson) {
    this.#byItself = !byPerson;
    if (this.#state === 'refused') return this.#on.refused(byPerson);
    this.#show(true);
    this.#frame ??= this.#load();
    if (byPerson) this.#frame.focus();
    if (this.#state === 'waits') this.#limit = window.setTimeout(() => this.#refuse(byPerson), HELLO_MS);
  }

  /** The panel has said hello. */
  greet() {
    const comesBack = this.#state === 'refused' && this.#byItself;
    this.#state = 'here';
    clearTimeout(this.#limit);
    if (comesBack) this.#show(true);
  }

  close() {
    this.#byItself = false;
    this.#show(false);
  }

  #load() {
    const frame = el('iframe', { title: t('panelTitle'), allow: 'clipboard-write', src: chrome.runtime.getURL('pages/panel.html') });
    this.element.append(frame);
    return frame;
  }

  /** @param {boolean} byPerson */
  #refuse(byPerson) {
    this.#show(false);
    this.#state = 'refused';
    this.#on.refused(byPerson);
  }

  /** @param {boolean} open */
  #show(open) {
    clearTimeout(this.#limit);
    this.element.hidden = !open;
    this.#on.changed(open);
  }
}
