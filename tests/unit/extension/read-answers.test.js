// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCase } from '../../../extension/content/read-answers.js';

const RECEIPT = 'IOE0000000001';
const now = () => new Date('2026-11-23T12:00:00Z');
const json = (body, init = {}) => new Response(body, { headers: { 'content-type': 'application/json' }, ...init });

test('asks the four endpoints of the receipt with the session of the page, uncached, and follows no redirect', async () => {
  const asked = [];
  const fetch = async (url, options) => {
    asked.push(url);
    assert.deepEqual({ ...options, signal: null }, { signal: null, credentials: 'same-origin', cache: 'no-store', redirect: 'manual', headers: { Accept: 'application/json' } });
    return json('{"data":{}}');
  };
  const { capture } = await readCase(RECEIPT, { fetch, now });
  assert.deepEqual(asked, [
    'https://my.uscis.gov/account/case-service/api/cases/IOE0000000001',
    'https://my.uscis.gov/account/case-service/api/case_status/IOE0000000001',
    'https://my.uscis.gov/secure-messaging/api/case-service/receipt_info/IOE0000000001',
    'https://my.uscis.gov/account/case-service/api/cases/IOE0000000001/documents',
  ]);
  assert.equal(capture.format, 'caselight-capture/1');
  assert.equal(capture.receipt, RECEIPT);
  assert.equal(capture.capturedAt, '2026-11-23T12:00:00.000Z');
  assert.deepEqual(Object.keys(capture.responses), ['cases', 'case_status', 'receipt_info', 'documents']);
  assert.equal(capture.responses.cases.body, '{"data":{}}');
});

/** The answer of one endpoint when the site answers everything like this. */
async function answerOf(fetch, options = {}) {
  return (await readCase(RECEIPT, { fetch, now, ...options })).capture.responses.cases;
}

test('hands on the status, the type and the text as they came', async () => {
  const answer = await answerOf(async () => new Response('<html>', { status: 403, headers: { 'content-type': 'text/html' } }));
  assert.deepEqual(answer, { httpStatus: 403, contentType: 'text/html', url: 'https://my.uscis.gov/account/case-service/api/cases/IOE0000000001', body: '<html>' });
});

test('an answer without a body is an empty text', async () => {
  const answer = await answerOf(async () => new Response(null, { status: 204 }));
  assert.equal(answer.httpStatus, 204);
  assert.equal(answer.body, '');
});

test('a redirect is an answer of its own, not a broken connection', async () => {
  const answer = await answerOf(async () => ({ type: 'opaqueredirect', headers: new Headers() }));
  assert.equal(answer.httpStatus, 302);
  assert.equal(answer.body, '');
});

test('a connection that fails is said to have failed', async () => {
  assert.deepEqual(await answerOf(async () => { throw new TypeError('Failed to fetch'); }), { error: 'network' });
});

test('an answer that never comes ends at the time limit', async () => {
  const never = (_, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  assert.deepEqual(await answerOf(never, { timeLimitMs: 1 }), { error: 'timeout' });
});

test('a body that breaks off is handed on as far as it came', async () => {
  const broken = () => {
    let sent = false;
    return new ReadableStream({
      pull(controller) {
        if (sent) return controller.error(new TypeError('network error'));
        sent = true;
        controller.enqueue(new TextEncoder().encode('{"data":['));
      },
    });
  };
  assert.equal((await answerOf(async () => json(broken()))).body, '{"data":[');
});

test('a body that breaks before its first byte is a failed connection', async () => {
  const broken = () => new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });
  assert.deepEqual(await answerOf(async () => json(broken())), { error: 'network' });
});

test('a body without end is cut off and its connection given back', async () => {
  let cancelled = 0;
  const endless = () => new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)), cancel: () => { cancelled += 1; } });
  const answer = await answerOf(async () => json(endless()));
  assert.equal(answer.body.length, 1024 * 1024);
  assert.equal(cancelled, 4);
});

test('a character split between two chunks stays whole', async () => {
  const bytes = new TextEncoder().encode('"ñ"');
  const body = () => new ReadableStream({ start(controller) { controller.enqueue(bytes.slice(0, 2)); controller.enqueue(bytes.slice(2)); controller.close(); } });
  assert.equal((await answerOf(async () => json(body()))).body, '"ñ"');
});

test('the longest pause that the site asks for is handed on', async () => {
  let n = 0;
  const fetch = async () => new Response('', { status: 429, headers: { 'retry-after': String(++n * 10) } });
  assert.equal((await readCase(RECEIPT, { fetch, now })).retryAfter, 40);
  assert.equal((await readCase(RECEIPT, { fetch: async () => json('{}'), now })).retryAfter, undefined);
});
