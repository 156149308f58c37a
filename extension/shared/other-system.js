// Receipt numbers of other systems than USCIS's online record. They are apart: nothing is wrong with them or with the session.

import { t } from './i18n.js';

/** @typedef {import('./types.js').CaseEntry} CaseEntry */

/** USCIS's public checker. Nothing is sent there; the person types the number. */
export const PUBLIC_CHECKER = 'https://egov.uscis.gov/';
const NAME = 'other_system';

/** @returns {import('./types.js').Refusal} */
export function otherSystem() {
  return { name: NAME, message: t('otherSystem'), fix: t('otherSystemFix') };
}

/** A case of which nothing can be read here, so that it does not count as one that failed. @param {CaseEntry} entry */
export function isOfOtherSystem({ card, refusal }) {
  return !card && refusal?.name === NAME;
}
