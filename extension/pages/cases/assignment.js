// What naming a person means for the host.

/** @typedef {{id: number, name: string, receipts: string[]}} PersonCases */

/**
 * What to tell the host: a name that is there already means that person; otherwise all the cases keep their person under
 * another name, or this one case gets a person of its own.
 * @param {string} receipt @param {string} name @param {boolean} all @param {PersonCases | undefined} now @param {PersonCases[]} people
 * @returns {{id?: number, name: string, receipts: string[]}}
 */
export function assignment(receipt, name, all, now, people) {
  const receipts = all ? now?.receipts ?? [receipt] : [receipt];
  const known = people.find((person) => person.name.toLowerCase() === name.toLowerCase() && person.id !== now?.id);
  if (known) return { id: known.id, name: known.name, receipts };
  const keeps = now && (all || now.receipts.length < 2 || now.name === name);
  return { ...(keeps && { id: now.id }), name, receipts };
}
