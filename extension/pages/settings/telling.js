// What the person wants to be told of, how, and whether the cases are read again by themselves.

import { byId, enable } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { loadSettings, saveSettings } from '../../shared/settings.js';

const NOTIFICATIONS = Object.freeze({ permissions: ['notifications'] });
/** @param {string} id */
const box = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {Partial<import('../../shared/settings.js').Settings>} change */
async function save(change) {
  await saveSettings(change);
  byId('saved').textContent = t('optionSaved');
}

/** The browser asks the person itself, and only at a click. Without its permission the box stays empty. */
async function chooseNotify() {
  const granted = box('notify').checked && (await chrome.permissions.request(/** @type {any} */ (NOTIFICATIONS)));
  if (!granted) await chrome.permissions.remove(/** @type {any} */ (NOTIFICATIONS));
  box('notify').checked = granted;
  await save({ notify: granted });
}

/** On a shared computer nothing is read again by itself. */
async function chooseShared() {
  const isShared = box('sharedComputer').checked;
  box('reRead').disabled = isShared;
  if (isShared) box('reRead').checked = false;
  await save({ sharedComputer: isShared, ...(isShared && { reRead: false }) });
}

const settings = await loadSettings();
for (const radio of document.getElementsByName('tell')) {
  const choice = /** @type {HTMLInputElement} */ (radio);
  choice.checked = choice.value === settings.tell;
  choice.addEventListener('change', () => save({ tell: /** @type {typeof settings.tell} */ (choice.value) }));
}
box('notify').checked = settings.notify && (await chrome.permissions.contains(/** @type {any} */ (NOTIFICATIONS)));
box('notify').addEventListener('change', chooseNotify);
box('sharedComputer').checked = settings.sharedComputer;
box('sharedComputer').addEventListener('change', chooseShared);
box('reRead').checked = settings.reRead;
box('reRead').disabled = settings.sharedComputer;
box('reRead').addEventListener('change', () => save({ reRead: box('reRead').checked }));
for (const choices of ['tell-choices', 're-read-choices']) enable(choices);
