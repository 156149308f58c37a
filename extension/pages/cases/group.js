// Puts the cases of a person together where that leaves the order that somebody asked for as it is. A person stands where the
// first of their cases stands.

/** @typedef {import('../../shared/types.js').Card} Card */

/** @param {Card | null} [card] who the case is for; a case without a person stands by itself */
export const personKey = (card) => (card?.person ? `person ${card.person.id}` : `case ${card?.receipt}`);

/** @param {Card[]} cards @returns {Card[]} */
function groupByPerson(cards) {
  /** @type {Map<string, Card[]>} */
  const groups = new Map();
  for (const card of cards) {
    const key = personKey(card);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return [...groups.values()].flat();
}

/**
 * A case that needs nobody never stands above one that needs somebody, whoever they are for. In the order of days or of changes
 * every case has the place that this order gives it.
 * @param {Card[]} cards in the host's order @param {string} sort @returns {Card[]}
 */
export function arrange(cards, sort) {
  if (sort !== 'needs_you') return cards;
  return [true, false].flatMap((needed) => groupByPerson(cards.filter(({ needsYou = false }) => needsYou === needed)));
}
