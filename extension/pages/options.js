// The person's choices, saved as they are made.

import { byId, enable } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { loadSettings, saveSettings } from '../shared/settings.js';

translate(document);

const settings = await loadSettings();
for (const name of /** @type {const} */ (['readAutomatically', 'openPanel'])) {
  const box = /** @type {HTMLInputElement} */ (byId(name));
  box.checked = settings[name];
  box.addEventListener('change', async () => {
    await saveSettings({ [name]: box.checked });
    byId('saved').textContent = t('optionSaved');
  });
}
enable('reading-choices');
document.title = t('optionsTitle');
