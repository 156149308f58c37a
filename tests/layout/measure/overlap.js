// No text lies over another one.

/** So much of a line's height, above and below, holds no letters. */
const AIR = 0.3;
/** Letters may lean over their box, in CSS pixels. */
const LEAN = 2;

/** @param {import('./texts.js').SeenText[]} texts @param {ReturnType<typeof import('./faults.js').createFaults>} faults */
export function findOverlaps(texts, faults) {
  const lines = texts.flatMap((text) => text.lines.map(({ left, right, top, bottom, height }) => ({ text, left, right, top: top + height * AIR, bottom: bottom - height * AIR })));
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, i) => {
    for (const other of below(lines, i)) {
      if (other.text === line.text || other.text.overlay !== line.text.overlay) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > LEAN) faults.add('text over text', line.text.at, `${line.text.data} / ${other.text.data}`);
    }
  });
}

/** The lines after one that begin before it ends. @template {{top: number, bottom: number}} L @param {L[]} lines by their tops @param {number} i @returns {L[]} */
function below(lines, i) {
  let end = i + 1;
  while (end < lines.length && lines[end].top < lines[i].bottom) end++;
  return lines.slice(i + 1, end);
}
