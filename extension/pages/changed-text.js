// What changed in a case since the person last looked: the first change in the host's words, and how many more.

import { t } from '../shared/i18n.js';

/** @param {{count: number, text: string}} changed */
export function changedText({ count, text }) {
  return count > 1 ? t('changedMore', text, count - 1) : t('changedOne', text);
}
