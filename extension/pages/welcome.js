// The page that opens once, after the installation: what to do first, and what to know before.

import { byId, enable } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { loadSettings, saveSettings } from '../shared/settings.js';
import { showExample } from './welcome/example.js';

translate(document);
document.title = t('welcomeTitle');

const settings = await loadSettings();
for (const name of /** @type {const} */ (['readAutomatically', 'openPanel'])) {
  const box = /** @type {HTMLInputElement} */ (byId(name));
  box.checked = settings[name];
  box.addEventListener('change', async () => {
    await saveSettings({ [name]: box.checked });
    byId('saved').textContent = t('optionSaved');
  });
}
byId('open-account').addEventListener('click', () => ask(FROM_UI.openAccount));
enable('reading-choices');
await showExample();
