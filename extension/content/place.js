// Keeps the pill off the site's own controls.

const STEP_PX = 72;
const STEPS = 6;
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
  const xs = [box.left + 2, (box.left + box.right) / 2, box.right - 2];
  const ys = [box.top + 2, (box.top + box.bottom) / 2, box.bottom - 2];
  return xs.some((x) => ys.some((y) => document.elementsFromPoint(x, y).some((found) => found !== host && found.closest(CONTROLS))));
}
