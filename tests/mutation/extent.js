// How far the two sides of `&&` and `||` reach, and the condition of an `if`, in C++ formatted by clang-format.

const OPENS = '([{';
const CLOSES = ')]}';

/** Whether an expression's side cannot go beyond the character at `i`, outside brackets. @param {string} text @param {number} i */
function ends(text, i) {
  const [before, here, after] = [text[i - 1], text[i], text[i + 1]];
  if (';,?'.includes(here)) return true;
  if (here === ':') return before !== ':' && after !== ':';
  return here === '=' && !'=!<>'.includes(before) && after !== '=';
}

/** @param {string} text @param {number} at of the operator @param {string} op @returns {[number, number]} */
export function extentOf(text, at, op) {
  let start = at;
  for (let depth = 0; start > 0; start -= 1) {
    const i = start - 1;
    if (CLOSES.includes(text[i])) depth += 1;
    if (OPENS.includes(text[i])) depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && (ends(text, i) || text.slice(i - 6, start) === 'return ')) break;
    if (depth === 0 && op === '&&' && text.slice(i - 1, start) === '||') break;
  }
  while (/\s/u.test(text[start])) start += 1;
  let end = at + op.length;
  for (let depth = 0; end < text.length; end += 1) {
    if (OPENS.includes(text[end])) depth += 1;
    if (CLOSES.includes(text[end])) depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && (ends(text, end) || text.slice(end, end + 2) === '||')) break;
    if (depth === 0 && op === '&&' && text.slice(end, end + 2) === '&&') break;
  }
  while (/\s/u.test(text[end - 1])) end -= 1;
  return [start, end];
}

/** @param {string} text @param {number} at of `if (` @returns {[number, number]} the condition, behind what the `if` declares */
export function conditionOf(text, at) {
  let start = at + 'if ('.length;
  let end = start;
  for (let depth = 0; depth >= 0; end += 1) {
    if (OPENS.includes(text[end])) depth += 1;
    if (CLOSES.includes(text[end])) depth -= 1;
    if (depth === 0 && text[end] === ';') start = end + 2;
  }
  return [start, end - 1];
}
