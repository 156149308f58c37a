// How a text goes to the host: an exported file in pieces of whole lines, everything else in one piece, because only
// the host knows where a case in it begins and ends.

/** The first member of the first line of an exported file. */
const EXPORTED = /^\uFEFF?\s*\{\s*"format"\s*:\s*"caselight-history\//u;
/** Small enough that the bar moves and that "Stop" is heard soon. */
export const PIECE_CHARS = 128 * 1024;

/**
 * @param {string} text
 * @param {number} [limit] characters a piece; a longer line is a piece by itself
 * @returns {string[]} joined they are the text
 */
export function piecesOf(text, limit = PIECE_CHARS) {
  if (!EXPORTED.test(text.slice(0, 200))) return [text];
  const pieces = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfPiece(text, from, limit);
    pieces.push(text.slice(from, end));
    from = end;
  }
  return pieces;
}

/** The end of the last line that fits, or of the first line. @param {string} text @param {number} from @param {number} limit */
function endOfPiece(text, from, limit) {
  if (text.length - from <= limit) return text.length;
  const fits = text.lastIndexOf('\n', from + limit - 1);
  const end = fits >= from ? fits : text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
