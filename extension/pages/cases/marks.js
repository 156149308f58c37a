// What was marked as seen since the list was loaded, and how each mark is taken back.

import { askMemory } from '../../shared/memory.js';
import { unchanged } from './steady.js';

/** @typedef {{receipt: string, reading: number}} Before up to which reading a case had been seen */
/** @typedef {import('../../shared/types.js').Card} Card */

export class Marks {
  /** @type {Map<string, {reading: number, changed: NonNullable<Card['changed']> | undefined}>} */
  #marks = new Map();

  get size() {
    return this.#marks.size;
  }

  /** @param {string} receipt */
  of(receipt) {
    return this.#marks.get(receipt);
  }

  clear() {
    this.#marks.clear();
  }

  /** @param {{receipts: string[]} | {all: true}} which @param {Card[]} held what the list holds as the person marks: the news of the mark may change it before the answer is here */
  async add(which, held) {
    /** @type {{before?: Before[]}} */
    const { before = [] } = await askMemory('seen', which);
    const changes = new Map(held.map(({ receipt, changed }) => [receipt, changed]));
    for (const { receipt, reading } of before) this.#marks.set(receipt, { reading, changed: changes.get(receipt) });
  }

  /** A marked case is held without its change. @param {Card} card @returns {Card} */
  seen(card) {
    return this.#marks.has(card.receipt) ? unchanged(card) : card;
  }

  /** @param {string[]} receipts @returns {Promise<(card: Card) => Card>} gives these cases their change again */
  async takeBack(receipts = [...this.#marks.keys()]) {
    const taken = new Map(receipts.map((receipt) => [receipt, this.#marks.get(receipt)]));
    for (const [receipt, mark] of taken) {
      await askMemory('seen', { receipts: [receipt], reading: mark?.reading });
      this.#marks.delete(receipt);
    }
    return (card) => ({ ...card, ...(taken.get(card.receipt)?.changed && { changed: taken.get(card.receipt)?.changed }) });
  }
}
