// Reads the four answers about one case with the session that is open in the page. Nothing is judged here: what came
// is handed on as it came.

import { ENDPOINTS, ENDPOINT_NAMES, ORIGIN } from '../shared/site.js';

/** @typedef {(url: string, options: RequestInit) => Promise<Response>} Fetch */
/** @typedef {import('../shared/types.js').Answer} Answer */
/** @typedef {import('../shared/types.js').Capture} Capture */

/** The slowest answers seen take a few seconds. */
const TIME_LIMIT_MS = 20_000;
/** Four of these fit into one message to the host (8 MiB); real answers have some ten kilobytes. */
const BODY_LIMIT_BYTES = 1024 * 1024;
/** The status that stands for any redirect: the browser does not tell which of 301, 302, 303, 307 or 308 it was. */
const REDIRECT_STATUS = 302;

/** @type {Fetch} */
const siteFetch = (url, options) => globalThis.fetch(url, options);

/**
 * @param {string} receipt
 * @param {{fetch?: Fetch, timeLimitMs?: number, now?: () => Date}} [around]
 * @returns {Promise<{capture: Capture, retryAfter?: number}>} `retryAfter`: seconds the site asks to wait, if it does
 */
export async function readCase(receipt, { fetch = siteFetch, timeLimitMs = TIME_LIMIT_MS, now = () => new Date() } = {}) {
  const read = await Promise.all(ENDPOINT_NAMES.map((name) => readAnswer(ENDPOINTS[name](receipt), fetch, timeLimitMs)));
  const responses = Object.fromEntries(ENDPOINT_NAMES.map((name, i) => [name, read[i]?.answer]));
  const waits = read.map((one) => one.retryAfter ?? 0);
  return {
    capture: { format: 'caselight-capture/1', receipt, capturedAt: now().toISOString(), responses },
    ...(Math.max(...waits) > 0 && { retryAfter: Math.max(...waits) }),
  };
}

/**
 * @param {string} path
 * @param {Fetch} fetch
 * @param {number} timeLimitMs
 * @returns {Promise<{answer: Answer, retryAfter?: number}>}
 */
async function readAnswer(path, fetch, timeLimitMs) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeLimitMs);
  try {
    const response = await fetch(ORIGIN + path, requestOptions(limit.signal));
    return { answer: await receive(response, path), ...retryAfter(response) };
  } catch {
    return { answer: { error: limit.signal.aborted ? 'timeout' : 'network' } };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Redirects are not followed: an answer that moves means that the session is over, and following it to the sign-in
 * page of another host would fail in a way that looks like a broken connection.
 * @param {AbortSignal} signal
 * @returns {RequestInit}
 */
function requestOptions(signal) {
  return { signal, credentials: 'same-origin', cache: 'no-store', redirect: 'manual', headers: { Accept: 'application/json' } };
}

/** @param {Response} response @param {string} path @returns {Promise<Answer>} */
async function receive(response, path) {
  if (response.type === 'opaqueredirect') {
    return { httpStatus: REDIRECT_STATUS, contentType: '', url: ORIGIN + path, body: '' };
  }
  return {
    httpStatus: response.status,
    contentType: response.headers.get('content-type') ?? '',
    url: response.url || ORIGIN + path,
    body: await limitedText(response),
  };
}

/**
 * The body up to the limit. A body that breaks off is still handed on as far as it came.
 * @param {Response} response
 */
async function limitedText(response) {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes < BODY_LIMIT_BYTES; ) {
    const { done, value } = await reader.read().catch((error) => endOfBroken(error, text));
    if (done || !value) return text + decoder.decode();
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text;
}

/**
 * A connection that breaks inside the body ends it; one that breaks before its first byte, or a time limit, fails.
 * @param {unknown} error @param {string} soFar
 */
function endOfBroken(error, soFar) {
  if (!soFar || (error instanceof DOMException && error.name === 'AbortError')) throw error;
  return { done: true, value: undefined };
}

/** @param {Response} response */
function retryAfter(response) {
  const seconds = Number(response.headers.get('retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds } : {};
}
