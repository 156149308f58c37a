// The panel in the page: all the cases, and the summary of the chosen one below them.

import { byId, el } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { createCaseList, inOrder } from './case-cards.js';
import { live } from './live.js';
import { drawStatus } from './status.js';
import { createSummaryFrame } from './summary-frame.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */

translate(document);
const summary = createSummaryFrame(byId('summary'));
const drawCases = createCaseList(byId('cases'), chooser);
/** @type {CaseEntry[]} */
let entries = [];
/** @type {string | null} the receipt that the person chose */
let choice = null;

live((view) => {
  drawStatus(view);
  entries = inOrder(view.state);
  return draw();
});

/** @param {CaseEntry} entry @param {boolean} isCurrent @param {HTMLElement[]} content */
function chooser(entry, isCurrent, content) {
  return el('button', { type: 'button', class: 'case-body', 'aria-current': isCurrent && 'true', click: () => choose(entry) }, ...content);
}

/** @param {CaseEntry} entry */
async function choose(entry) {
  choice = entry.receipt;
  await draw();
  byId('chosen').scrollIntoView({ block: 'start' });
}

function draw() {
  drawCases(entries, chosenEntry()?.receipt);
  return drawChosen();
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
  byId('seen').hidden = !entry.card?.changed;
  byId('open-full').setAttribute('href', `${chrome.runtime.getURL('pages/case.html')}?receipt=${entry.receipt}`);
  summary.show(html);
}

byId('seen').addEventListener('click', () => ask(FROM_UI.seen, { receipt: chosenEntry()?.receipt }));
byId('close').addEventListener('click', () => ask(FROM_UI.closePanel));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') ask(FROM_UI.closePanel);
});
