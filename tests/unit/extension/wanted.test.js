// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const chrome = installChrome();
const { storage } = chrome;
const { found, signedIn } = await import('../../../extension/background/account.js');
const { claim, finishedCase, released } = await import('../../../extension/background/reading.js');
const { saveCase } = await import('../../../extension/background/case-papers.js');
const { load, loadState, update } = await import('../../../extension/background/session.js');
const { groupsOf, readRemembered, readThese } = await import('../../../extension/background/wanted.js');

const [A, B, C, D] = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003', 'IOE0000000004'];
const fine = { stop: null, notYours: false };
const notYours = { stop: null, notYours: true };
const told = [];

beforeEach(() => {
  storage.session.clear();
  told.length = 0;
  chrome.tabs.query = async () => [{ id: 7, active: true, lastAccessed: 1 }];
  chrome.tabs.sendMessage = async (id, message) => void told.push([id, message]);
});

/** The walk of a tab over these receipts. @returns those that were read */
async function walk(receipts, verdicts = {}, mode = 'asked') {
  const read = [];
  for (const receipt of receipts) {
    if (!(await claim(receipt, mode, 7)).go) continue;
    read.push(receipt);
    if (!(await finishedCase(receipt, verdicts[receipt] ?? fine)).go) break;
  }
  await released(7);
  return read;
}

const remember = (groups) => update(() => ({ change: { remembered: groups }, result: undefined }));

test('a typed number is read in an open tab of the site, though no page lists it', async () => {
  assert.equal((await claim(A, 'asked', 7)).why, 'unknown');
  assert.deepEqual(await readThese([A]), { opened: false });
  assert.deepEqual(told, [[7, { type: 'tab/read-these', receipts: [A] }]]);
  assert.deepEqual(await walk([A]), [A]);
  assert.deepEqual(await load().then(({ wanted, added }) => [wanted, added]), [[], [A]]);
});

test('where no page of the site is open the account page is opened, and the number waits for it', async () => {
  chrome.tabs.query = async () => [];
  assert.deepEqual(await readThese([A]), { opened: true });
  assert.equal(chrome.tabs.opened.at(-1), 'https://my.uscis.gov/account/applicant');
  assert.deepEqual((await load()).wanted, [A]);
});

test('what was typed while signed out is still wanted after the site has refused, and is read by the same pace', async () => {
  await readThese([A]);
  await walk([A], { [A]: { stop: 'signed_out', notYours: false } });
  assert.deepEqual((await load()).wanted, [A]);
  assert.equal((await claim(A, 'page', 7)).why, 'paused');
});

test('a typed case stands beside those of the list; with another account only what is still to be read stays', async () => {
  await readThese([A]);
  await walk([A]);
  await saveCase({ receipt: A, readAt: 1, card: { receipt: A } }, '<p>of A</p>');
  await found([B], 'embedded', 'cases');
  assert.deepEqual((await loadState()).found, [B, A]);
  assert.equal((await loadState()).cases.length, 1);
  await readThese([D]);
  await found([C], 'embedded', 'cases');
  assert.deepEqual((await loadState()).found, [C, D]);
  assert.deepEqual((await load()).cases, {});
});

test('whoever signs in sees nothing of what another typed', async () => {
  await readThese([A]);
  await walk([A]);
  await saveCase({ receipt: A, readAt: 1, card: { receipt: A } }, '<p>of A</p>');
  await signedIn();
  assert.deepEqual((await loadState()).cases, []);
});

test('readings that follow each other were made together; numbers of other systems are not offered', () => {
  const at = (minute, second = 0) => new Date(Date.UTC(2026, 10, 1, 12, minute, second)).toISOString();
  const cards = [
    { receipt: A, readAt: at(0) }, { receipt: C, readAt: at(30, 2) }, { receipt: B, readAt: at(0, 30) }, { receipt: D, readAt: at(30) },
    { receipt: 'MSC0000000611', readAt: at(31) }, { receipt: 'IOE0000000009' },
  ];
  assert.deepEqual(groupsOf(cards), [[C, D], [B, A]]);
});

test('remembered cases are offered only while none is known', async () => {
  await remember([[A, B], [C]]);
  assert.equal((await loadState()).remembered, 3);
  await found([D], 'embedded', 'cases');
  assert.equal((await loadState()).remembered, 0);
});

test('one remembered case of another account speaks for those that were read with it', async () => {
  await remember([[A, B], [C, D]]);
  await readRemembered();
  assert.deepEqual(await walk([A, B, C, D], { [A]: notYours }), [A, C, D]);
  assert.deepEqual((await loadState()).found, [A, C, D], 'that it was asked for, and refused, is to be seen');
  assert.deepEqual((await load()).wanted, []);
});

test('a second one in a row speaks for all, so that the site is not taken for being in trouble', async () => {
  await remember([[A], [B], [C], [D]]);
  await readRemembered();
  assert.deepEqual(await walk([A, B, C, D], { [A]: notYours, [B]: notYours }), [A, B]);
  assert.equal((await load()).pause, null);
});
