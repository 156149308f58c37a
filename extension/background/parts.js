// A reply longer than a frame comes in numbered parts; their data joined in order is the JSON text of the reply.

const MOST_PARTS = 256;

/**
 * Takes one part in and gives the whole reply back once the last one is there.
 * @param {string[]} parts those that came before; the new one is put in
 * @param {{seq: number, of: number, data: string}} part
 * @returns {any} the reply, or undefined while parts are missing
 * @throws when the parts do not make one reply
 */
export function joinParts(parts, part) {
  const { seq, of, data } = part;
  if (seq !== parts.length || of > MOST_PARTS || seq >= of || typeof data !== 'string') throw new Error('parts out of order');
  parts.push(data);
  return parts.length === of ? JSON.parse(parts.join('')) : undefined;
}
