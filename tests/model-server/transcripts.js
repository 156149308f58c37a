// Streams as the two protocols document them.

/**
 * @typedef {object} Transcript
 * @property {string} text
 * @property {string} [model]
 * @property {string} [ending] stop_reason or finish_reason; the protocol's usual one when absent
 * @property {number} [input] tokens
 * @property {number} [output] tokens
 * @property {object} [failure] an error in place of the end
 */

/** @param {string} text in a few pieces, cut between characters @returns {string[]} */
export function pieces(text) {
  const characters = [...text];
  const size = Math.max(1, Math.ceil(characters.length / 5));
  const found = [];
  for (let at = 0; at < characters.length; at += size) found.push(characters.slice(at, at + size).join(''));
  return found;
}

/** @param {string} name @param {object} data */
const named = (name, data) => `event: ${name}\ndata: ${JSON.stringify({ type: name, ...data })}\n\n`;

/** @param {Transcript} transcript @returns {string} */
export function anthropicStream({ text, model = 'claude-haiku-4-5', ending = 'end_turn', input = 25, output = 12, failure }) {
  const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [], model, stop_reason: null, usage: { input_tokens: input, output_tokens: 1 } };
  const start = named('message_start', { message }) + named('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) + named('ping', {});
  const middle = pieces(text).map((piece) => named('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } })).join('');
  if (failure) return start + middle + named('error', { error: failure });
  return start + middle + named('content_block_stop', { index: 0 })
    + named('message_delta', { delta: { stop_reason: ending, stop_sequence: null }, usage: { output_tokens: output } }) + named('message_stop', {});
}

/** @param {object} data */
const chunk = (data) => `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, ...data })}\n\n`;

/** @param {Transcript} transcript @returns {string} */
export function chatStream({ text, model = 'gpt-5-mini', ending = 'stop', input = 25, output = 12, failure }) {
  /** @param {object} delta @param {string | null} reason */
  const choice = (delta, reason = null) => chunk({ model, choices: [{ index: 0, delta, finish_reason: reason }], usage: null });
  const start = choice({ role: 'assistant', content: '' }) + pieces(text).map((piece) => choice({ content: piece })).join('');
  if (failure) return `${start}data: ${JSON.stringify({ error: failure })}\n\n`;
  const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  return `${start + choice({}, ending) + chunk({ model, choices: [], usage })}data: [DONE]\n\n`;
}

/** @param {string} protocol @param {Transcript} transcript */
export const streamOf = (protocol, transcript) => (protocol === 'anthropic' ? anthropicStream(transcript) : chatStream(transcript));

/** A list of models as both protocols give it. @param {string[]} ids */
export function modelList(ids) {
  return { object: 'list', has_more: false, data: ids.map((id) => ({ id, object: 'model', type: 'model', display_name: `The model ${id}` })) };
}
