// The page that opens once, after the installation: what to do first, and what to know before.

import { byId } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { ask, FROM_UI } from '../shared/messages.js';
import { offerReadingChoices } from './settings/reading.js';
import { showExample } from './welcome/example.js';

translate(document);
document.title = t('welcomeTitle');

byId('open-account').addEventListener('click', () => ask(FROM_UI.openAccount));
await offerReadingChoices();
await showExample();
