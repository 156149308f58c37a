// Nothing is cut off: by the page's edge, by a box that hides what is outside it, by a box that has to be scrolled sideways.

import { ancestors } from './texts.js';

/** A letter may be so far beyond its box before it counts as cut, in CSS pixels. */
const SLACK = 1.5;

/** @param {import('./texts.js').SeenText[]} texts @param {ReturnType<typeof import('./faults.js').createFaults>} faults */
export function findCut(texts, faults) {
  const page = document.documentElement;
  const scrolls = page.scrollWidth > page.clientWidth + 1;
  if (scrolls) faults.add('the page scrolls sideways', page, `${page.scrollWidth} > ${page.clientWidth}`);
  for (const text of texts) {
    const box = boxThatHides(text);
    if (box) faults.add(`cut off by ${box}`, text.at, text.data);
    if (text.lines.some(({ left, right }) => left < -SLACK || (!scrolls && right > page.clientWidth + SLACK)) && !inWideTable(text.at)) faults.add('beyond the edge of the page', text.at, text.data);
  }
}

/** A table of values may be scrolled in a box of its own, which the keyboard reaches. @param {Element} element */
const inWideTable = (element) => element.closest('[role="region"][tabindex="0"]:has(table)') !== null;

/** @param {import('./texts.js').SeenText} text @returns {string} */
function boxThatHides({ at, lines }) {
  for (const box of ancestors(at)) {
    if (box === document.body || box === document.documentElement) break;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (/auto|scroll/.test(overflowX + overflowY)) return box.scrollWidth > box.clientWidth + 1 && !inWideTable(at) ? 'a box that scrolls sideways' : '';
    if (/hidden|clip/.test(overflowX + overflowY) && lines.some((line) => isOutside(line, box.getBoundingClientRect()))) return `${box.localName}.${box.className}`;
  }
  return '';
}

/** A line's box is higher than its letters. @param {DOMRect} line @param {DOMRect} box */
function isOutside(line, box) {
  const above = SLACK + line.height / 4;
  return line.left < box.left - SLACK || line.right > box.right + SLACK || line.top < box.top - above || line.bottom > box.bottom + above;
}
