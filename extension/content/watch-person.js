// Notices that the person is at the page: it is in front, and something is pressed, typed or turned in it, or it comes into focus.
// What it was is not looked at.

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'];
const AT_MOST_EVERY_MS = 60_000;

/**
 * @param {() => void} seen called at most once a minute
 * @returns {() => void} stops watching
 */
export function watchPerson(seen) {
  let last = -Infinity;
  const sign = (/** @type {Event} */ event) => {
    const now = performance.now();
    if (!event.isTrusted || document.visibilityState !== 'visible' || now - last < AT_MOST_EVERY_MS) return;
    last = now;
    seen();
  };
  for (const type of SIGNS) addEventListener(type, sign, { capture: true, passive: true });
  return () => {
    for (const type of SIGNS) removeEventListener(type, sign, { capture: true });
  };
}
