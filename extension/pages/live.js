// Keeps a page of the extension in step with the state: it is drawn once at the start and again after every change.

import { loadState, onStateChange } from '../shared/session.js';
import { MATCH } from '../shared/site.js';

/** @typedef {{state: import('../shared/types.js').State, permitted: boolean}} View */

/** @param {(view: View) => void} draw */
export function live(draw) {
  let running = false;
  let stale = false;
  async function refresh() {
    stale = true;
    if (running) return;
    running = true;
    while (stale) {
      stale = false;
      const [state, permitted] = await Promise.all([loadState(), isPermitted()]);
      draw({ state, permitted });
    }
    running = false;
  }
  onStateChange(refresh);
  chrome.permissions.onAdded.addListener(refresh);
  chrome.permissions.onRemoved.addListener(refresh);
  return refresh();
}

/** Firefox lets the person take the site away from an extension at any time. */
function isPermitted() {
  return chrome.permissions.contains({ origins: [MATCH] });
}
