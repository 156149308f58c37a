// The tables of fields in the reference pages.
import { isOptional, nameOf, protocol } from './read.js';

/** @typedef {import('./read.js').Field} Field */

const BLOCK = /(<!-- fields: (\w+) -->\n).*?(<!-- end of fields -->)/gs;

/** @param {string} page the text of a reference page @param {'host' | 'assistant'} name of the program @returns {string} with its tables made anew */
export function withTables(page, name) {
  const { requests } = protocol[name];
  const shown = new Set();
  const text = page.replace(BLOCK, (_whole, begin, type, end) => {
    if (!requests[type]) throw new Error(`the page has a table of ${type}, which docs/protocol.json does not know`);
    shown.add(type);
    return `${begin}${tableOf(requests[type].fields)}${end}`;
  });
  const without = Object.keys(requests).filter((type) => !shown.has(type) && Object.keys(requests[type].fields).length > 0);
  if (without.length > 0) throw new Error(`the page of ${name} has no table of ${without.join(', ')}: give it the lines "<!-- fields: ${without[0]} -->" and "<!-- end of fields -->"`);
  return text;
}

/** @param {import('./read.js').Fields} fields */
function tableOf(fields) {
  return `| field | what | when it is missing |\n| --- | --- | --- |\n${rowsOf(fields, '').join('\n')}\n`;
}

/** @param {import('./read.js').Fields} fields @param {string} before @returns {string[]} */
function rowsOf(fields, before) {
  return Object.entries(fields).filter(([, { page }]) => page !== 'only').flatMap(([key, field]) => {
    const path = before + nameOf(key);
    const missing = isOptional(key) ? (field.default === undefined ? '' : `\`${field.default}\``) : 'error 8';
    const inner = field.kind === 'list' ? field.of.fields : field.fields;
    return [`| \`${path}\` | ${wordsOf(field)} | ${missing} |`, ...rowsOf(inner ?? {}, field.kind === 'list' ? `${path}[].` : `${path}.`)];
  });
}

/** @param {Field} field @returns {string} */
function wordsOf(field) {
  const words = WORDS[field.kind]?.(field) ?? field.kind;
  return field.null ? `${words}, or null` : words;
}

/** @type {Record<string, (field: Field) => string>} */
const WORDS = {
  text: ({ least, most, over }) => `text${least ? ', not empty,' : ''} of at most ${count(most)} characters${over ? ` (a longer one: error ${over})` : ''}`,
  flag: () => '`true` or `false`',
  number: ({ from, to }) => `whole number ${to === undefined ? `from ${from ?? 0}` : `from ${from ?? 0} to ${count(to)}`}`,
  amount: ({ to }) => `number up to ${count(to)}`,
  choice: ({ of }) => of.map((/** @type {string} */ one) => `\`${one}\``).join(', '),
  day: () => 'day, `YYYY-MM-DD`',
  list: ({ of, least, most }) => `list of ${least ? `${least} to` : 'at most'} ${count(most)}: ${wordsOf(of)}`,
  json: () => 'as described here',
};

const count = (/** @type {number | undefined} */ number) => (number ?? 0).toLocaleString('en-US');
