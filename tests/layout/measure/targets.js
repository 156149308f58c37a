// What a finger presses is 44 CSS pixels high and wide, save a link within a sentence (WCAG 2.5.5).

const LEAST = 44;
/** The browser rounds. */
const SLACK = 0.5;
const PRESSED = 'button, select, summary, textarea, input, [role="button"], .ways a, .places a';

/** A box to tick is pressed by its label too. @param {Element} element */
const target = (element) => (element.matches('[type="checkbox"], [type="radio"]') ? element.closest('label') ?? element : element);

/** @param {{add: (kind: string, at: Element, text?: string) => void}} faults */
export function findSmallTargets(faults) {
  for (const one of document.querySelectorAll(PRESSED)) {
    const { width, height } = target(one).getBoundingClientRect();
    const isSeen = one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1; // what only scripts press has no size
    if (isSeen && Math.min(width, height) < LEAST - SLACK) faults.add('small for a finger', one, `${Math.round(width)} x ${Math.round(height)} ${one.textContent}`);
  }
}
