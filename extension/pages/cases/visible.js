// Which rows of a long list are on the screen.

/** So many rows beyond each edge are there already when they are scrolled to. */
const BEYOND = 6;

/** @typedef {import('./heights.js').RowHeights} RowHeights */

/**
 * @param {RowHeights} heights
 * @param {{top: number, viewport: number}} where `top`: how far the list has been scrolled past the upper edge of the window, in CSS
 *   pixels; negative while it begins below it
 * @returns {{first: number, end: number}} `end` is the row after the last
 */
export function visibleRows(heights, { top, viewport }) {
  const { count } = heights;
  if (count === 0) return { first: 0, end: 0 };
  const first = Math.max(0, heights.at(top) - BEYOND);
  const end = Math.min(count, heights.at(top + viewport) + 1 + BEYOND);
  return { first, end };
}

/**
 * How far to scroll so that a row is wholly on the screen; of a row higher than the screen, its beginning.
 * @param {RowHeights} heights @param {number} index
 * @param {{top: number, viewport: number, margin: number}} where `margin`: what covers the upper edge
 * @returns {number} pixels to scroll by; 0 when it is there
 */
export function scrollToShow(heights, index, { top, viewport, margin }) {
  const upper = heights.offset(index) - top;
  const below = upper + heights.height(index) - viewport;
  if (upper < margin || below > upper - margin) return upper - margin;
  return Math.max(0, below);
}
