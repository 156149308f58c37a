// What is measured in a page, in whatever state it is in. These files run in the page.

import { findTwinMarks, findWordlessAmber } from './colours.js';
import { findNarrowColumns } from './columns.js';
import { findCut } from './cut.js';
import { createFaults } from './faults.js';
import { findOverlaps } from './overlap.js';
import { findSmallTargets } from './targets.js';
import { seenTexts } from './texts.js';

export { findFixedSizes } from './growth.js';

/** @param {{needsYou: string, forced: boolean, touch: boolean}} how `needsYou`: the word that must stand wherever amber stands @returns {string[]} the faults, in words */
export function measure({ needsYou, forced, touch }) {
  const faults = createFaults();
  const texts = seenTexts();
  findCut(texts, faults);
  findOverlaps(texts, faults);
  findNarrowColumns(texts, faults);
  findWordlessAmber(needsYou, faults);
  if (forced) findTwinMarks(faults);
  if (touch) findSmallTargets(faults);
  return faults.all();
}

/** @param {number} least size of letters on paper, in CSS pixels @returns {string[]} the faults, in words */
export function measurePaper(least) {
  const faults = createFaults();
  const texts = seenTexts();
  findCut(texts, faults);
  findOverlaps(texts, faults);
  findNarrowColumns(texts, faults);
  for (const { at, data, size } of texts) if (size < least) faults.add(`letters of ${size} px`, at, data);
  return faults.all();
}
