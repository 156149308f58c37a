// A list that only holds the rows on the screen. It scrolls with the window; the keyboard moves through all rows,
// also those that are not there yet.

import { el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { drawRow } from './row.js';
import { scrollToShow, visibleRows } from './visible.js';

const PAGE_ROWS = 8;
/** How near the upper edge of the window a row may come when the keyboard goes there, in CSS pixels. */
const MARGIN_PX = 8;

/** How far a key moves. @type {Record<string, (index: number, last: number) => number>} */
const KEYS = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + PAGE_ROWS,
  PageUp: (index) => index - PAGE_ROWS,
  Home: () => 0,
  End: (_, last) => last,
};

export class CaseList {
  #list;
  #store;
  #actions;
  /** Measures the height of a row, which the style sheet decides. */
  #probe = el('li', { class: 'row probe', 'aria-hidden': 'true' });
  /** @type {Map<number, HTMLElement>} */
  #rows = new Map();
  #current = 0;
  #frame = 0;

  /** @param {HTMLElement} list @param {import('./store.js').CaseStore} store @param {import('./row.js').RowActions} actions */
  constructor(list, store, actions) {
    this.#list = list;
    this.#store = store;
    this.#actions = actions;
    list.append(this.#probe);
    list.setAttribute('aria-label', t('casesTitle'));
    const soon = () => {
      this.#frame ||= requestAnimationFrame(() => this.draw());
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    list.addEventListener('keydown', (event) => this.#pressed(event));
    list.addEventListener('focusin', (event) => this.#focused(/** @type {Node} */ (event.target)));
  }

  /** The row at the upper edge of the window. */
  get firstShown() {
    const { top, row } = this.#where();
    return Math.max(0, Math.floor(top / Math.max(1, row)));
  }

  draw() {
    this.#frame = 0;
    const { count } = this.#store;
    this.#current = Math.max(0, Math.min(this.#current, count - 1));
    const where = this.#where();
    this.#list.style.blockSize = `${where.row * count}px`;
    const { first, end } = visibleRows({ ...where, count });
    const shown = Array.from({ length: end - first }, (_, i) => first + i);
    if (this.#hasFocus() && !shown.includes(this.#current) && this.#current < count) shown.push(this.#current);
    this.#place(shown.sort((a, b) => a - b), where.row);
    this.#store.want(first, end);
  }

  #where() {
    return { top: -this.#list.getBoundingClientRect().top, viewport: innerHeight, row: this.#probe.offsetHeight };
  }

  /** A row with the focus stays, wherever the window has been scrolled to. */
  #hasFocus() {
    return this.#list !== document.activeElement && this.#list.contains(document.activeElement);
  }

  /** @param {number[]} shown ascending, so that the order of the document is that of the list @param {number} height */
  #place(shown, height) {
    for (const [index, row] of this.#rows) {
      if (shown.includes(index)) continue;
      this.#rows.delete(index);
      row.remove();
    }
    let next = this.#list.firstChild;
    for (const index of shown) {
      const row = this.#rows.get(index) ?? this.#make(index);
      this.#fill(row, index);
      row.style.insetBlockStart = `${index * height}px`;
      if (row === next) next = row.nextSibling;
      else this.#list.insertBefore(row, next);
    }
  }

  /** @param {number} index */
  #make(index) {
    const row = el('li', { class: 'row', tabindex: '-1', 'aria-posinset': String(index + 1) });
    this.#rows.set(index, row);
    return row;
  }

  /** Draws a row anew only when it differs, so that the focus in it stays. @param {HTMLElement} row @param {number} index */
  #fill(row, index) {
    const card = this.#store.cardAt(index);
    const before = index > 0 ? this.#store.cardAt(index - 1) : undefined;
    row.setAttribute('aria-setsize', String(this.#store.count));
    const wanted = JSON.stringify([card, before?.person]);
    if (row.dataset.drawn !== wanted) {
      const focused = focusedIn(row);
      drawRow(row, card, before, this.#actions);
      row.dataset.drawn = wanted;
      if (focused) focusOn(row, focused);
    }
    for (const part of row.querySelectorAll('a, button')) part.setAttribute('tabindex', index === this.#current ? '0' : '-1');
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const move = KEYS[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = this.#store.count - 1;
    this.#current = Math.max(0, Math.min(move(this.#current, last), last));
    scrollBy({ top: scrollToShow(this.#current, { ...this.#where(), margin: MARGIN_PX }), behavior: 'instant' });
    this.draw();
    const row = this.#rows.get(this.#current);
    if (row) focusOn(row, '.row-link');
  }

  /** Only the parts of the present row are reached by Tab. @param {Node} target */
  #focused(target) {
    const index = [...this.#rows].find(([, row]) => row.contains(target))?.[0];
    if (index === undefined || index === this.#current) return;
    this.#current = index;
    this.draw();
  }
}

/** What in the row has the focus, so that it can be found again. @param {HTMLElement} row */
function focusedIn(row) {
  const active = document.activeElement;
  if (active === row) return '.row-link';
  return active && row.contains(active) ? `.${active.classList[0]}` : '';
}

/** @param {HTMLElement} row @param {string} part */
function focusOn(row, part) {
  const target = row.querySelector(part) ?? row.querySelector('.row-link') ?? row;
  /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
}
