/** Partial matching of JSON; README.md lists the forms. Every function returns what is wrong, one line each. */

/** @param {unknown} value */
const show = (value) => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} got */
const isNothing = (got) => got === undefined || got === null || (Array.isArray(got) && got.length === 0);

/** @param {unknown} want @param {unknown} got */
const fits = (want, got) => mismatches(want, got, '').length === 0;

/** @type {Record<string, (want: any, got: unknown, at: string) => string[]>} */
const FORMS = {
  includes: (want, got, at) => {
    if (!Array.isArray(got)) return [`${at}: wanted a list, got ${show(got)}`];
    return want.filter((/** @type {unknown} */ w) => !got.some((g) => fits(w, g)))
      .map((/** @type {unknown} */ w) => `${at}: nothing like ${show(w)} in ${show(got)}`);
  },
  none: (want, got, at) => {
    if (!Array.isArray(got)) return [`${at}: wanted a list, got ${show(got)}`];
    return want.flatMap((/** @type {unknown} */ w) =>
      got.filter((g) => fits(w, g)).map((g) => `${at}: must not hold ${show(g)}`));
  },
  length: (want, got, at) =>
    Array.isArray(got) && got.length === want ? [] : [`${at}: wanted ${want} elements, got ${show(got)}`],
  matches: (want, got, at) =>
    typeof got === 'string' && new RegExp(want, 'iu').test(got) ? [] : [`${at}: wanted /${want}/, got ${show(got)}`],
  oneOf: (want, got, at) =>
    want.some((/** @type {unknown} */ w) => fits(w, got)) ? [] : [`${at}: wanted one of ${show(want)}, got ${show(got)}`],
  not: (want, got, at) => (fits(want, got) ? [`${at}: must not be ${show(got)}`] : []),
  absent: (_want, got, at) => (isNothing(got) ? [] : [`${at}: wanted nothing, got ${show(got)}`]),
  all: (want, got, at) => want.flatMap((/** @type {unknown} */ w) => mismatches(w, got, at)),
};

/**
 * @param {unknown} want @param {unknown} got @param {string} at the path so far
 * @returns {string[]}
 */
export function mismatches(want, got, at) {
  if (Array.isArray(want)) return listMismatches(want, got, at);
  if (!isObject(want)) return Object.is(want, got) ? [] : [`${at}: wanted ${show(want)}, got ${show(got)}`];
  const keys = Object.keys(want);
  if (keys.length === 1 && keys[0] in FORMS) return FORMS[keys[0]](want[keys[0]], got, at);
  if (!isObject(got)) return [`${at}: wanted ${show(want)}, got ${show(got)}`];
  return keys.flatMap((key) => mismatches(want[key], got[key], `${at}.${key}`));
}

/** @param {unknown[]} want @param {unknown} got @param {string} at */
function listMismatches(want, got, at) {
  if (!Array.isArray(got) || got.length !== want.length) return [`${at}: wanted ${show(want)}, got ${show(got)}`];
  return want.flatMap((w, i) => mismatches(w, got[i], `${at}[${i}]`));
}
