// What the command line of lives.js asks for.

const USE = 'Use: node tests/lives/lives.js [HOW_MANY] [--seed FIRST], both whole numbers from 1 on.';

/**
 * Gives how many lives to make and the first seed, or one sentence that says what is wrong. The seed may stand
 * with `--seed` or alone behind the number.
 * @param {string[]} words
 * @returns {{howMany: number, first: number} | string}
 */
export function readArguments(words) {
  const plain = [];
  let first;
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] !== '--seed') plain.push(words[i]);
    else first = words[i += 1] ?? '';
  }
  const numbers = [plain[0] ?? '100000', first ?? plain[1] ?? '1'];
  const most = first === undefined ? 2 : 1;
  const bad = [...plain.slice(most), ...numbers.filter((word) => !/^[1-9]\d{0,8}$/.test(word))];
  if (bad.length > 0) return `"${bad[0]}" cannot be read. ${USE}`;
  return { howMany: Number(numbers[0]), first: Number(numbers[1]) };
}
