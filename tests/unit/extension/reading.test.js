// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage } = installChrome();
const { found } = await import('../../../extension/background/account.js');
const { claim, finishedCase, released } = await import('../../../extension/background/reading.js');
const { loadDocument, saveCase } = await import('../../../extension/background/case-papers.js');
const { load, loadState } = await import('../../../extension/background/session.js');
const { forgetTab } = await import('../../../extension/background/tabs.js');

const [A, B, C] = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003'];
const fine = { stop: null, notYours: false };

beforeEach(() => storage.session.clear());

test('a case is read once, and then not by any tab', async () => {
  await found([A], 'embedded', 'cases');
  assert.equal((await claim(A, 'page', 1)).go, true);
  await finishedCase(A, fine);
  await released(1);
  assert.equal((await claim(A, 'page', 1)).why, 'fresh');
  await released(1);
  assert.equal((await claim(A, 'page', 2)).why, 'fresh');
  assert.equal((await claim(A, 'asked', 2)).go, true);
});

test('while one tab reads, another waits its turn', async () => {
  await found([A, B], 'embedded', 'cases');
  await claim(A, 'page', 1);
  const other = await claim(B, 'page', 2);
  assert.equal(other.why, 'busy');
  assert.ok(other.waitMs > 0);
  await released(1);
  assert.equal((await claim(B, 'page', 2)).go, true);
});

test('two tabs that ask at the same moment do not both get the turn', async () => {
  await found([A], 'embedded', 'cases');
  const claims = await Promise.all([claim(A, 'page', 1), claim(A, 'page', 2)]);
  assert.deepEqual(claims.map(({ go }) => go), [true, false]);
});

test('a refusal stops every tab until its time, and a click ends the hold of a closed session', async () => {
  await found([A, B], 'embedded', 'cases');
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
  await found([A, B, C], 'embedded', 'cases');
  await claim(A, 'page', 1);
  await finishedCase(A, fine);
  await released(1);
  await claim(A, 'page', 1);
  await claim(B, 'page', 1);
  assert.deepEqual(await load().then(({ run }) => [run.phase, run.done, run.total]), ['reading', 1, 3]);
});

test('two receipts of another account are left out; a third in a row is a site in trouble', async () => {
  await found([A, B, C], 'embedded', 'cases');
  const steps = [];
  for (const receipt of [A, B, C]) {
    await claim(receipt, 'page', 1);
    steps.push((await finishedCase(receipt, { stop: null, notYours: true })).go);
  }
  assert.deepEqual(steps, [true, true, false]);
  assert.equal((await load()).pause.reason, 'server_error');
});

test('only receipts of the account are read', async () => {
  await found([A, B], 'embedded', 'cases');
  assert.deepEqual(await found([B, C], 'text', 'cases'), [B]);
  assert.equal((await claim(C, 'asked', 1)).why, 'unknown');
});

test('before the account has been seen, a receipt in the text is good enough', async () => {
  assert.deepEqual(await found([C], 'text', 'cases'), [C]);
  assert.equal((await claim(C, 'page', 1)).go, true);
});

test('when another account signs in, nothing of the earlier one stays', async () => {
  await found([A], 'embedded', 'cases');
  await saveCase({ receipt: A, readAt: 1, card: { receipt: A } }, '<p>of A</p>');
  await found([B], 'embedded', 'cases');
  assert.deepEqual((await load()).cases, {});
  assert.equal(await loadDocument(A), undefined);
  assert.deepEqual((await load()).found, [B]);
});

const phaseIn = async (tab) => (await loadState(undefined, tab)).run.phase;

test('a page without cases says what it is only when nothing is known', async () => {
  for (const page of ['looking', 'nothing', 'empty']) {
    await found([], 'none', page, { tabId: 1 });
    assert.equal(await phaseIn(1), page);
  }
  await found([A], 'embedded', 'cases', { tabId: 1 });
  assert.equal(await phaseIn(1), 'idle');
  await claim(A, 'page', 1);
  await found([], 'none', 'nothing', { tabId: 1 });
  assert.equal(await phaseIn(1), 'reading');
});

