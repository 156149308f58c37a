// Keeps a page of the extension in step with the state: it is drawn once at the start and again after every change.

import { ask, CHANGED, FROM_UI, hear } from '../shared/messages.js';
import { oneAtATime } from './one-at-a-time.js';
import { overTab } from './over-tab.js';

/** @typedef {{state: import('../shared/types.js').State, hidden: boolean, permitted: boolean, choices: {toldTerms: boolean, readAutomatically: boolean}, saving: import('../shared/types.js').SavingQuestion}} View */

/** @param {(view: View) => void | Promise<void>} draw */
export function live(draw) {
  const refresh = oneAtATime(async () => draw(await ask(FROM_UI.state, await overTab())));
  hear((message) => {
    if (message.type === CHANGED) refresh();
  });
  return refresh();
}
