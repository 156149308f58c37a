// How high each row of a long list is: as it was measured where it has been drawn, else what the first rows had on average.

/** Before anything was measured, in CSS pixels. */
const GUESS = 120;

export class RowHeights {
  #count = 0;
  #usual = GUESS;
  /** @type {Map<number, number>} */
  #measured = new Map();
  /** Sums of what measured rows differ from the usual, so that the place of any row is a few additions (a Fenwick tree). */
  #sums = new Float64Array(1);

  /** Nothing is known any more. @param {number} count of rows */
  reset(count) {
    this.#count = count;
    this.#measured.clear();
    this.#sums = new Float64Array(count + 1);
  }

  get count() {
    return this.#count;
  }

  /** @param {[number, number][]} rows each with its place and its height @returns {boolean} whether any of them is new or another than before */
  measure(rows) {
    if (!this.#measured.size && rows.length) this.#usual = Math.round(rows.reduce((sum, [, height]) => sum + height, 0) / rows.length);
    const news = rows.filter(([index, height]) => this.#measured.get(index) !== height);
    for (const [index, height] of news) this.#set(index, height);
    return news.length > 0;
  }

  /** @param {number} index @param {number} height */
  #set(index, height) {
    const difference = height - this.height(index);
    this.#measured.set(index, height);
    for (let i = index + 1; i <= this.#count; i += i & -i) this.#sums[i] += difference;
  }

  /** @param {number} index */
  height(index) {
    return this.#measured.get(index) ?? this.#usual;
  }

  /** Where a row begins; of the row after the last, where the list ends. @param {number} index */
  offset(index) {
    let differences = 0;
    for (let i = index; i > 0; i -= i & -i) differences += this.#sums[i] ?? 0;
    return index * this.#usual + differences;
  }

  /** The row at a place; the first one above the list, the last one below it. @param {number} place */
  at(place) {
    let [low, high] = [0, Math.max(0, this.#count - 1)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
