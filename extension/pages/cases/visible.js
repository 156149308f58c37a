// Which rows of a long list are on the screen. Every row has the same height, so this is arithmetic.

/** So many rows beyond each edge are there already when they are scrolled to. */
const BEYOND = 6;

/**
 * @param {{top: number, viewport: number, row: number, count: number}} where `top`: how far the list has been scrolled
 *   past the upper edge of the window, in CSS pixels; negative while it begins below it
 * @returns {{first: number, end: number}} `end` is the row after the last
 */
export function visibleRows({ top, viewport, row, count }) {
  if (row <= 0) return { first: 0, end: 0 };
  const first = Math.max(0, Math.floor(top / row) - BEYOND);
  const end = Math.min(count, Math.ceil((top + viewport) / row) + BEYOND);
  return { first: Math.min(first, count), end: Math.max(end, Math.min(first, count)) };
}

/**
 * How far to scroll so that a row is wholly on the screen.
 * @param {number} index
 * @param {{top: number, viewport: number, row: number, margin: number}} where `margin`: what covers the upper edge
 * @returns {number} pixels to scroll by; 0 when it is there
 */
export function scrollToShow(index, { top, viewport, row, margin }) {
  const upper = index * row - top;
  if (upper < margin) return upper - margin;
  return Math.max(0, upper + row - viewport);
}
