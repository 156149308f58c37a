// What is measured in a page, in whatever state it is in. These files run in the page.

import { findTwinMarks, findWordlessAmber } from './colours.js';
import { findNarrowColumns } from './columns.js';
import { findCut } from './cut.js';
import { createFaults } from './faults.js';
import { findOverlaps } from './overlap.js';
import { seenTexts } from './texts.js';

export { findFixedSizes } from './growth.js';

/** @param {{needsYou: string, forced: boolean}} how `needsYou`: the word that must stand wherever amber stands @returns {string[]} the faults, in words */
export function measure({ needsYou, forced }) {
  const faults = createFaults();
  const texts = seenTexts();
  findCut(texts, faults);
  findOverlaps(texts, faults);
  findNarrowColumns(texts, faults);
  findWordlessAmber(needsYou, faults);
  if (forced) findTwinMarks(faults);
  return faults.all();
}
