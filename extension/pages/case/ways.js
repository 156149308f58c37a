// What can be done with the case stands above its summary; on a narrow page it would push the summary off the screen, and stands below it. It is
// moved in the document, so that the keyboard and a screen reader come to it where the eye does.

import { byId } from '../../shared/dom.js';

/** Whether the summary comes first; the style sheet knows what is narrow. */
export const waysAreBelow = () => getComputedStyle(byId('ways')).getPropertyValue('--place').trim() === 'below';

export function startWays() {
  new ResizeObserver(place).observe(document.documentElement);
}

function place() {
  const ways = byId('ways');
  const summary = byId('summary');
  const isBelow = summary.nextElementSibling === ways;
  // What somebody writes in, or is about to press, stays where it is.
  if (waysAreBelow() === isBelow || ways.contains(document.activeElement)) return;
  if (isBelow) summary.before(ways);
  else summary.after(ways);
}
