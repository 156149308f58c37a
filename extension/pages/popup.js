// The popup of the toolbar button: every case of the account with its headline. A case opens as a full page.

import { byId, el } from '../shared/dom.js';
import { handOn } from '../shared/focus.js';
import { translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { createCaseList, inOrder } from './case-cards.js';
import { live } from './live.js';
import { overTab } from './over-tab.js';
import { drawStatus } from './status.js';
import { createTyped } from './typed.js';

translate(document);
const drawCases = createCaseList(byId('cases'), link);

createTyped(byId('typed'));
byId('show-again').addEventListener('click', async () => ask(FROM_UI.showAgain, await overTab()));
let isDrawn = false;

live((view) => {
  drawStatus(view);
  const away = byId('hidden-here');
  handOn(away, () => { away.hidden = !view.hidden; }, () => byId('status-title'));
  if (!isDrawn) byId('typed').toggleAttribute('open', !view.state.cases.length);
  isDrawn = true;
  drawCases(inOrder(view.state));
});

/** @param {import('../shared/types.js').CaseEntry} entry */
function link(entry) {
  return el('a', { href: `case.html?receipt=${entry.receipt}`, target: '_blank' });
}
