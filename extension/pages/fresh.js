// Cases that have just been analysed, for as long as the state does not have them yet: what comes with the news of a
// case is shown at once, and the state confirms it a few steps later.

import { FRESH, hear } from '../shared/messages.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */
/** @typedef {import('../shared/types.js').State} State */

/** @param {() => void} draw called when there is a new one */
export function createFresh(draw) {
  /** @type {Map<string, {entry: CaseEntry, html: string, store: string}>} */
  const fresh = new Map();
  hear((message) => {
    if (message.type !== FRESH) return;
    fresh.set(message.entry.receipt, message);
    draw();
  });

  return {
    /** The cases of a state with those that are newer than it. @param {State} state */
    over({ cases, found, store }) {
      for (const [receipt, { entry, store: of }] of fresh) {
        const known = cases.find((one) => one.receipt === receipt);
        if (of !== store || !found.includes(receipt) || (known && known.readAt >= entry.readAt)) fresh.delete(receipt);
      }
      const older = cases.filter(({ receipt }) => !fresh.has(receipt));
      return [...older, ...[...fresh.values()].map(({ entry }) => entry)];
    },
    /** @param {string} receipt @returns {string | undefined} the document of a case that the state does not have yet */
    document: (receipt) => fresh.get(receipt)?.html,
  };
}
