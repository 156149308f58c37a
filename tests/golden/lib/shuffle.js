import { isObject } from './match.js';

/** The same input with what carries no meaning changed: the order of lists and of keys, and keys that nobody knows. */

const LISTS = new Set(['events', 'notices', 'documents', 'evidenceRequests', 'historicalCaseStatuses', 'hist_case_status']);

/** A small generator of repeatable numbers in [0, 1) (mulberry32). @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @template T @param {T[]} list @param {() => number} next @returns {T[]} */
function shuffled(list, next) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

/** @param {string} text @returns {unknown} undefined when it is not JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} list the rows of the documents answer have no name of their own */
const areDocuments = (list) => Array.isArray(list) && list.some((row) => isObject(row) && ('contentId' in row || 'fileName' in row));

/**
 * Walks through the value and through response bodies that are JSON themselves.
 * @param {unknown} value @param {string} key its name @param {Change} change @returns {unknown}
 * @typedef {{list: (list: unknown[]) => unknown[], object: (entries: [string, unknown][]) => [string, unknown][]}} Change
 */
function rebuilt(value, key, change) {
  if (Array.isArray(value)) {
    const rows = value.map((row) => rebuilt(row, '', change));
    return LISTS.has(key) || areDocuments(value) ? change.list(rows) : rows;
  }
  if (isObject(value)) {
    const entries = Object.entries(value).map(([k, v]) => /** @type {[string, unknown]} */ ([k, rebuilt(v, k, change)]));
    return Object.fromEntries(change.object(entries));
  }
  const body = key === 'body' && typeof value === 'string' ? parsed(value) : undefined;
  return isObject(body) || Array.isArray(body) ? JSON.stringify(rebuilt(body, '', change)) : value;
}

/** @type {Change} */
const asItIs = { list: (list) => list, object: (entries) => entries };

/** @param {() => number} next @returns {Change} */
const inDisorder = (next) => ({ list: (list) => shuffled(list, next), object: (entries) => shuffled(entries, next) });

/** @type {Change} */
const withStrangers = {
  list: (list) => list,
  object: (entries) => [['zzUnknownBefore', { nested: [1, null, 'x'] }], ...entries, ['zzUnknownAfter', 'IOE0000009999 2031-01-01']],
};

/**
 * @param {string} input
 * @returns {{plain: string, variants: Record<string, string>} | null} null when the input is not one JSON document
 */
export function variantsOf(input) {
  const root = parsed(input);
  if (root === undefined) return null;
  /** @param {Change} change */
  const print = (change) => JSON.stringify(rebuilt(root, '', change));
  const next = numbers(input.length);
  const backwards = { ...asItIs, list: (/** @type {unknown[]} */ list) => [...list].reverse() };
  return {
    plain: print(asItIs),
    variants: { backwards: print(backwards), 'in disorder': print(inDisorder(next)), 'with unknown keys': print(withStrangers) },
  };
}
