// The panel in the page: all the cases, and the summary of the chosen one below them.

import { byId, el } from '../shared/dom.js';
import { focusOn, handOn } from '../shared/focus.js';
import { t, translate } from '../shared/i18n.js';
import { askCalendar } from '../shared/memory.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { createCaseList, inOrder } from './case-cards.js';
import { startPaper } from './case/paper.js';
import { createFresh } from './fresh.js';
import { live } from './live.js';
import { drawOneStep, startOneStep } from './one-step.js';
import { drawSaving } from './saving-question.js';
import { drawStatus } from './status.js';
import { createSummaryFrame } from './summary-frame.js';
import { drawTerms } from './terms.js';
import { createTyped } from './typed.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */

ask(FROM_UI.here);
translate(document);
const summary = createSummaryFrame(byId('summary'));
const drawCases = createCaseList(byId('cases'), chooser);
/** @type {import('../shared/types.js').State | undefined} */
let state;
/** @type {CaseEntry[]} */
let entries = [];
/** @type {string | null} the receipt that the person chose */
let choice = null;
/** @type {string | null} the receipt whose summary stands there */
let shown = null;
/** How often the chosen case was drawn: a document that comes after a newer one was shown is late. */
let turn = 0;

const typed = createTyped(byId('typed'));
const fresh = createFresh(draw);

live((view) => {
  drawStatus(view);
  drawTerms(view);
  drawSaving(view);
  state = view.state;
  handOn(byId('typed'), () => { byId('typed').hidden = !isEmpty(view.state); }, () => byId('status-title'));
  return draw();
});

/** @param {CaseEntry} entry @param {boolean} isCurrent */
function chooser(entry, isCurrent) {
  return el('button', { type: 'button', 'aria-current': isCurrent && 'true', click: () => choose(entry) });
}

/** @param {CaseEntry} entry */
async function choose(entry) {
  choice = entry.receipt;
  await draw();
  byId('chosen').scrollIntoView({ block: 'start' });
  focusOn(byId('chosen-title'));
}

/** Whether a person may want to type a number, since none was found. @param {import('../shared/types.js').State} state */
function isEmpty({ cases, run }) {
  return !cases.length && (typed.isUsed() || !['reading', 'looking'].includes(run.phase));
}

async function draw() {
  if (!state) return;
  entries = inOrder({ ...state, cases: fresh.over(state) });
  drawCases(entries, chosenEntry()?.receipt);
  await drawChosen();
}

/** The case that the person chose, else the one that they are reading, else the first that could be analysed. */
function chosenEntry() {
  const isRead = scrollY > 0 && !byId('chosen').hidden;
  const wanted = choice ?? (isRead ? shown : null);
  return entries.find((entry) => entry.receipt === wanted) ?? entries.find((entry) => entry.card);
}

async function drawChosen() {
  const mine = ++turn;
  const entry = chosenEntry();
  const html = entry?.card && (fresh.document(entry.receipt) ?? (await ask(FROM_UI.document, { receipt: entry.receipt })));
  if (mine !== turn) return;
  byId('chosen').hidden = !html;
  if (!entry || !html) return summary.clear();
  if (shown !== entry.receipt) byId('said').textContent = '';
  shown = entry.receipt;
  byId('chosen-title').textContent = t('summaryOf', entry.card?.form ?? '', entry.receipt);
  const seen = byId('seen');
  handOn(seen, () => { seen.hidden = !entry.card?.changed; }, () => byId('open-full'));
  drawOneStep(entry.card);
  byId('open-full').setAttribute('href', `${chrome.runtime.getURL('pages/case.html')}?receipt=${entry.receipt}`);
  summary.show(html);
}

byId('seen').addEventListener('click', () => ask(FROM_UI.seen, { receipt: chosenEntry()?.receipt }));
startPaper(summary.document);
startOneStep({ receipt: () => shown ?? '', render: () => askCalendar(shown ?? '') });
byId('close').addEventListener('click', () => ask(FROM_UI.closePanel));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') ask(FROM_UI.closePanel);
});
