// The cases that a search gives, a page at a time: only what is looked at is asked for, and only a few pages are held.

import { arrange } from './group.js';
import { steady } from './steady.js';

/** The most that the host gives at once. As many cases are arranged by person here. */
export const PAGE = 200;
const MOST_PAGES = 40;

/** @typedef {import('../../shared/types.js').Card} Card */
/** @typedef {{query: object, sort: string}} Search */
/** @typedef {{total: number, matching: number, needsYou: number, facets: any}} Counts */

export class CaseStore {
  #fetch;
  #changed;
  /** @type {Search} */
  #search = { query: {}, sort: 'needs_you' };
  /** @type {Map<number, Card[]>} */
  #pages = new Map();
  /** @type {Counts | null} */
  #counts = null;
  /** Answers to an earlier search are not taken any more. */
  #generation = 0;
  #loading = false;
  /** The list was to be put in order, and is not yet: news that come meanwhile do not keep the old order. */
  #toArrange = false;
  /** @type {number[]} */
  #wanted = [];

  /**
   * @param {(search: Search & {offset: number, limit: number}) => Promise<any>} fetch
   * @param {(error: unknown) => void} changed called whenever there is something new to draw; with what went wrong, if
   *   anything did
   */
  constructor(fetch, changed) {
    this.#fetch = fetch;
    this.#changed = changed;
  }

  /** @returns {Counts | null} null before the first answer */
  get counts() {
    return this.#counts;
  }

  /** How many cases the search gives. */
  get count() {
    return this.#counts?.matching ?? 0;
  }

  /** What is there from the start of the list, without waiting. */
  get firstPage() {
    return this.#pages.get(0) ?? [];
  }

  /** @param {number} index @returns {Card | null | undefined} undefined while it is being loaded, null when there is nothing to show */
  cardAt(index) {
    const page = this.#pages.get(Math.floor(index / PAGE));
    return page && (page[index % PAGE] ?? null);
  }

  /** @returns {Card[]} */
  get held() {
    return [...this.#pages.values()].flat();
  }

  /** What is held becomes another, where it stands. @param {(card: Card) => Card} change */
  change(change) {
    for (const [page, cards] of this.#pages) this.#pages.set(page, cards.map(change));
    this.#changed(null);
  }

  /**
   * Begins anew; what is shown stays until the first page has come.
   * @param {Search} search
   * @param {{around?: number, stays?: (receipt: string) => boolean}} [how] `around`: a row that is on the screen; `stays`: the rows stay where they are, and
   *   those of which it says so stay although the search does not give them any more
   * @returns {Promise<void>}
   */
  async load(search, { around = 0, stays } = {}) {
    this.#search = search;
    this.#toArrange ||= !stays;
    const mine = ++this.#generation;
    const reply = await this.#page(0);
    if (mine !== this.#generation) return;
    if (reply instanceof Error) return this.#changed(reply);
    const first = this.#arranged(reply, stays);
    this.#counts = reply.matching <= PAGE ? { ...reply, matching: first.length } : reply;
    this.#pages = new Map([[0, first]]);
    this.#changed(null);
    // On a new day the host goes through its list anew, a part with each question.
    return reply.unfinished ? this.load(search, { around, stays }) : this.want(around, around + 1);
  }

  /** @param {any} reply the first page @param {((receipt: string) => boolean) | undefined} stays @returns {Card[]} */
  #arranged({ matching, cards }, stays) {
    const anew = this.#toArrange && !this.firstPage.some(({ receipt }) => stays?.(receipt));
    this.#toArrange = false;
    if (matching > PAGE) return cards;
    return stays && !anew && this.firstPage.length ? steady(this.firstPage, cards, stays) : arrange(cards, this.#search.sort);
  }

  /** Sees to it that these rows are there soon. @param {number} first @param {number} end */
  want(first, end) {
    const last = Math.min(end, this.count) - 1;
    this.#wanted = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) if (!this.#pages.has(page)) this.#wanted.push(page);
    return this.#more();
  }

  /** One page after the other: while the person scrolls on, pages that have gone by are not asked for any more. */
  async #more() {
    while (!this.#loading && this.#wanted.length) {
      const page = /** @type {number} */ (this.#wanted.shift());
      const mine = this.#generation;
      this.#loading = true;
      const reply = await this.#page(page);
      this.#loading = false;
      if (mine !== this.#generation) continue;
      if (reply instanceof Error) return this.#changed(reply);
      this.#keep(page, reply.cards);
      this.#changed(null);
    }
  }

  /** @param {number} page @returns {Promise<any>} the answer or the error */
  #page(page) {
    return this.#fetch({ ...this.#search, offset: page * PAGE, limit: PAGE }).catch((error) => error);
  }

  /** @param {number} page @param {Card[]} cards */
  #keep(page, cards) {
    this.#pages.set(page, cards);
    const distance = (/** @type {number} */ other) => Math.abs(other - page);
    const farthest = [...this.#pages.keys()].reduce((far, other) => (distance(other) > distance(far) ? other : far));
    if (this.#pages.size > MOST_PAGES) this.#pages.delete(farthest);
  }
}
