// The ways in which a line of a rule is broken. Each gives back the broken lines of one line.

/** @typedef {{what: string, line: string}} Broken */

/** @param {string} line @param {RegExp} pattern @param {(match: RegExpMatchArray) => string | null} change @param {string} what */
function each(line, pattern, change, what) {
  return [...line.matchAll(pattern)].flatMap((match) => {
    const put = change(match);
    if (put === null) return [];
    const at = /** @type {number} */ (match.index);
    return [{ what: `${what} at ${at}`, line: line.slice(0, at) + put + line.slice(at + match[0].length) }];
  });
}

const SWAPS = new Map([
  ['==', '!='], ['!=', '=='], ['<=', '<'], ['>=', '>'], [' < ', ' <= '], [' > ', ' >= '], ['&&', '||'], ['||', '&&'],
  ['true', 'false'], ['false', 'true'],
]);

/** @param {string} line of C++, without its comment @returns {Broken[]} */
export function brokenCode(line) {
  const code = line.replace(/\/\/.*$/u, '');
  if (/^\s*(#|\/\/|case |using |namespace|static_assert|\/\/\/)/u.test(line) || /template|operator/u.test(code)) return [];
  return [
    ...each(code, /==|!=|<=|>=| < | > |&&|\|\||\btrue\b|\bfalse\b/gu, ([op]) => SWAPS.get(op) ?? null, 'swap'),
    ...each(code, /\bif \((?!constexpr)(.*)\) (?=return|continue|set|out|add|request|running|mailed|missed)/gu, ([, c]) => `if (false && (${c})) `, 'never'),
    ...each(code, /^(\s*)if \((.*)\) \{$/gu, ([, space, c]) => `${space}if (false && (${c})) {`, 'never'),
    ...each(code, /^(\s*)((?:running|mailed)\.reset\(\)|missed = nullptr|out\.agree = (?:true|false));$/gu, ([, space]) => `${space};`, 'drop'),
  ];
}

/** A row `Row{Effect::x, Verdict::y, …}` of the table in speech.cpp with a verdict that says something else. @param {string} line @returns {Broken[]} */
export function brokenVerdict(line) {
  if (!line.includes('Row{')) return [];
  return each(line, /Verdict::(\w+)/gu, ([, v]) => `Verdict::${v === 'silent' || v === 'working' ? 'denied' : 'silent'}`, 'verdict');
}

/** A row's number of days or days for mail, its rolling, in deadlines.json. @param {string} line @returns {Broken[]} */
export function brokenRow(line) {
  return [
    ...each(line, /"(days|mail_days|days_longest)": (\d+)/gu, ([, key, n]) => `"${key}": ${Number(n) + 2}`, 'days'),
    ...each(line, /"roll": (true|false)/gu, ([, v]) => `"roll": ${v === 'true' ? 'false' : 'true'}`, 'roll'),
    ...each(line, /"unit": "(business|calendar)"/gu, ([, u]) => `"unit": "${u === 'business' ? 'calendar' : 'business'}"`, 'unit'),
  ];
}
