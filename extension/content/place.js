// Keeps the pill off the site's own controls.

const STEP_PX = 72;
const STEPS = 6;
const GRID_PX = 12;
const CONTROLS = 'a[href], button, input, select, textarea, [role="button"]';

/**
 * Moves the pill up, step by step, until no control of the page lies beneath it.
 * @param {HTMLElement} pill
 * @param {HTMLElement} host the element of the page that holds it
 */
export function keepClear(pill, host) {
  for (let step = 0; step < STEPS; step++) {
    pill.style.setProperty('--lift', `${step * STEP_PX}px`);
    if (!coversControl(pill.getBoundingClientRect(), host)) return;
  }
  pill.style.setProperty('--lift', '0px');
}

/** @param {DOMRect} box @param {HTMLElement} host */
function coversControl(box, host) {
  const isControl = (/** @type {Element} */ found) => found !== host && found.closest(CONTROLS);
  const points = steps(box.top, box.bottom).flatMap((y) => steps(box.left, box.right).map((x) => ({ x, y })));
  return points.some(({ x, y }) => document.elementsFromPoint(x, y).some(isControl));
}

/** Places from one edge to the other, close enough together that no control fits between. @param {number} from @param {number} to */
function steps(from, to) {
  const count = Math.ceil((to - from) / GRID_PX);
  return Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / Math.max(count, 1));
}
