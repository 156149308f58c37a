// The engine answers as the program does: four bytes of length, then JSON; what is longer than a frame comes in parts.

const LENGTH_BYTES = 4;

/** @param {Uint8Array} bytes whole frames @returns {any[]} the messages in them */
export function messagesIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const messages = [];
  for (let at = 0; at < bytes.byteLength; ) {
    const end = at + LENGTH_BYTES + view.getUint32(at, true);
    messages.push(JSON.parse(decoder.decode(bytes.subarray(at + LENGTH_BYTES, end))));
    at = end;
  }
  return messages;
}

/** @param {any[]} messages the answer to one request @returns {any} the reply that they make */
export function wholeReply(messages) {
  if (messages.length === 1 && messages[0].type !== 'part') return messages[0];
  return JSON.parse(messages.map(({ data }) => data).join(''));
}
