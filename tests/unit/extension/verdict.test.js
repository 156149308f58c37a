// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf, verdict } from '../../../extension/background/verdict.js';

const got = (httpStatus, contentType = 'application/json') => ({ httpStatus, contentType, url: '', body: '' });
const network = { error: 'network' };
const capture = (...answers) => ({ responses: Object.fromEntries(answers.map((answer, i) => [['cases', 'case_status', 'receipt_info', 'documents'][i], answer])) });

test('a bare status is read as the contract names it', () => {
  const table = [[200, 'ok'], [204, 'empty'], [202, 'blocked'], [302, 'signed_out'], [401, 'signed_out'], [403, 'blocked'], [404, 'not_found'], [429, 'rate_limited'], [500, 'server_error'], [503, 'server_error']];
  for (const [status, reading] of table) assert.equal(readingOf(got(status)), reading, String(status));
  assert.equal(readingOf(got(200, 'text/html')), 'not_json');
  assert.equal(readingOf({ error: 'timeout' }), 'network');
});

for (const [name, status, reason] of [['signed out', 401, 'signed_out'], ['refused', 403, 'blocked'], ['asked to slow down', 429, 'rate_limited'], ['sent elsewhere', 302, 'signed_out']]) {
  test(`one endpoint that is ${name} stops the walk`, () => {
    assert.equal(verdict(capture(got(200), got(200), got(status), got(200))).stop, reason);
  });
}

test('a case of which something could be read does not stop the walk', () => {
  assert.deepEqual(verdict(capture(got(200), got(500), network, got(200, 'text/html'))), { stop: null, notYours: false });
  assert.deepEqual(verdict(capture(got(503), got(503), got(503), got(204))), { stop: null, notYours: false });
});

test('500 on every endpoint is a receipt of another account: only that one is left out', () => {
  assert.deepEqual(verdict(capture(got(500), got(500), got(500), got(500))), { stop: null, notYours: true });
});

test('a site that fails everywhere stops the walk', () => {
  assert.equal(verdict(capture(got(503), got(503), got(502), got(504))).stop, 'server_error');
  assert.equal(verdict(capture(network, network, network, network)).stop, 'network');
  assert.equal(verdict(capture(...Array(4).fill(got(200, 'text/html')))).stop, 'not_json');
  assert.equal(verdict(capture(got(500), network, got(500), got(500))).stop, 'server_error');
});

test('the reading of the host wins over the bare status', () => {
  const readings = { cases: 'signed_out', case_status: 'signed_out', receipt_info: 'empty', documents: 'signed_out' };
  assert.equal(verdict(capture(got(200), got(200), got(200), got(200)), readings).stop, 'signed_out');
});
