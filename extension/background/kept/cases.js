// What the person does with the cases that the browser keeps: looks at them, names them, deletes them, and asks how many there are.

import { answer, deleteEverything, within } from './database.js';
import { caseOf, drop, readingsOf, receiptsIn } from './rows.js';
import { isSound } from './sound.js';

/** @typedef {import('./rows.js').Reading} Reading */

/** @param {{all?: boolean, receipts?: string[]}} which @returns {Promise<number>} how many cases there were */
export async function forget({ all, receipts = [] }) {
  if (all) {
    const cases = await count().then((facts) => facts.cases, () => 0);
    await deleteEverything();
    return cases;
  }
  return within('readwrite', async (stores) => {
    let cases = 0;
    for (const receipt of receipts) {
      cases += (await caseOf(stores, receipt)) ? 1 : 0;
      const keys = await answer(stores.readings.index('receipt').getAllKeys(receipt));
      await drop(stores, keys.map((reading) => /** @type {Reading} */ ({ reading })));
      await answer(stores.cases.delete(receipt));
    }
    return cases;
  });
}

/**
 * The person has looked at these cases; with `reading`, up to that one only.
 * @param {string[]} receipts @param {number} [reading]
 */
export function acknowledge(receipts, reading) {
  return within('readwrite', async (stores) => {
    for (const receipt of receipts) {
      const kept = await caseOf(stores, receipt);
      const readings = await readingsOf(stores, receipt);
      const upTo = reading === undefined ? readings.at(-1) : readings.find((one) => one.reading === reading);
      if (kept && upTo) await answer(stores.cases.put({ ...kept, seen: upTo.at }));
    }
  });
}

/** @param {string[]} receipts @param {string} person the name that the person gave them */
export function nameCases(receipts, person) {
  return within('readwrite', async (stores) => {
    for (const receipt of receipts) {
      const kept = await caseOf(stores, receipt);
      if (kept) await answer(stores.cases.put({ ...kept, person }));
    }
  });
}

/** How much is kept. `damaged`: readings that cannot be used. */
export function count() {
  return within('readonly', async (stores) => {
    const all = await answer(stores.readings.getAll());
    const captures = new Set(await answer(stores.captures.getAllKeys()));
    const sound = all.filter((one) => isSound(one) && captures.has(one.reading));
    return {
      cases: (await receiptsIn(stores)).length, readings: sound.length, damaged: all.length - sound.length,
      bytes: sound.reduce((sum, { bytes }) => sum + bytes, 0), oldest: sound.length ? Math.min(...sound.map(({ first }) => first)) : null,
    };
  });
}
