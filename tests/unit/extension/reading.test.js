// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage } = installChrome();
const { claim, finishedCase, found, released } = await import('../../../extension/background/reading.js');
const { load, loadDocument, saveCase } = await import('../../../extension/background/session.js');

const [A, B, C] = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003'];
const fine = { stop: null, notYours: false };

beforeEach(() => storage.session.clear());

test('a case is read once, and then not by any tab', async () => {
  await found([A], 'embedded');
  assert.equal((await claim(A, 'page', 1)).go, true);
  await finishedCase(A, fine);
  await released(1);
  assert.equal((await claim(A, 'page', 1)).why, 'fresh');
  await released(1);
  assert.equal((await claim(A, 'page', 2)).why, 'fresh');
  assert.equal((await claim(A, 'asked', 2)).go, true);
});

test('while one tab reads, another waits its turn', async () => {
  await found([A, B], 'embedded');
  await claim(A, 'page', 1);
  const other = await claim(B, 'page', 2);
  assert.equal(other.why, 'busy');
  assert.ok(other.waitMs > 0);
  await released(1);
  assert.equal((await claim(B, 'page', 2)).go, true);
});

test('two tabs that ask at the same moment do not both get the turn', async () => {
  await found([A], 'embedded');
  const claims = await Promise.all([claim(A, 'page', 1), claim(A, 'page', 2)]);
  assert.deepEqual(claims.map(({ go }) => go), [true, false]);
});

test('a refusal stops every tab until its time, and a click ends the hold of a closed session', async () => {
  await found([A, B], 'embedded');
  await claim(A, 'page', 1);
  const after = await finishedCase(A, { stop: 'signed_out', notYours: false });
  assert.equal(after.go, false);
  assert.deepEqual(await claim(B, 'page', 2), { go: false, why: 'paused', until: after.until });
  assert.equal((await load()).run.phase, 'stopped');
  assert.equal((await claim(B, 'asked', 2)).go, true);
  await finishedCase(B, fine);
  assert.equal((await load()).pause, null);
});

test('the progress counts what is read and what is fresh', async () => {
  await found([A, B, C], 'embedded');
  await claim(A, 'page', 1);
  await finishedCase(A, fine);
  await released(1);
  await claim(A, 'page', 1);
  await claim(B, 'page', 1);
  assert.deepEqual(await load().then(({ run }) => [run.phase, run.done, run.total]), ['reading', 1, 3]);
});

test('two receipts of another account are left out; a third in a row is a site in trouble', async () => {
  await found([A, B, C], 'embedded');
  const steps = [];
  for (const receipt of [A, B, C]) {
    await claim(receipt, 'page', 1);
    steps.push((await finishedCase(receipt, { stop: null, notYours: true })).go);
  }
  assert.deepEqual(steps, [true, true, false]);
  assert.equal((await load()).pause.reason, 'server_error');
});

test('only receipts of the account are read', async () => {
  await found([A, B], 'embedded');
  assert.deepEqual(await found([B, C], 'text'), [B]);
  assert.equal((await claim(C, 'asked', 1)).why, 'unknown');
});

test('before the account has been seen, a receipt in the text is good enough', async () => {
  assert.deepEqual(await found([C], 'text'), [C]);
  assert.equal((await claim(C, 'page', 1)).go, true);
});

test('when another account signs in, nothing of the earlier one stays', async () => {
  await found([A], 'embedded');
  await saveCase({ receipt: A, readAt: 1, card: { receipt: A } }, '<p>of A</p>');
  await found([B], 'embedded');
  assert.deepEqual((await load()).cases, {});
  assert.equal(await loadDocument(A), undefined);
  assert.deepEqual((await load()).found, [B]);
});

test('a page without cases says so only when nothing is known', async () => {
  await found([], 'none');
  assert.equal((await load()).run.phase, 'nothing');
  await found([A], 'embedded');
  await claim(A, 'page', 1);
  await found([], 'none');
  assert.equal((await load()).run.phase, 'reading');
});
