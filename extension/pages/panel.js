// The panel in the page: all the cases, and the summary of the chosen one below them.

import { byId, el } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { caseItems, inOrder } from './case-cards.js';
import { live } from './live.js';
import { drawStatus } from './status.js';
import { createSummaryFrame } from './summary-frame.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */

translate(document);
const summary = createSummaryFrame(byId('summary'));
/** @type {CaseEntry[]} */
let entries = [];
let drawn = '';
/** @type {string | null} the receipt that the person chose */
let choice = null;

live((view) => {
  drawStatus(view);
  entries = inOrder(view.state);
  drawCases();
  return drawChosen();
});

/** The list is only built anew when it differs, so that the keyboard focus stays where it is. */
function drawCases() {
  const chosen = chosenEntry()?.receipt;
  const now = JSON.stringify([chosen, entries]);
  if (now === drawn) return;
  drawn = now;
  const focused = document.activeElement?.closest('[data-receipt]')?.getAttribute('data-receipt');
  byId('cases').replaceChildren(...caseItems(entries, (entry, content) => chooser(entry, content, chosen)));
  if (focused) document.querySelector(`[data-receipt="${focused}"] button`)?.dispatchEvent(new Event('refocus'));
}

/** @param {CaseEntry} entry @param {HTMLElement[]} content @param {string | undefined} chosen */
function chooser(entry, content, chosen) {
  const choose = () => {
    choice = entry.receipt;
    drawCases();
    drawChosen();
    byId('chosen').scrollIntoView({ block: 'start' });
  };
  const current = entry.receipt === chosen ? 'true' : undefined;
  return el('button', { type: 'button', class: 'case-body', 'aria-current': current, click: choose, refocus: refocus }, ...content);
}

/** @param {Event} event */
function refocus(event) {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

/** The case that the person chose, else the first that could be analysed. */
function chosenEntry() {
  return entries.find((entry) => entry.receipt === choice) ?? entries.find((entry) => entry.card);
}

async function drawChosen() {
  const entry = chosenEntry();
  const html = entry?.card && (await ask(FROM_UI.document, { receipt: entry.receipt }));
  byId('chosen').hidden = !html;
  if (!entry || !html) return summary.clear();
  byId('chosen-title').textContent = t('summaryOf', entry.card?.form ?? '', entry.receipt);
  byId('open-full').setAttribute('href', `${chrome.runtime.getURL('pages/case.html')}?receipt=${entry.receipt}`);
  summary.show(html);
}

byId('close').addEventListener('click', () => ask(FROM_UI.closePanel));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') ask(FROM_UI.closePanel);
});
