// What of a damaged record can still be used. A field that is damaged is as if it had never been written; the others stay.

/** @typedef {import('./rows.js').KeptCase} KeptCase */

const LAST_INSTANT = 8.64e15;

/** @param {unknown} value */
const isInstant = (value) => Number.isFinite(value) && Math.abs(Number(value)) <= LAST_INSTANT;

/** @param {any} pair */
const isPair = (pair) => typeof pair?.code === 'string' && typeof pair.title === 'string';

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';

/** @param {any} one a reading @returns {boolean} */
export function isSound(one) {
  return isText(one?.receipt) && isText(one.content) && isInstant(one.first) && isInstant(one.at) && [one.times, one.bytes].every(Number.isFinite);
}

/** @param {string} receipt @param {number} seen @returns {KeptCase} */
export function newCase(receipt, seen) {
  return { receipt, seen, learned: [], person: '', turns: [] };
}

/** @param {any} one a case @returns {KeptCase} */
export function soundCase({ receipt, seen, learned, person, turns }) {
  return {
    receipt,
    seen: isInstant(seen) ? seen : 0,
    learned: Array.isArray(learned) ? learned.filter(isPair) : [],
    person: isText(person) ? person : '',
    turns: Array.isArray(turns) ? turns.filter(isText) : [],
  };
}
