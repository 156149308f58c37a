import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../ratchet.json', import.meta.url);

/** @returns {Record<string, Record<string, number>>} */
const limits = () => JSON.parse(readFileSync(FILE, 'utf8'));

/** Figures are compared and written with one decimal. @param {number} figure */
const rounded = (figure) => Math.round(figure * 10) / 10;

/**
 * No figure is above its limit. With WORDS_LOWER=1 the limits are lowered to what was measured, never raised.
 * @param {string} place @param {Record<string, number>} measured @param {string[]} [which] what to show when it fails
 */
export function holds(place, measured, which = []) {
  const all = limits();
  const limit = (all[place] ??= {});
  if (process.env.WORDS_LOWER === '1') {
    for (const [name, figure] of Object.entries(measured)) limit[name] = Math.min(limit[name] ?? Infinity, rounded(figure));
    writeFileSync(FILE, `${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const above = Object.entries(measured).filter(([name, figure]) => rounded(figure) > (limit[name] ?? 0));
  assert.deepEqual(above.map(([name, figure]) => `${place}, ${name}: ${rounded(figure)}, at most ${limit[name] ?? 0}`), [], which.join('\n'));
}
