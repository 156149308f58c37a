// What the server can be asked to do with a question, besides answering it. Each takes the response, the protocol that the
// question came in, and options.
import { modelList, streamOf } from './transcripts.js';

/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {Record<string, any>} Options */
/** @typedef {(response: Response, protocol: string, options: Options) => void | Promise<void>} Behaviour */

export const EVENT_STREAM = 'text/event-stream; charset=utf-8';

/** Ends when the client has taken the bytes, or has gone. @param {Response} response @param {Buffer | string} bytes @returns {Promise<boolean>} whether it is still there */
function give(response, bytes) {
  return new Promise((resolve) => {
    const gone = () => resolve(false);
    if (response.destroyed) return gone();
    response.once('close', gone);
    return response.write(bytes, () => {
      response.off('close', gone);
      resolve(!response.destroyed);
    });
  });
}

/** @param {string} text @param {string} newline */
const withLineEnds = (text, newline) => Buffer.from(text.replaceAll('\n', newline));

/** @param {string} protocol @param {Options} options */
function streamBytes(protocol, { newline = '\n', text = 'Your case is being reviewed.', ...transcript }) {
  return withLineEnds(streamOf(protocol, { text, ...transcript }), newline);
}

/** The whole stream, in pieces of `size` bytes when that is given. @type {Behaviour} */
async function answer(response, protocol, { size, ...options }) {
  const bytes = streamBytes(protocol, options);
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  response.flushHeaders();
  for (let at = 0; at < bytes.length; at += size ?? bytes.length) await give(response, bytes.subarray(at, at + (size ?? bytes.length)));
  response.end();
}

/** A status with headers and a body; an object is sent as JSON. @type {Behaviour} */
function status(response, protocol, { status: code, headers = {}, body }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? { type: 'error', error: { type: 'some_error', message: `status ${code}` } });
  response.writeHead(code, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers });
  response.end(text);
}

/** The first `bytes` of the stream; then the connection ends in order, or breaks. @type {Behaviour} */
async function cut(response, protocol, { bytes, broken = false, ...options }) {
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  response.flushHeaders();
  if (bytes > 0) await give(response, streamBytes(protocol, options).subarray(0, bytes));
  if (broken) response.socket?.destroy();
  else response.end();
}

/** Nothing any more, after the headers when `headers`, after the first `bytes` of the stream when given. @type {Behaviour} */
async function silence(response, protocol, { headers = false, bytes = 0, ...options }) {
  if (!headers && bytes === 0) return;
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  response.flushHeaders();
  if (bytes > 0) await give(response, streamBytes(protocol, options).subarray(0, bytes));
}

/** The stream a byte at a time, or comments without an end. @type {Behaviour} */
async function drip(response, protocol, { everyMs = 20, comments = false, ...options }) {
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  response.flushHeaders();
  const bytes = comments ? Buffer.from(':\n\n'.repeat(100_000)) : streamBytes(protocol, options);
  for (let i = 0; i < bytes.length; ++i) {
    if (!(await give(response, bytes.subarray(i, i + 1)))) return;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  response.end();
}

/** Up to `megabytes` of stream: text, comments, or one line without an end. @type {Behaviour} */
async function flood(response, protocol, { megabytes, of = 'text' }) {
  const long = 'x'.repeat(64 * 1024);
  const text = streamOf(protocol, { text: long }).split('\n\n').find((event) => event.includes(long.slice(0, 100)));
  /** @type {Record<string, string>} */
  const blocks = { text: `${text}\n\n`, comments: `: ${long}\n\n`, line: long };
  const block = blocks[of];
  response.writeHead(200, { 'content-type': EVENT_STREAM });
  if (of === 'line') await give(response, 'data: ');
  for (let sent = 0; sent < megabytes * 1024 * 1024; sent += block.length) {
    if (!(await give(response, block))) return;
  }
  response.end();
}

/** Bytes as they are. @type {Behaviour} */
function raw(response, protocol, { body, contentType = EVENT_STREAM }) {
  response.writeHead(200, { 'content-type': contentType });
  response.end(body);
}

/** @type {Behaviour} */
function models(response, protocol, { ids = ['model-a', 'model-b'] }) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(modelList(ids)));
}

/** The connection breaks before a single byte. @type {Behaviour} */
function hangUp(response) { response.socket?.destroy(); }

/** @type {Record<string, Behaviour>} */
export const behaviours = { answer, status, cut, silence, drip, flood, raw, models, 'hang up': hangUp };

/** The length of the stream that `answer` gives. @param {string} protocol @param {Options} options */
export const streamLength = (protocol, options) => streamBytes(protocol, options).length;
