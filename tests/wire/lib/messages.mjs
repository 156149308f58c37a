// @ts-nocheck: fields of any kind, told apart by their own word for it
// docs/protocol.json at work: whether a reply is as it says, and requests that are as it says or not.
import { isOptional, nameOf, protocol } from '../../../script/lib/protocol/read.js';

const KIND = {
  text: (value) => typeof value === 'string', receipt: (value) => /^[A-Z]{3}\d{10}$/.test(value), day: (value) => /^\d{4}-\d\d-\d\d$/.test(value),
  flag: (value) => typeof value === 'boolean', number: (value) => Number.isSafeInteger(value), amount: (value) => Number.isFinite(value) && value >= 0,
  choice: (value, { of }) => of.includes(value), list: (value) => Array.isArray(value), object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  json: () => true,
};

const isWithin = (count, least = 0, most = Infinity) => count >= least && count <= most;
function isWithinBounds(value, { kind, from, to, least, most }) {
  if (kind === 'number' || kind === 'amount') return isWithin(value, from, to);
  return kind === 'text' || kind === 'list' ? isWithin(value.length, least, most) : true;
}

/** What of a value is not as its field says: a line each. */
function faultsOf(field, value, path) {
  if (value === null && field.null) return [];
  if (!KIND[field.kind](value, field) || !isWithinBounds(value, field)) return [`${path} is no ${field.kind} as documented: ${JSON.stringify(value)?.slice(0, 60)}`];
  if (field.kind === 'list') return value.flatMap((item, i) => faultsOf(field.of, item, `${path}[${i}]`));
  return field.kind === 'object' ? faultsOfFields(field.fields, value, `${path}.`) : [];
}

function faultsOfFields(fields, value, before) {
  const known = new Map(Object.entries(fields).map(([key, field]) => [nameOf(key), { field, optional: isOptional(key) }]));
  const more = Object.keys(value).filter((key) => !known.has(key)).map((key) => `${before}${key} is not documented`);
  return [...more, ...[...known].flatMap(([key, { field, optional }]) => {
    if (value[key] === undefined) return optional ? [] : [`${before}${key} is missing`];
    return faultsOf(field, value[key], before + key);
  })];
}

const REPLIES = { ...protocol.assistant.replies, ...protocol.host.replies };
/** The engine answers as the host does, but for what docs/protocol.json says of it. */
export const repliesOf = (name) => ({ ...protocol.host.replies, ...protocol[name].replies });
const BOTH = { error: true, hello: true };

/** What of a reply of one of the programs is not as docs/protocol.json says. */
export function faultsOfReply({ v, id, type, ...reply }, replies = REPLIES) {
  if (!replies[type]) return [`no reply of the type ${type} is documented`];
  const fields = BOTH[type] && 'assistant' in reply ? protocol.assistant.replies[type] : replies[type];
  return [...(v === 1 && Number.isSafeInteger(id) ? [] : ['v or id']), ...faultsOfFields(fields, reply, `${type}.`)];
}

const GOOD = {
  text: ({ least = 0 }) => 'x'.repeat(Math.max(least, 1)), receipt: () => 'IOE0000000001', day: () => '2026-11-23', flag: () => true, number: ({ from = 0 }) => from, amount: () => 1,
  choice: ({ of }) => of[0], list: ({ of, least = 0 }) => Array.from({ length: least }, () => goodValue(of)), object: ({ fields }) => goodFields(fields), json: () => ({}),
};
const goodValue = (field) => GOOD[field.kind](field);

/** The needed members, and no others. */
export function goodFields(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !isOptional(key)).map(([key, field]) => [nameOf(key), goodValue(field)]));
}

const OTHERS = [true, 7, 'other', [], {}];
const TOO_LONG_TO_SEND = 4 * 1024 * 1024;
// Three bytes and one character.
const letters = (count) => '名'.repeat(count);
const AT_LIMIT = {
  text: ({ most = 0 }) => (most < TOO_LONG_TO_SEND ? [letters(most)] : []), number: ({ from = 0, to = Number.MAX_SAFE_INTEGER }) => [from, to], amount: ({ to }) => [0, 0.5, to], choice: ({ of }) => of,
  list: ({ of, most }) => [Array.from({ length: most }, () => goodValue(of))],
};
const OVER_LIMIT = {
  text: ({ least = 0, most = 0 }) => [...(most < TOO_LONG_TO_SEND ? [letters(most + 1)] : []), ...(least > 0 ? [''] : [])],
  number: ({ from = 0, to }) => [from - 1, 1.5, ...(to ? [to + 1] : [])], amount: ({ to }) => [-1, to * 2], receipt: () => ['IOE1', 'ioe0000000001'], day: () => ['2026-2-3', '2026-02-30'],
  list: ({ of, most, least = 0 }) => [Array.from({ length: most + 1 }, () => goodValue(of)), ...(least > 0 ? [[]] : [])],
};

/** Null is as good as missing, but for flags and choices. */
const nullIsGood = (field, optional) => field.null === true || (optional && field.kind !== 'flag' && field.kind !== 'choice');

function wrongValues(field) {
  if (field.kind === 'json') return [];
  return [...OTHERS.filter((value) => !KIND[field.kind](value, field)), ...(OVER_LIMIT[field.kind]?.(field) ?? [])];
}

/**
 * Members that are as documented (`field` is null) or not: then `field` is the one that is bad.
 * @param {object} fields @param {string} [before] @param {string} [told] the list in which they stand
 * @returns {Generator<{members: Record<string, any>, field: string | null, over?: number}>}
 */
export function* variantsOf(fields, before = '', told = '') {
  for (const [key, field] of Object.entries(fields)) {
    if (field.page === 'only') continue;
    const [name, path] = [nameOf(key), told || before + nameOf(key)];
    if (!isOptional(key)) yield { members: { [name]: undefined }, field: path };
    if (field.kind !== 'json') yield { members: { [name]: null }, field: nullIsGood(field, isOptional(key)) ? null : path };
    for (const value of AT_LIMIT[field.kind]?.(field) ?? []) yield { members: { [name]: value }, field: null };
    for (const value of wrongValues(field)) yield { members: { [name]: value }, field: path, over: value.length > field.most ? field.over : undefined };
    yield* innerVariants(name, path, field, told);
  }
}

function* innerVariants(name, path, field, told) {
  if (field.kind === 'object') {
    for (const one of variantsOf(field.fields, `${path}.`, told)) yield { ...one, members: { [name]: { ...goodFields(field.fields), ...one.members } } };
  } else if (field.kind === 'list' && field.of.kind === 'object') {
    for (const one of variantsOf(field.of.fields, '', path)) yield { ...one, members: { [name]: [{ ...goodFields(field.of.fields), ...one.members }] } };
  } else if (field.kind === 'list') {
    for (const value of [...wrongValues(field.of), null]) yield { members: { [name]: [value] }, field: path };
  }
}
