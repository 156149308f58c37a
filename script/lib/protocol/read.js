// docs/protocol.json with the kinds of its "types" put in, and its requests by name.
import { readFileSync } from 'node:fs';

const KINDS = ['text', 'flag', 'number', 'amount', 'choice', 'receipt', 'day', 'list', 'object', 'json'];
const WORDS = ['kind', 'of', 'fields', 'least', 'most', 'from', 'to', 'default', 'null', 'over', 'page'];
const PAGE = ['never', 'needed', 'only'];

/**
 * @typedef {{kind: string, of?: any, fields?: Fields, least?: number, most?: number, from?: number, to?: number, default?: unknown, null?: boolean, over?: number, page?: string}} Field
 * @typedef {Record<string, Field>} Fields by name; a name with ? may be missing
 * @typedef {{answer: string, asked?: string, fields: Fields}} Request
 * @typedef {{requests: Record<string, Request>, replies: Record<string, Fields>, every_request: Fields}} Program
 */

/** @param {string} text of docs/protocol.json @returns {{host: Program, assistant: Program, engine: {replies: Record<string, Fields>}, limits: Record<string, number>}} */
export function readProtocol(text) {
  const { types, host, assistant, engine, limits } = JSON.parse(text);
  const whole = (/** @type {any} */ field, /** @type {string} */ where) => expand(field, types, where);
  const program = (/** @type {any} */ { every_request, requests, replies }, /** @type {string} */ name) => ({
    every_request: each(every_request, (field, key) => whole(field, `${name}.every_request.${key}`)),
    requests: each(requests, (request, type) => ({ ...request, fields: each(request.fields, (field, key) => whole(field, `${name}.${type}.${key}`)) })),
    replies: each(replies, (fields, type) => each(fields, (field, key) => whole(field, `${name}.${type}.${key}`))),
  });
  const own = each(engine.replies, (fields, type) => each(/** @type {Fields} */ (fields), (field, key) => whole(field, `engine.${type}.${key}`)));
  return { host: program(host, 'host'), assistant: program(assistant, 'assistant'), engine: { replies: own }, limits };
}

export const protocol = readProtocol(readFileSync(new URL('../../../docs/protocol.json', import.meta.url), 'utf8'));

export const nameOf = (/** @type {string} */ key) => key.replace(/\?$/, '');
export const isOptional = (/** @type {string} */ key) => key.endsWith('?');

/** @template T, R @param {Record<string, T>} record @param {(value: T, key: string) => R} change @returns {Record<string, R>} */
export function each(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}

/** @param {any} field @param {Record<string, any>} types @param {string} where @returns {Field} */
function expand(field, types, where) {
  const { kind, ...more } = field;
  if (types[kind]) return expand({ ...types[kind], ...more }, types, where);
  if (!KINDS.includes(kind)) throw new Error(`docs/protocol.json: ${where} is of no known kind: ${kind}`);
  const wrong = Object.keys(field).find((word) => !WORDS.includes(word));
  if (wrong || (field.page && !PAGE.includes(field.page))) throw new Error(`docs/protocol.json: ${where} has a word that means nothing: ${wrong ?? field.page}`);
  if (kind === 'object') return { ...field, fields: each(field.fields, (inner, key) => expand(inner, types, `${where}.${key}`)) };
  return kind === 'list' ? { ...field, of: expand(field.of, types, `${where}[]`) } : field;
}
