// The page: a receipt number, the four links, the answers pasted one after the other, and the summary as it grows.

import { createSummaryFrame } from '../extension/pages/summary-frame.js';
import { startPaper } from '../extension/pages/case/paper.js';
import { startWays } from '../extension/pages/case/ways.js';
import { byId, el } from '../extension/shared/dom.js';
import { download } from '../extension/shared/download.js';
import { language, t, translate } from '../extension/shared/i18n.js';
import { isReceipt } from '../extension/shared/receipts.js';
import { ENDPOINTS, ORIGIN } from '../extension/shared/site.js';
import { engineOfPage } from './engine.js';
import { startNoticePart } from './notice-part.js';
import { Notices } from './notices.js';
import { Pastes } from './pastes.js';

translate(document);
const field = /** @type {HTMLInputElement} */ (byId('receipt'));
const paste = /** @type {HTMLTextAreaElement} */ (byId('paste'));
const summary = createSummaryFrame(byId('summary'));
startPaper(summary.document);
startWays();
const engine = await engineOfPage(language());
const pastes = new Pastes(engine, language());
const notices = new Notices(engine, language());
const takeNoticeAway = startNoticePart((text) => notices.compare(pastes.all, text));
let receipt = '';
let html = '';

/** @type {Record<keyof typeof ENDPOINTS, string>} */
const LINKS = { cases: t('pageLinkCases'), case_status: t('pageLinkStatus'), receipt_info: t('pageLinkLocation'), documents: t('pageLinkDocuments') };

/** Written with dashes or blanks, as people copy it. @param {string} text */
const normalised = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** @param {SubmitEvent} event */
function showLinks(event) {
  event.preventDefault();
  const asked = normalised(field.value);
  byId('receipt-said').textContent = isReceipt(asked) ? '' : t('pageReceiptWrong');
  byId('links-part').hidden = !isReceipt(asked);
  if (!isReceipt(asked)) return;
  receipt = asked;
  field.value = asked;
  byId('links').replaceChildren(...Object.entries(ENDPOINTS).map(([name, path]) =>
    el('li', {}, el('a', { href: ORIGIN + path(asked), target: '_blank', rel: 'noopener noreferrer' }, LINKS[/** @type {keyof typeof ENDPOINTS} */ (name)]))));
}

/** @param {string[]} sentences */
function say(sentences) {
  byId('said').replaceChildren(...sentences.map((sentence) => el('p', { class: 'note' }, sentence)));
}

/** Beside what can be done with the summary, which may be far from where answers are pasted. @param {string} sentence */
function sayBesideWays(sentence) {
  byId('ways-said').textContent = sentence;
}

/** A fault in the engine costs this one try. @param {() => void} step @param {(sentence: string) => void} [tell] */
function guarded(step, tell = (sentence) => say([sentence])) {
  try {
    step();
  } catch {
    tell(t('pageFault'));
  }
}

function take() {
  const text = paste.value;
  if (!text.trim()) {
    say([t('pageNothingPasted')]);
    return;
  }
  const { added, complaints, noticed } = pastes.add({ receipt, text });
  paste.value = '';
  const about = draw();
  if (added) say([...about, ...(noticed.cutOff ? [t('pageCutOff')] : []), ...noticed.others.map((other) => t('pageOtherReceipt', other, receipt))]);
  else say(complaints.length ? complaints : [t('pageNothingNew')]);
}

/** A picture has no text to paste. @param {ClipboardEvent} event */
function takePasted(event) {
  const copied = event.clipboardData;
  if (copied?.files.length && !copied.getData('text/plain')) {
    event.preventDefault();
    say([t('pagePicture')]);
  } else {
    setTimeout(() => guarded(take)); // what was just pasted is a whole answer: no button need be pressed
  }
}

/** @returns {string[]} what is said about all of it */
function draw() {
  const explained = pastes.explain('html');
  html = explained.html;
  takeNoticeAway();
  say(explained.complaints);
  sayBesideWays('');
  byId('result').hidden = !html;
  byId('clear').hidden = !pastes.all.length;
  byId('pasted').replaceChildren(...pastes.all.map(({ receipt: of, text }, index) => el('li', {}, t('pagePasted', index + 1, of || t('pageNoReceipt'), text.length), ' ',
    el('button', { type: 'button', click: () => guarded(() => remove(index)) }, t('pageRemove')))));
  if (html) summary.show(html);
  else summary.clear();
  return explained.complaints;
}

/** @param {number} index */
function remove(index) {
  pastes.remove(index);
  draw();
}

/** @param {string} copied */
async function copy(copied) {
  await navigator.clipboard.writeText(copied).then(() => sayBesideWays(t('pageCopied')), () => sayBesideWays(t('pageNotCopied')));
}

const day = () => new Date().toISOString().slice(0, 10);
byId('receipt-form').addEventListener('submit', showLinks);
byId('take').addEventListener('click', () => guarded(take));
paste.addEventListener('paste', takePasted);
byId('clear').addEventListener('click', () => guarded(() => {
  pastes.clear();
  draw();
}));
byId('save').addEventListener('click', () => download(`Caselight-${day()}.html`, 'text/html', [html]));
byId('print').addEventListener('click', () => print());
byId('calendar').addEventListener('click', () => guarded(() => download('caselight.ics', 'text/calendar', [pastes.explain('ics').html]), sayBesideWays));
byId('copy').addEventListener('click', () => guarded(() => void copy(pastes.explain('text').html), sayBesideWays));
document.body.dataset.ready = 'yes';
