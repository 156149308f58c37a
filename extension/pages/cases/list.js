// A list that only holds the rows on the screen. It scrolls with the window; the keyboard moves through all rows,
// also those that are not there yet.

import { el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { RowHeights } from './heights.js';
import { drawRow } from './row.js';
import { scrollToShow, visibleRows } from './visible.js';

const PAGE_ROWS = 8;
/** How near the upper edge of the window a row may come when the keyboard goes there, in CSS pixels. */
const MARGIN_PX = 8;
/** Rows that turn out lower than was thought make room for more, which are measured in turn. */
const PASSES = 3;

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
  #heights = new RowHeights();
  /** In another width the rows have other heights. */
  #width = 0;
  #resized;
  /** @type {Map<number, HTMLElement>} */
  #rows = new Map();
  #current = 0;
  #frame = 0;

  /** @param {HTMLElement} list @param {import('./store.js').CaseStore} store @param {import('./row.js').RowActions} actions */
  constructor(list, store, actions) {
    this.#list = list;
    this.#store = store;
    this.#actions = actions;
    list.setAttribute('aria-label', t('casesTitle'));
    const soon = () => {
      this.#frame ||= requestAnimationFrame(() => this.draw());
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    this.#resized = new ResizeObserver(soon);
    list.addEventListener('keydown', (event) => this.#pressed(event));
    list.addEventListener('focusin', (event) => this.#focused(/** @type {Node} */ (event.target)));
  }

  /** The row at the upper edge of the window. */
  get firstShown() {
    return this.#heights.at(this.#where().top);
  }

  draw() {
    this.#frame = 0;
    const { count } = this.#store;
    const anchor = this.#anchor();
    this.#current = Math.max(0, Math.min(this.#current, count - 1));
    if (count !== this.#heights.count || this.#list.clientWidth !== this.#width) this.#heights.reset(count);
    this.#width = this.#list.clientWidth;
    let shown = visibleRows(this.#heights, this.#where());
    for (let pass = 0; pass < PASSES; pass++) {
      this.#place(this.#among(shown));
      if (!this.#measure()) break;
      this.#hold(anchor);
      shown = visibleRows(this.#heights, this.#where());
    }
    this.#arrange();
    this.#store.want(shown.first, shown.end);
  }

  #where() {
    return { top: -this.#list.getBoundingClientRect().top, viewport: innerHeight };
  }

  /** What stands at the upper edge of the window is to stay there, whatever the rows above it turn out to be. */
  #anchor() {
    const { top } = this.#where();
    const index = this.#heights.at(top);
    return { index, into: Math.min(top, 0) || top - this.#heights.offset(index) };
  }

  /** @param {{index: number, into: number}} anchor `into`: how far into the row the edge lies; negative while the list begins below the edge */
  #hold({ index, into }) {
    this.#arrange();
    if (into < 0 || index >= this.#heights.count) return;
    const by = this.#heights.offset(index) + Math.min(into, this.#heights.height(index)) - this.#where().top;
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' });
  }

  /** @param {{first: number, end: number}} range @returns {number[]} ascending, so that the order of the document is that of the list */
  #among({ first, end }) {
    const shown = Array.from({ length: end - first }, (_, i) => first + i);
    if (this.#hasFocus() && !shown.includes(this.#current) && this.#current < this.#store.count) shown.push(this.#current);
    return shown.sort((a, b) => a - b);
  }

  /** A row with the focus stays, wherever the window has been scrolled to. */
  #hasFocus() {
    return this.#list !== document.activeElement && this.#list.contains(document.activeElement);
  }

  /** @param {number[]} shown ascending */
  #place(shown) {
    for (const [index, row] of this.#rows) {
      if (shown.includes(index)) continue;
      this.#rows.delete(index);
      this.#resized.unobserve(row);
      row.remove();
    }
    let next = this.#list.firstChild;
    for (const index of shown) {
      const row = this.#rows.get(index) ?? this.#make(index);
      this.#fill(row, index);
      if (row === next) next = row.nextSibling;
      else this.#list.insertBefore(row, next);
    }
  }

  /** What is still being loaded has no height worth knowing. */
  #measure() {
    const drawn = [...this.#rows].filter(([index]) => this.#store.cardAt(index) !== undefined);
    return this.#heights.measure(drawn.map(([index, row]) => [index, row.getBoundingClientRect().height]));
  }

  #arrange() {
    this.#list.style.blockSize = `${this.#heights.offset(this.#heights.count)}px`;
    for (const [index, row] of this.#rows) row.style.insetBlockStart = `${this.#heights.offset(index)}px`;
  }

  /** @param {number} index */
  #make(index) {
    const row = el('li', { class: 'row', tabindex: '-1', 'aria-posinset': String(index + 1) });
    this.#rows.set(index, row);
    this.#resized.observe(row);
    return row;
  }

  /** Draws a row anew only when it differs, so that the focus in it stays. @param {HTMLElement} row @param {number} index */
  #fill(row, index) {
    const card = this.#store.cardAt(index);
    const before = index > 0 ? this.#store.cardAt(index - 1) : undefined;
    row.setAttribute('aria-setsize', String(this.#store.count));
    const wanted = JSON.stringify([card, before?.person, card && this.#actions.markOf(card.receipt)]);
    if (row.dataset.drawn !== wanted) {
      const focused = focusedIn(row);
      drawRow(row, card, before, this.#actions);
      row.dataset.drawn = wanted;
      if (focused) focusOn(row, focused);
    }
    for (const part of row.querySelectorAll('a, button, summary')) part.setAttribute('tabindex', index === this.#current ? '0' : '-1');
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const move = KEYS[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const last = this.#store.count - 1;
    this.#current = Math.max(0, Math.min(move(this.#current, last), last));
    // The first time rows are drawn that were only guessed at; then it is known where the row stands.
    for (let times = 0; times < 2; times++) {
      scrollBy({ top: scrollToShow(this.#heights, this.#current, { ...this.#where(), margin: MARGIN_PX }), behavior: 'instant' });
      this.draw();
    }
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
