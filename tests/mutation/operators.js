// Where a rule's code can be broken, and how: each break is a few edits that leave the code as it is until its number is chosen.

import { conditionOf, extentOf } from './extent.js';

/** @typedef {{at: number, cut: number, put: string, reach: number}} Edit reach: where what it opens ends, or what it closes began */
/** @typedef {{at: number, what: string, edits: (id: number) => Edit[]}} Break */

const PAIRS = new Map([['==', 'Equal'], ['!=', 'Unequal'], ['<=', 'AtMost'], ['>=', 'AtLeast'], [' < ', 'Below'], [' > ', 'Above']]);
const OPERATORS = /==|!=|<=|>=| < | > |&&|\|\||\btrue\b|\bfalse\b/gu;
/** A statement that sets, adds or empties something, alone on its line. */
const STATEMENT = /^ *([\w.>*[\]-]+(?: = [^=].*|\.(?:push_back|insert|emplace_back)\(.*\)|\.(?:reset|clear)\(\));)$/u;

/** @param {string} text @param {number} at @param {string} op @returns {Break} */
function brokenOperator(text, at, op) {
  const what = `swap ${op.trim()}`;
  if (op === 'true' || op === 'false') {
    return { at, what, edits: (id) => [{ at, cut: op.length, put: `(${op} != ::broken::on(${id}))`, reach: at }] };
  }
  const pair = PAIRS.get(op);
  if (pair) return { at, what, edits: (id) => [{ at, cut: op.length, put: ` ${op} ::broken::${pair}{${id}} ${op} `, reach: at }] };
  const [start, end] = extentOf(text, at, op);
  const name = op === '&&' ? 'both' : 'either';
  return { at, what, edits: (id) => [
    { at: start, cut: 0, put: `::broken::${name}(${id}, bool(`, reach: end },
    { at, cut: op.length, put: '), [&]() -> bool { return bool(', reach: at },
    { at: end, cut: 0, put: '); })', reach: start },
  ] };
}

/** A condition that never holds. @param {string} text @param {number} at of `if (` @returns {Break[]} */
function neverTrue(text, at) {
  const [start, end] = conditionOf(text, at);
  if (/^\s*(?:const\b|auto\b|[\w:]+[*& ]+\w+ = )/u.test(text.slice(start, end))) return [];  // it declares what follows
  return [{ at, what: 'never', edits: (id) => [
    { at: start, cut: 0, put: `!::broken::on(${id}) && bool(`, reach: end + 0.5 },
    { at: end, cut: 0, put: ')', reach: start - 0.5 },
  ] }];
}

/** @param {string} text of a C++ file @returns {Break[]} in their order in it */
export function brokenCode(text) {
  const found = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const code = line.replace(/\/\/.*$/u, '');
    if (!/^\s*(#|case |using |namespace|static_assert)|template|operator/u.test(code)) {
      for (const match of code.matchAll(OPERATORS)) found.push(brokenOperator(text, offset + match.index, match[0]));
      for (const match of code.matchAll(/\bif \(/gu)) found.push(...neverTrue(text, offset + match.index));
      const statement = STATEMENT.exec(code.trimEnd());
      if (statement) found.push(dropped(offset + line.indexOf(statement[1])));
    }
    offset += line.length + 1;
  }
  return found;
}

/** @param {number} at @returns {Break} */
const dropped = (at) => ({ at, what: 'drop', edits: (id) => [{ at, cut: 0, put: `if (!::broken::on(${id})) `, reach: Infinity }] });

/** Opening edits at one place: the longest first. Closing ones: the last opened first; and all of them before what opens there. @param {Edit} a @param {Edit} b */
function inOrder(a, b) {
  if (a.at !== b.at) return a.at - b.at;
  const closes = (/** @type {Edit} */ edit) => edit.reach < edit.at;
  return closes(a) === closes(b) ? b.reach - a.reach : Number(closes(b)) - Number(closes(a));
}

/** @param {string} text @param {Edit[]} edits */
export function apply(text, edits) {
  let out = '';
  let done = 0;
  for (const edit of [...edits].sort(inOrder)) {
    out += text.slice(done, edit.at) + edit.put;
    done = edit.at + edit.cut;
  }
  return out + text.slice(done);
}
