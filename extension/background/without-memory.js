// What the pages are told of the memory where there is no program to keep one: the browser holds what was read until it closes.

import { t } from '../shared/i18n.js';

/**
 * @param {string} type @param {Record<string, any>} fields of a request of the memory
 * @returns {any} the reply, or null when only the program could give one
 */
export function withoutMemory(type, { receipts = [], set }) {
  if (type === 'memory' && !set) return { type: 'memory', state: 'none', message: t('noMemory'), fix: t('noMemoryFix') };
  if (type === 'forget') return { type: 'forgotten', cases: receipts.length };
  return null;
}
