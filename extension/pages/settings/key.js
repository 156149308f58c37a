// The API key: typed once, handed to the program, and cleared here at once. What comes back are its last four
// characters and where it is kept.

import { askAssistant } from '../../shared/assistant.js';
import { byId } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { troubleOf } from '../notice.js';

const input = /** @type {HTMLInputElement} */ (byId('key'));
const agreed = /** @type {HTMLInputElement} */ (byId('agreed'));
const places = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[name="where"]'))];
const chosen = () => places().find((radio) => radio.checked)?.value ?? '';

/** @type {Record<string, string>} */
const KEY_SAID = { none: 'keyNone', keyring: 'keyIsInKeyring', session: 'keyIsInSession', file: 'keyIsInFile', locked: 'keyIsLocked', not_needed: 'keyNotNeeded' };
/** @type {Record<string, string>} */
const KEYRING_SAID = { ok: 'keyringOk', locked: 'keyringLocked', absent: 'keyringAbsent' };

/** @type {(settings: any) => void} */
let redraw = () => undefined;

/** @param {any} settings */
export function drawKey({ provider, baseUrl, key, keyring }) {
  for (const id of ['assistant-key', 'assistant-test']) byId(id).hidden = !provider || !baseUrl;
  byId('key-said').textContent = t(KEY_SAID[key.state] ?? 'keyNone', key.lastFour ?? '');
  byId('keyring-said').textContent = t(KEYRING_SAID[keyring] ?? 'keyringAbsent');
  for (const radio of places()) radio.disabled = radio.value === 'keyring' && keyring !== 'ok';
  offerFile(keyring !== 'ok');
  if (!chosen() || places().some((radio) => radio.checked && radio.disabled)) choose(keyring === 'ok' ? 'keyring' : 'session');
}

/** A file is only for systems without a keyring that answers. @param {boolean} offered */
function offerFile(offered) {
  const file = places().find((radio) => radio.value === 'file');
  const label = file?.closest('label');
  if (label) label.hidden = !offered;
  if (file?.checked && !offered) choose('keyring');
}

/** @param {string} place */
function choose(place) {
  for (const radio of places()) radio.checked = radio.value === place;
  drawAgreement();
}

/** To keep a key in a file takes a yes of its own, each time. */
function drawAgreement() {
  const wanted = chosen() === 'file';
  byId('agree-file').hidden = !wanted;
  agreed.checked = false;
  agreed.required = wanted;
}

/** @param {Event} event */
async function store(event) {
  event.preventDefault();
  const where = chosen();
  const request = { key: input.value, where, ...(where === 'file' && agreed.checked && { agreed: true }) };
  input.value = '';
  byId('test-said').textContent = '';
  try {
    const { lastFour } = await askAssistant('store_key', request);
    byId('key-stored').textContent = t('keyStored', lastFour);
    drawAgreement();
  } catch (error) {
    byId('key-stored').textContent = `${troubleOf(error).title} ${troubleOf(error).text}`;
  }
  await askAssistant('settings').then(redraw, () => undefined);
}

async function test() {
  byId('test-said').textContent = t('testAsking');
  const { message, fix } = await askAssistant('test').catch((error) => ({ message: troubleOf(error).title, fix: troubleOf(error).text }));
  byId('test-said').textContent = [message, fix].filter(Boolean).join(' ');
}

/** @param {(settings: any) => void} draw */
export function listenToKey(draw) {
  redraw = draw;
  byId('key-form').addEventListener('submit', store);
  byId('test-key').addEventListener('click', test);
  for (const radio of places()) radio.addEventListener('change', drawAgreement);
}
