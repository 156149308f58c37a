// The cases that can be told beside this one, when somebody asks across cases: those that the memory holds, of the same person first.

import { byId, el } from '../../shared/dom.js';
import { askMemory } from '../../shared/memory.js';

const MOST_OFFERED = 12;
/** As many as a brief has room for. */
const MOST_TOLD = 4;

/** @typedef {{receipt: string, form: string, person?: {id: number, name: string}}} Card */

/** @param {string} receipt @param {(receipts: string[]) => void} choose called with those that are ticked */
export async function offerFamily(receipt, choose) {
  const place = byId('family');
  const others = await othersOf(receipt).catch(() => []); // without a memory there are none
  place.hidden = !others.length;
  const boxes = others.map((card) => el('input', { type: 'checkbox', value: card.receipt, change: () => choose(ticked()) }));
  byId('family-cases').replaceChildren(...others.map((card, i) => el('label', {}, boxes[i], el('span', {}, [card.form, card.receipt, card.person?.name].filter(Boolean).join(' \u00b7 ')))));

  function ticked() {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const box of boxes) box.disabled = !box.checked && chosen.length >= MOST_TOLD;
    return chosen;
  }
}

/** @param {string} receipt @returns {Promise<Card[]>} */
async function othersOf(receipt) {
  const { cards } = await askMemory('cases', { sort: 'name', limit: 200 });
  const own = cards.find((/** @type {Card} */ card) => card.receipt === receipt)?.person?.id;
  const others = cards.filter((/** @type {Card} */ card) => card.receipt !== receipt);
  const near = (/** @type {Card} */ card) => (own !== undefined && card.person?.id === own ? 0 : 1);
  return others.sort((/** @type {Card} */ a, /** @type {Card} */ b) => near(a) - near(b)).slice(0, MOST_OFFERED);
}
