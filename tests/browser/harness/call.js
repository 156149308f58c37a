/**
 * A function of a test, to be run inside a page. It crosses as source text and must not close over anything; its
 * arguments and its result cross as JSON.
 *
 * @typedef {(...args: any[]) => any} PageFunction
 */

/** @param {PageFunction} fn @param {unknown[]} args @returns {string} an expression that promises the result as JSON */
export const callExpression = (fn, args) =>
  `(async () => JSON.stringify([await (${fn})(...${JSON.stringify(args)})]))()`;

/** @param {string} json @returns {any} */
export const callResult = (json) => JSON.parse(json)[0];

/**
 * A page function made of source text, for libraries that come as such.
 * @param {string} source of a function expression
 * @returns {PageFunction}
 */
export const functionOf = (source) => Object.assign(() => undefined, { toString: () => source });
