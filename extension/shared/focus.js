// Where the keyboard goes when the part that had it goes away: never back to the top of the page.

/** Puts the focus on an element, also on a heading, which the Tab key does not reach. @param {HTMLElement} element */
export function focusOn(element) {
  if (!element.matches('a[href], button, input, select, textarea, [tabindex]')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/**
 * Makes a change after which the part with the focus may be gone.
 * @param {HTMLElement} part @param {() => void} change
 * @param {() => HTMLElement} next where the focus goes when it was in the part and is not there any more
 */
export function handOn(part, change, next) {
  const had = part.contains(document.activeElement);
  change();
  const active = document.activeElement;
  if (had && !(active instanceof HTMLElement && part.contains(active) && active.checkVisibility())) focusOn(next());
}
