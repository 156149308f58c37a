// The word that says what amber says: a case that asks for something of the person is never marked by a colour alone.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

/** @param {boolean | undefined} needs */
export const needsMark = (needs) => needs && el('span', { class: 'needs' }, t('needsYou'));
