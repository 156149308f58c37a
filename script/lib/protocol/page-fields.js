// The extension's table of what its pages may send on: a request a line, by the way that it takes.
import { protocol } from './read.js';

/** @typedef {import('./read.js').Fields} Fields */

/** @returns {string} extension/background/protocol-fields.js */
export function pageFields() {
  /** @type {Record<string, string[]>} */
  const ways = {};
  for (const { requests, every_request } of [protocol.host, protocol.assistant]) {
    for (const [type, { asked, fields }] of Object.entries(requests)) {
      if (asked) (ways[asked] ??= []).push(`    ${type}: ${JSON.stringify(forPages({ ...fields, ...every_request }))},`);
    }
  }
  const tables = Object.entries(ways).map(([way, lines]) => `  ${way}: {\n${lines.join('\n')}\n  },`);
  return `// Made by script/protocol from docs/protocol.json; edit there.

/**
 * @typedef {{kind: string, of?: any, fields?: Record<string, Field>, least?: number, most?: number, from?: number, to?: number, null?: boolean}} Field
 */

/** Every request that a page may send on, by the way that it takes. @type {Record<string, Record<string, Record<string, any>>>} */
export const REQUESTS = {
${tables.join('\n')}
};
`;
}

/** @param {Fields} fields @returns {Record<string, any>} */
function forPages(fields) {
  const sent = Object.entries(fields).filter(([, { page }]) => page !== 'never');
  return Object.fromEntries(sent.map(([key, field]) => [field.page === 'needed' ? key.replace('?', '') : key, plain(field)]));
}

/** @param {any} field @returns {any} */
function plain({ page, over, default: missing, fields, of, ...rest }) {
  void [page, over, missing];
  return { ...rest, ...(of && { of: rest.kind === 'list' ? plain(of) : of }), ...(fields && { fields: forPages(fields) }) };
}
