// The full page: one case's whole summary, to read, print, save or delete; also as it was at an earlier reading.

import { byId, el } from '../shared/dom.js';
import { download } from '../shared/download.js';
import { handOn } from '../shared/focus.js';
import { clockTime, t, translate } from '../shared/i18n.js';
import { askMemory } from '../shared/memory.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { isReceipt } from '../shared/receipts.js';
import { createCaseList, inOrder } from './case-cards.js';
import { startAddNotice } from './case/add-notice.js';
import { startMenu } from './case/menu.js';
import { startPaper } from './case/paper.js';
import { startShare } from './case/share.js';
import { loadCase } from './case/source.js';
import { startWays, waysAreBelow } from './case/ways.js';
import { live } from './live.js';
import { drawOneStep, guarded, say, startOneStep } from './one-step.js';
import { drawStatus } from './status.js';
import { createSummaryFrame } from './summary-frame.js';

translate(document);
const summary = createSummaryFrame(byId('summary'));
const drawCases = createCaseList(byId('cases'), link);
const asked = new URLSearchParams(location.search);
const reading = asked.has('reading') ? Number(asked.get('reading')) : undefined;
/** @type {import('./case/source.js').ShownCase} */
let shown = { receipt: '' };

live(async (view) => {
  drawStatus(view);
  const entries = inOrder(view.state);
  const receipt = isReceipt(asked.get('receipt')) ? asked.get('receipt') : entries[0]?.receipt;
  drawCases(entries, receipt ?? undefined);
  shown = receipt ? await loadCase(receipt, reading, entries) : { receipt: '' };
  drawCase();
  if (receipt && view.state.unseen.includes(receipt)) await ask(FROM_UI.looked, { receipt });
});

/** @param {import('../shared/types.js').CaseEntry} one @param {boolean} isCurrent */
function link(one, isCurrent) {
  return el('a', { href: `case.html?receipt=${one.receipt}`, 'aria-current': isCurrent && 'page' });
}

function drawCase() {
  const { html, card, receipt } = shown;
  const form = card?.form ?? '';
  document.title = html ? t('pageTitle', form, receipt) : t('extensionName');
  byId('chosen-title').hidden = !html;
  byId('chosen-title').textContent = html ? t('summaryOf', form, receipt) : '';
  for (const part of document.querySelectorAll('.when-shown:not(#seen)')) part.toggleAttribute('hidden', !html);
  if (html) drawOneStep(card);
  if (reading !== undefined) byId('add-notice').hidden = true; // a notice is set beside how the case stands today
  handOn(byId('seen'), () => { byId('seen').hidden = !html || !card?.changed; }, () => byId(waysAreBelow() ? 'ways' : 'chosen-title'));
  byId('ask-assistant').setAttribute('href', `assistant.html?receipt=${receipt}`);
  byId('history').setAttribute('href', `history.html?receipt=${receipt}`);
  byId('write').setAttribute('href', `draft.html?receipt=${receipt}`);
  drawThen();
  byId('absent').hidden = Boolean(html);
  byId('absent').textContent = shown.absent ?? t('notInMemory');
  if (html) summary.show(html);
  else summary.clear();
}

/** Says that this is not how the case stands today. */
function drawThen() {
  const { html, receipt, readAt } = shown;
  byId('then').hidden = !html || reading === undefined;
  const now = el('a', { href: `case.html?receipt=${receipt}` }, t('summaryNow'));
  byId('then').replaceChildren(t('summaryOfCopy', clockTime(readAt ?? 0)), ' ', now);
}

/** Saves the document as the host wrote it; it needs neither the extension nor the network to be read again. */
function save() {
  const { html, receipt, readAt } = shown;
  if (!html) return;
  const day = new Date(readAt ?? 0).toISOString().slice(0, 10);
  const fileName = `Caselight-${receipt}-${day}.html`;
  download(fileName, 'text/html', [html]);
  say(t('fileHanded', fileName));
}

async function seen() {
  await ask(FROM_UI.seen, { receipt: shown.receipt });
}

function askForget() {
  const dialog = /** @type {HTMLDialogElement} */ (byId('forget-dialog'));
  byId('forget-title').textContent = t('deleteTitle', shown.receipt);
  dialog.addEventListener('close', () => dialog.returnValue === 'forget' && guarded(forget()), { once: true });
  dialog.showModal();
}

async function forget() {
  const { receipt } = shown;
  await askMemory('forget', { receipts: [receipt] });
  say(t('deleted', receipt));
}

byId('save').addEventListener('click', save);
byId('seen').addEventListener('click', () => guarded(seen()));
byId('forget').addEventListener('click', askForget);
startOneStep({
  receipt: () => shown.receipt,
  render: (format) => askMemory('render', { format, receipts: [shown.receipt], ...(reading !== undefined && { reading }) }),
});
startMenu();
startWays();
startAddNotice(() => shown.receipt);
startShare({ shown: () => shown, reading, printOut: startPaper(summary.document), say, guarded });
