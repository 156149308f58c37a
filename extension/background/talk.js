// A line from a page to a model: one question at a time, its answer piece by piece. When the page closes, or the person
// stops it, the question is called off.

import { askModel, cancel } from './assistant.js';
import { isTalk } from './assistant-requests.js';

/** @param {chrome.runtime.Port} page a page of the extension */
export function listenTo(page) {
  /** @type {{id: number | null, stopped: boolean} | null} the question that is being answered */
  let open = null;

  function stop() {
    if (!open || open.stopped) return;
    open.stopped = true;
    if (open.id !== null) cancel(open.id);
  }

  /** @param {any} question */
  async function ask({ prompt, expect, maxTokens }) {
    const mine = (open = { id: /** @type {number | null} */ (null), stopped: false });
    const outcome = await askModel({ prompt, expect, ...(maxTokens && { maxTokens }) }, {
      onDelta: ({ text }) => say({ type: 'delta', text }),
      onSent: (id) => {
        mine.id = id;
        if (mine.stopped) cancel(id);
      },
    });
    open = null;
    say({ type: 'end', outcome });
  }

  /** A page that has gone hears nothing any more. @param {object} message */
  function say(message) {
    try {
      page.postMessage(message);
    } catch {
      stop();
    }
  }

  page.onMessage.addListener((message) => {
    if (!isTalk(message)) return;
    if (message.type === 'stop') stop();
    else if (!open) ask(message);
  });
  page.onDisconnect.addListener(stop);
}
