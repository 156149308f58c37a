// The host's table of what the members of each request must be.
import { isOptional, nameOf, protocol } from './read.js';

/** @typedef {import('./read.js').Field} Field */

/** @returns {string} native-host/messaging/field_rules_table.cpp */
export function hostRules() {
  const rows = [...rowsOf(protocol.host), ...rowsOf(protocol.assistant)];
  const once = [...new Map(rows.map((row) => [`${row.message} ${row.path}`, row.text])).values()];
  for (const row of rows) if (!once.includes(row.text)) throw new Error(`docs/protocol.json: "${row.message}" of the two programs differ in ${row.path}`);
  return `// Made by script/protocol from docs/protocol.json; edit there.
#include "messaging/field_rules.hpp"

namespace caselight {
namespace {

using Kind = FieldKind;

// clang-format off
constexpr FieldRule every_rule[] = {
${once.sort().map((row) => `    ${row},`).join('\n')}
};
// clang-format on

}  // namespace

std::span<const FieldRule> field_rules() { return every_rule; }

}  // namespace caselight
`;
}

/** @param {import('./read.js').Program} program */
function rowsOf({ every_request, requests }) {
  const rows = flat('', '', every_request);
  for (const [type, { fields }] of Object.entries(requests)) rows.push(...flat(type, '', fields));
  return rows;
}

/** @param {string} message @param {string} before @param {import('./read.js').Fields} fields @returns {{message: string, path: string, text: string}[]} */
function flat(message, before, fields) {
  return Object.entries(fields).flatMap(([key, field]) => (field.page === 'only' ? [] : rowsOfField(message, before + nameOf(key), field, !isOptional(key))));
}

/** @param {string} message @param {string} path @param {Field} field @param {boolean} needed @returns {{message: string, path: string, text: string}[]} */
function rowsOfField(message, path, field, needed) {
  const { from, to } = boundsOf(field);
  const choices = field.kind === 'choice' ? field.of.join(' ') : '';
  const missing = field.default === undefined ? '' : String(field.default);
  const text = `{${[quoted(message), quoted(path), `Kind::${field.kind}`, needed, Boolean(field.null), from, to, quoted(choices), quoted(missing)].join(', ')}}`;
  const inner = field.kind === 'list' ? rowsOfField(message, `${path}[]`, field.of, true) : flat(message, `${path}.`, field.fields ?? {});
  return [{ message, path, text }, ...inner];
}

/** @param {Field} field */
function boundsOf({ kind, from = 0, to = Number.MAX_SAFE_INTEGER, least = 0, most = protocol.limits.request }) {
  return kind === 'number' || kind === 'amount' ? { from, to } : { from: least, to: most };
}

const quoted = (/** @type {string} */ text) => JSON.stringify(text);
