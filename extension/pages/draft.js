// Texts made from the findings of one case, for the person to change and to use elsewhere. The program writes them; nothing is sent.

import { askBrief } from '../shared/assistant.js';
import { copyText } from '../shared/clipboard.js';
import { byId, el } from '../shared/dom.js';
import { download } from '../shared/download.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { isReceipt } from '../shared/receipts.js';
import { offerSmoothing } from './draft/smoothing.js';
import { notice, troubleOf } from './notice.js';

/** @typedef {{kind: string, title: string, offered: boolean, why?: string, locale: string, text: string, beside?: string, besideTitle?: string, notes: string[], checks: {text: string, evidence?: string}[]}} Draft */

translate(document);
document.title = t('draftPageTitle');
const asked = new URLSearchParams(location.search).get('receipt');
const receipt = isReceipt(asked) ? asked : '';
const text = /** @type {HTMLTextAreaElement} */ (byId('text'));
const kinds = /** @type {HTMLButtonElement[]} */ ([...document.querySelectorAll('[data-kind]')]);
/** @type {Draft | null} */
let now = null;

/** @param {...(HTMLElement | string)} said */
const sayAbove = (...said) => byId('notice').replaceChildren(...said);
/** @param {string} said */
const say = (said) => { byId('said').textContent = said; };

/** @param {string | undefined} kind @returns {Promise<Draft>} */
const written = (kind) => askBrief('draft', { receipt, kind });

/** A text that makes no sense for this case now cannot be chosen, and why is said before anybody presses. */
async function sayWhatIsOffered() {
  try {
    for (const button of kinds) {
      const { offered, why } = await written(button.dataset.kind);
      button.disabled = !offered;
      if (!offered) byId('not-offered').append(el('p', {}, `${t('draftNotOffered')}: ${button.textContent}. ${why}`));
    }
  } catch (error) {
    sayAbove(notice(whyNone(error)));
  }
}

/** @param {string} kind */
async function choose(kind) {
  sayAbove();
  byId('draft').hidden = true;
  for (const button of kinds) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
  try {
    now = await written(kind);
    draw(now);
  } catch (error) {
    sayAbove(notice(whyNone(error)));
  }
}

/** Where the browser explains the case by itself, there is no program to write a text. @param {unknown} error */
function whyNone(error) {
  const trouble = troubleOf(error);
  const isMissing = ['missing', 'host_old', 'forbidden'].includes(trouble.name);
  return isMissing ? { title: t('draftNeedsProgram'), text: t('draftNeedsProgramText'), install: true } : trouble;
}

/** @param {Draft} draft */
function draw({ title, locale, notes, beside, besideTitle, checks, ...draft }) {
  byId('draft-title').textContent = title;
  byId('notes').replaceChildren(...notes.map((note) => el('li', {}, note)));
  byId('beside').hidden = !beside;
  byId('beside-title').textContent = besideTitle ?? '';
  byId('beside-text').textContent = beside ?? '';
  byId('checks').replaceChildren(...checks.map((one) => el('li', {}, one.text, one.evidence ? ` [${one.evidence}]` : '')));
  byId('smoothed').hidden = true;
  text.lang = locale;
  put(draft.text);
  say('');
  byId('draft').hidden = false;
  byId('draft-title').focus();
}

/** @param {string} words */
function put(words) {
  text.value = words;
  countOpen();
}

/** How much in brackets is still to be filled in. */
function countOpen() {
  const open = text.value.match(/\[[^[\]]*\]/g)?.length ?? 0;
  byId('open').textContent = open ? t('draftOpen', String(open)) : t('draftNoneOpen');
}

async function copy() {
  say(t((await copyText(text.value)) ? 'answerCopied' : 'notCopied'));
}

function save() {
  const fileName = `Caselight-${receipt}-${now?.kind.replace('_', '-')}.txt`;
  download(fileName, 'text/plain;charset=utf-8', [text.value]);
  say(t('fileHanded', fileName));
}

async function drawCase() {
  const { state } = await ask(FROM_UI.state);
  const card = state.cases.find((/** @type {any} */ entry) => entry.receipt === receipt)?.card;
  byId('about').textContent = card ? t('summaryOf', card.form, receipt) : receipt;
  byId('to-case').setAttribute('href', `case.html?receipt=${receipt}`);
}

for (const button of kinds) button.addEventListener('click', () => choose(button.dataset.kind ?? ''));
text.addEventListener('input', countOpen);
byId('copy').addEventListener('click', copy);
byId('save').addEventListener('click', save);
byId('print').addEventListener('click', () => print());
byId('again').addEventListener('click', () => now && draw(now));
addEventListener('beforeprint', () => { byId('paper').textContent = text.value; });
await drawCase();
await sayWhatIsOffered();
await offerSmoothing({ receipt, kind: () => now?.kind ?? '', text: () => text.value, put, sayAbove });
