// The full page: one case's whole summary, to read, print or save.

import { byId, el } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { isReceipt } from '../shared/receipts.js';
import { createCaseList, inOrder } from './case-cards.js';
import { live } from './live.js';
import { drawStatus } from './status.js';
import { createSummaryFrame } from './summary-frame.js';

/** @typedef {import('../shared/types.js').CaseEntry} CaseEntry */

translate(document);
const summary = createSummaryFrame(byId('summary'));
const drawCases = createCaseList(byId('cases'), link);
const asked = new URLSearchParams(location.search).get('receipt');
/** @type {CaseEntry | undefined} */
let entry;
/** @type {string | undefined} the document of that case */
let html;

live(async (view) => {
  drawStatus(view);
  const entries = inOrder(view.state);
  entry = isReceipt(asked) ? entries.find((one) => one.receipt === asked) : entries[0];
  drawCases(entries, entry?.receipt);
  html = entry?.card && (await ask(FROM_UI.document, { receipt: entry.receipt }));
  drawCase();
});

/** @param {CaseEntry} one @param {boolean} isCurrent @param {HTMLElement[]} content */
function link(one, isCurrent, content) {
  return el('a', { class: 'case-body', href: `case.html?receipt=${one.receipt}`, 'aria-current': isCurrent && 'page' }, ...content);
}

function drawCase() {
  document.title = html ? t('pageTitle', entry?.card?.form ?? '', entry?.receipt ?? '') : t('extensionName');
  byId('chosen-title').hidden = !html;
  byId('chosen-title').textContent = html ? t('summaryOf', entry?.card?.form ?? '', entry?.receipt ?? '') : '';
  for (const id of ['print', 'save']) byId(id).hidden = !html;
  const absent = byId('absent');
  absent.hidden = Boolean(html);
  absent.textContent = entry?.refusal ? `${entry.refusal.message} ${entry.refusal.fix}` : t('notInMemory');
  if (html) summary.show(html);
  else summary.clear();
}

/** Saves the document as the host wrote it; it needs neither the extension nor the network to be read again. */
function save() {
  if (!entry || !html) return;
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const day = new Date(entry.readAt).toISOString().slice(0, 10);
  el('a', { href: url, download: `Caselight-${entry.receipt}-${day}.html` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

byId('print').addEventListener('click', () => summary.print());
byId('save').addEventListener('click', save);
