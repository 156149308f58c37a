// While a person looks at the list, its rows stay where they are: a row that jumps away puts another case under the pointer.

/** @typedef {import('../../shared/types.js').Card} Card */

/**
 * @param {Card[]} before as they stand on the screen
 * @param {Card[]} now as the host gives them, in its order
 * @param {(receipt: string) => boolean} stays whether a case stays although the search does not give it any more
 * @returns {Card[]} the known ones where they were; a new one below the one that the host puts above it
 */
export function steady(before, now, stays) {
  const news = new Map(now.map((card) => [card.receipt, card]));
  const rows = before.flatMap((card) => news.get(card.receipt) ?? (stays(card.receipt) ? unchanged(card) : []));
  for (const [i, card] of now.entries()) {
    if (rows.some(({ receipt }) => receipt === card.receipt)) continue;
    rows.splice(rows.findIndex(({ receipt }) => receipt === now[i - 1]?.receipt) + 1, 0, card);
  }
  return rows;
}

/** A case without its change. @param {Card} card @returns {Card} */
export function unchanged(card) {
  const copy = { ...card };
  delete copy.changed;
  return copy;
}
