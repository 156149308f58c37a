// Everything that is made from docs/protocol.json, by its path.
import { readFileSync } from 'node:fs';

import { hostRules } from './host-rules.js';
import { pageFields } from './page-fields.js';
import { withTables } from './tables.js';

const ROOT = new URL('../../../', import.meta.url);

/** @param {string} path */
export const inCheckout = (path) => new URL(path, ROOT);

/** @returns {Record<string, string>} */
export function made() {
  const page = (/** @type {string} */ path) => readFileSync(inCheckout(path), 'utf8');
  return {
    'native-host/messaging/field_rules_table.cpp': hostRules(),
    'extension/background/protocol-fields.js': pageFields(),
    'docs/PROTOCOL.md': withTables(page('docs/PROTOCOL.md'), 'host'),
    'docs/ASSISTANT-PROTOCOL.md': withTables(page('docs/ASSISTANT-PROTOCOL.md'), 'assistant'),
  };
}
