// Puts the cases of a person together. A person stands where the first of their cases stands, so the order that the host
// chose (those that need somebody first) also orders the persons.

/** @typedef {import('../../shared/types.js').Card} Card */

/** @param {Card | null} [card] who the case is for; a case without a person stands by itself */
export const personKey = (card) => (card?.person ? `person ${card.person.id}` : `case ${card?.receipt}`);

/** @param {Card[]} cards @returns {Card[]} */
export function groupByPerson(cards) {
  /** @type {Map<string, Card[]>} */
  const groups = new Map();
  for (const card of cards) {
    const key = personKey(card);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()].flat();
}
