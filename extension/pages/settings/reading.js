// When Caselight reads, and whether the panel opens by itself: the choices of the first page and of the settings
// (pieces/reading-choices.html), saved as they are made.

import { byId, enable } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { loadSettings, saveSettings } from '../../shared/settings.js';

/** Shows what is set, and lets the person change it. */
export async function offerReadingChoices() {
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
}
