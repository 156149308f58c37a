// The page "What Caselight saw": a text that the person may copy or save, and send to whom they like. Nothing is sent from here.

import { byId } from '../shared/dom.js';
import { download } from '../shared/download.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { reportOf } from './saw/report.js';

translate(document);
document.title = t('sawTitle');
const report = byId('report');

async function look() {
  report.textContent = reportOf(await ask(FROM_UI.saw));
}

/** @param {string} key */
function tell(key) {
  byId('done').textContent = t(key);
}

async function copy() {
  const copied = await navigator.clipboard.writeText(report.textContent ?? '').then(() => true, () => false);
  tell(copied ? 'sawCopied' : 'sawNotCopied');
}

async function again() {
  await look();
  tell('sawLooked');
}

byId('copy').addEventListener('click', copy);
byId('save').addEventListener('click', () => download('what-caselight-saw.txt', 'text/plain', [report.textContent ?? '']));
byId('again').addEventListener('click', again);
await look();
