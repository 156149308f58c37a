// The person's choices, saved as they are made.

import { t, translate } from '../shared/i18n.js';
import { offerReadingChoices } from './settings/reading.js';

translate(document);
await offerReadingChoices();
document.title = t('optionsTitle');