test('a page that USCIS has changed is said also when cases are known, until they are seen again', async () => {
  await found([A], 'embedded', 'cases', { tabId: 1 });
  await found([], 'none', 'changed', { tabId: 1 });
  assert.equal(await phaseIn(1), 'changed');
  assert.deepEqual((await load()).found, [A]);
  await found([A], 'embedded', 'cases', { tabId: 1 });
  assert.equal(await phaseIn(1), 'idle');
});

test('what the page of one tab is like is not said of the page of another, nor of a tab that has gone', async () => {
  await found([], 'none', 'empty', { tabId: 1 });
  await found([], 'none', 'nothing', { tabId: 2 });
  assert.deepEqual(await Promise.all([phaseIn(1), phaseIn(2), phaseIn(3), phaseIn()]), ['empty', 'nothing', 'idle', 'idle']);
  await forgetTab(2);
  assert.deepEqual(await Promise.all([phaseIn(1), phaseIn(2)]), ['empty', 'idle']);
});

test('a list that comes in two steps loses nothing of what was read', async () => {
  await found([A, B], 'embedded', 'cases');
  await saveCase({ receipt: B, readAt: 1, card: { receipt: B } }, '<p>of B</p>');
  await found([A], 'embedded', 'cases');
  assert.deepEqual((await loadState()).cases, [], 'what the list does not hold is not shown');
  await found([A, B], 'embedded', 'cases');
  assert.equal((await loadState()).cases.length, 1);
  assert.equal(await loadDocument(B), '<p>of B</p>');
});

test('the empty list of another account hides every case of the earlier one, and a list of its own ends them', async () => {
  await found([A, B], 'embedded', 'cases');
  await saveCase({ receipt: A, readAt: 1, card: { receipt: A } }, '<p>of A</p>');
  await found([], 'none', 'empty');
  assert.deepEqual(await loadState().then(({ cases, found: listed }) => [cases, listed]), [[], []]);
  await found([C], 'cards', 'cases');
  assert.equal(await loadDocument(A), undefined);
  assert.deepEqual((await load()).found, [C]);
});

test('numbers of other systems never make the walk stop, however many', async () => {
  const paper = ['MSC0000000611', 'EAC0000000612', 'WAC0000000613', 'LIN0000000614'];
  await found([A, ...paper], 'embedded', 'cases');
  for (const receipt of paper) {
    await claim(receipt, 'page', 1);
    assert.equal((await finishedCase(receipt, { stop: null, notYours: false, notServed: true })).go, true);
  }
});

test('one case without a record stops the walk once; later the cases behind it are read all the same', async () => {
  const none = { stop: 'no_record', notYours: false };
  await found([A, B], 'embedded', 'cases');
  await claim(A, 'page', 1);
  assert.equal((await finishedCase(A, none)).go, false);
  assert.equal((await load()).pause.reason, 'no_record');
  await claim(B, 'asked', 1);
  await finishedCase(B, fine);
  await claim(A, 'asked', 1);
  assert.equal((await finishedCase(A, none)).go, true);
});

test('a session that has ended is not taken for one case without a record', async () => {
  const none = { stop: 'no_record', notYours: false };
  await found([A, B], 'embedded', 'cases');
  for (const receipt of [A, B, A, B]) {
    await claim(receipt, 'asked', 1);
    assert.equal((await finishedCase(receipt, none)).go, false);
  }
});

test('of a large account the first twenty-five are counted, all of them when the person asked for all', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `IOE${String(i + 100).padStart(10, '0')}`);
  for (const [mode, total] of [['page', 25], ['asked', 25], ['rest', 60]]) {
    await storage.session.clear();
    await found(many, 'embedded', 'cases');
    await claim(many[0], mode, 1);
    assert.equal((await load()).run.total, total, mode);
  }
});
