import { isObject } from './match.js';

/** No claim without evidence: every id that is named exists, and everything that is claimed names one. */

const ID_KEYS = new Set(['basis', 'evidence', 'also', 'repeatOf', 'notUnderstood']);

/**
 * Every evidence id named in the analysis, with where it is named. `source` of a waiting time is a publication, and a
 * claim about what a code means may name who says so.
 * @param {unknown} value @param {string} at @returns {[string, string][]}
 */
function named(value, at) {
  if (Array.isArray(value)) return value.flatMap((item, i) => named(item, `${at}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${at}.${key}`;
    if (key === 'evidence' && at === '') return [];
    if (/^\.wait\.reference/u.test(at) || /^\.conflicts\[\d+\]\.claims/u.test(at)) return [];
    if (!ID_KEYS.has(key) && key !== 'source') return named(inner, here);
    const ids = Array.isArray(inner) ? inner : [inner];
    return ids.filter((id) => id !== null).map((id) => /** @type {[string, string]} */ ([String(id), here]));
  });
}

/** @param {unknown} value */
const some = (value) => (Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '');

/** @param {Record<string, any>} a @returns {string[]} claims that rest on nothing */
function unfounded(a) {
  /** @param {string} list @param {(x: any) => unknown} of */
  const each = (list, of) => (a[list] ?? []).flatMap((/** @type {any} */ x, /** @type {number} */ i) => (some(of(x)) ? [] : [`${list}[${i}]`]));
  const claims = (a.conflicts ?? []).flatMap((/** @type {any} */ c, /** @type {number} */ i) =>
    c.claims?.length > 1 && c.claims.every((/** @type {any} */ x) => some(x.source) && some(x.says)) ? [] : [`conflicts[${i}]`]);
  return [
    ...['outcome', 'stage'].filter((what) => (a[what]?.value ?? 'unknown') !== 'unknown' && !some(a[what].basis)),
    ...(a.location?.office || a.location?.code ? (some(a.location.source) ? [] : ['location']) : []),
    ...(a.headline !== undefined && a.stage?.value !== 'unknown' && !some(a.outlook?.headline?.evidence) ? ['outlook.headline'] : []),
    ...(a.touch && !some(a.touch.evidence) ? ['touch'] : []),
    ...each('actions', (x) => x.source), ...each('deadlines', (x) => x.source),
    ...each('appointments', (x) => x.source), ...each('timeline', (x) => x.evidence), ...claims,
  ];
}

/** @param {Record<string, any>} analysis */
export function evidenceProblems(analysis) {
  const known = new Set(Object.keys(analysis.evidence ?? {}));
  const ghosts = named(analysis, '').filter(([id]) => !known.has(id)).map(([id, at]) => `${at} names ${id}, which is no evidence`);
  const bare = Object.entries(analysis.evidence ?? {})
    .filter(([, e]) => !isObject(e) || typeof e.source !== 'string' || !('value' in e)).map(([id]) => `evidence ${id} has no source and value`);
  return [...ghosts, ...bare, ...unfounded(analysis).map((what) => `${what} rests on no evidence`)];
}

/**
 * @param {Record<string, any>} analysis
 * @param {Record<string, string>} wanted finding (`outcome`, `stage`, `location`) to an expression for a source
 */
export function restingProblems(analysis, wanted) {
  return Object.entries(wanted).flatMap(([finding, expression]) => {
    const { basis, source } = analysis[finding] ?? {};
    const sources = [basis ?? source].flat().map((id) => String(analysis.evidence?.[String(id)]?.source));
    const found = sources.some((one) => new RegExp(expression, 'u').test(one));
    return found ? [] : [`${finding} does not rest on /${expression}/ but on ${sources.join(', ')}`];
  });
}
