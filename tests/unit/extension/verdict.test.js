// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf, verdict } from '../../../extension/background/verdict.js';

const got = (httpStatus, contentType = 'application/json', body = '') => ({ httpStatus, contentType, url: '', body });
const nothing = got(200, 'application/json', '{"data":null}');
const network = { error: 'network' };
const capture = (...answers) => captureOf('IOE0000000001', ...answers);
const captureOf = (receipt, ...answers) => ({ receipt, responses: Object.fromEntries(answers.map((answer, i) => [['cases', 'case_status', 'receipt_info', 'documents'][i], answer])) });

test('a bare status is read as the contract names it', () => {
  const table = [[200, 'ok'], [204, 'empty'], [202, 'blocked'], [405, 'blocked'], [400, 'not_json'], [422, 'not_json'], [302, 'signed_out'], [401, 'signed_out'], [403, 'blocked'], [404, 'not_found'], [429, 'rate_limited'], [500, 'server_error'], [503, 'server_error']];
  for (const [status, reading] of table) assert.equal(readingOf(got(status)), reading, String(status));
  assert.equal(readingOf(got(200, 'text/html')), 'not_json');
  assert.equal(readingOf({ error: 'timeout' }), 'network');
});

for (const [name, status, reason] of [['signed out', 401, 'signed_out'], ['refused', 403, 'blocked'], ['asked to slow down', 429, 'rate_limited'], ['sent elsewhere', 302, 'signed_out'], ['given a puzzle', 405, 'blocked'], ['given a challenge', 202, 'blocked']]) {
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

test('four answers without a record stop the walk, however they say so', () => {
  for (const empty of [nothing, got(204, ''), got(200, 'application/json', '{ "data": [] }\n')]) {
    assert.equal(verdict(capture(empty, empty, empty, empty)).stop, 'no_record');
  }
  assert.equal(verdict(capture(got(200), got(200), got(200), got(200)), { cases: 'empty', case_status: 'empty', receipt_info: 'empty', documents: 'empty' }).stop, 'no_record');
  assert.equal(verdict(capture(got(200), nothing, nothing, nothing)).stop, null);
});

test('a refusal in JSON is no answer', () => {
  assert.equal(verdict(capture(...Array(4).fill(got(400)))).stop, 'not_json');
});

test('a number of another system without an answer is set apart, and says nothing of the others', () => {
  for (const answer of [got(500), got(404), nothing, got(500, 'text/html')]) {
    assert.deepEqual(verdict(captureOf('MSC0000000611', ...Array(4).fill(answer))), { stop: null, notYours: false, notServed: true });
  }
});

test('but a refusal, a broken connection or a site that is down stops the walk at any number', () => {
  const stops = [[got(403), 'blocked'], [got(405), 'blocked'], [got(429), 'rate_limited'], [got(401), 'signed_out'], [network, 'network'], [got(503), 'server_error']];
  for (const [answer, reason] of stops) assert.equal(verdict(captureOf('MSC0000000611', ...Array(4).fill(answer))).stop, reason);
});
