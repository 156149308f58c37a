// The words of which "What Caselight saw" is made. The page of the site is told in these and in numbers only, so that no name,
// number, date or sentence of it can get into the text: what is none of them has no place in it.

import { ENDPOINT_NAMES } from '../site.js';

/** Parts of an address that the site's pages are known to have; any other part is told as `*`. */
export const PATH_WORDS = Object.freeze([
  'account', 'accounts', 'accounts-v2', 'applicant', 'representative', 'paralegal', 'organization', 'v1', 'needhelp', 'profile', 'dashboard',
  'oidc', 'login', 'logout', 'sign-in', 'auth', 'authenticate', 'saml', 'init', 'case', 'cases', 'documents', 'inbox', 'messages', 'en', 'es', 'start',
  'overview', 'questionnaire', 'appointment_request', 'annual-asylum-fee', 'file-form', 'secure-messaging', 'case-service',
]);
export const OTHER_PART = '*';
const MOST_PARTS = 8;

export const PAGE_STATES = Object.freeze(['cases', 'empty', 'looking', 'changed', 'nothing']);
export const SOURCES = Object.freeze(['embedded', 'cards', 'text', 'none']);

/** Lengths of time. What happened is told by how long it took, never by a day. */
export const TIMES = Object.freeze(['under 1 s', '1 to 10 s', '10 to 60 s', '1 to 10 min', '10 to 60 min', 'over 1 h']);
const TIME_LIMITS_MS = [1_000, 10_000, 60_000, 600_000, 3_600_000];

export const SIZES = Object.freeze(['no bytes', 'under 1 KB', '1 to 10 KB', '10 to 100 KB', '100 KB or more']);
const SIZE_LIMITS = [0, 1_024, 10_240, 102_400];

export const CONTENT_TYPES = Object.freeze(['JSON', 'web page', 'text', 'other type', 'no type']);
export const NOT_RECEIVED = Object.freeze(['network', 'timeout']);
export const READINGS = Object.freeze([
  'ok', 'empty', 'signed_out', 'not_yours', 'not_found', 'blocked', 'rate_limited', 'server_error', 'not_json', 'truncated', 'network', 'missing',
]);
export const STOPS = Object.freeze(['signed_out', 'blocked', 'rate_limited', 'server_error', 'not_json', 'network', 'no_record']);
export const HOST_PROBLEMS = Object.freeze(['missing', 'forbidden', 'start_failed', 'crashed', 'timeout', 'garbled', 'host_old', 'host_new', 'refused']);
export const ENDPOINT_WORDS = ENDPOINT_NAMES;
export const HOST_ERRORS = Object.freeze([
  'internal', 'shutting_down', 'too_large', 'not_json', 'hello_first', 'unknown_type', 'protocol_mismatch', 'bad_field', 'nothing_read', 'not_a_capture',
  'memory_unavailable', 'unknown_case', 'unknown_reading', 'nothing_to_import', 'memory_read_only', 'disk_full', 'brief_changed', 'nothing_to_brief',
]);
const CASE_STEPS = ['case read', 'case refused', 'case not of this account', 'case of another system'];
export const STEPS = Object.freeze([...CASE_STEPS, ...PAGE_STATES.map((state) => `page: ${state}`), ...STOPS.map((reason) => `stopped: ${reason}`)]);

/** @param {string} pathname @returns {string[]} */
export function pathWords(pathname) {
  const parts = pathname.split('/').filter((part) => part !== '').slice(0, MOST_PARTS);
  return parts.map((part) => (PATH_WORDS.includes(part) ? part : OTHER_PART));
}

/** @param {number} ms */
export function timeClass(ms) {
  return wordAt(TIMES, TIME_LIMITS_MS.filter((limit) => ms >= limit).length);
}

/** @param {number} size in UTF-16 units, which is near enough for a class */
export function sizeClass(size) {
  return wordAt(SIZES, SIZE_LIMITS.filter((limit) => (limit === 0 ? size > 0 : size >= limit)).length);
}

/** @param {string} contentType as the site sent it */
export function contentTypeClass(contentType) {
  if (!contentType) return 'no type';
  if (/json/i.test(contentType)) return 'JSON';
  if (/html/i.test(contentType)) return 'web page';
  return /^text\//i.test(contentType) ? 'text' : 'other type';
}

/**
 * A word of a list, or `other` for anything else.
 * @param {readonly string[]} words @param {unknown} word
 */
export function wordOf(words, word) {
  return words.find((one) => one === word) ?? 'other';
}

/** @param {readonly string[]} words @param {number} at */
function wordAt(words, at) {
  return words[at] ?? 'other';
}
