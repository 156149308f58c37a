// The popup of the toolbar button: every case of the account with its headline. A case opens as a full page.

import { byId, el } from '../shared/dom.js';
import { translate } from '../shared/i18n.js';
import { caseItems, inOrder } from './case-cards.js';
import { live } from './live.js';
import { drawStatus } from './status.js';

translate(document);

live((view) => {
  drawStatus(view);
  byId('cases').replaceChildren(...caseItems(inOrder(view.state), link));
});

/** @param {import('../shared/types.js').CaseEntry} entry @param {HTMLElement[]} content */
function link(entry, content) {
  return el('a', { class: 'case-body', href: `case.html?receipt=${entry.receipt}`, target: '_blank' }, ...content);
}
