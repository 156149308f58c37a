// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage, permissions, notifications } = installChrome();
const { keptLater, onKeptLater, owe } = await import('../../../extension/background/kept-later.js');
const { loadRead } = await import('../../../extension/background/case-papers.js');
const { loadState, update } = await import('../../../extension/background/session.js');

const RECEIPT = 'IOE0000000001';
const capture = { receipt: RECEIPT, capturedAt: '2026-11-20T12:00:00Z' };
const card = { receipt: RECEIPT, form: 'I-485' };
const news = [{ kind: 'status', path: '', from: 'a', to: 'b', text: 'Case Was Approved', matters: 'news' }];
const kept = (id, more) => keptLater({ id, type: 'kept', memory: { kept: true }, ...more });

beforeEach(async () => {
  await storage.session.clear();
  await storage.local.clear();
  notifications.shown.clear();
  permissions.granted = ['notifications'];
  await update(() => ({ change: { found: [RECEIPT], notKept: { message: 'The memory is in use.', fix: 'Wait.' } }, result: undefined }));
});

test('a reading that was kept later counts as kept, and that it was not is no longer said', async () => {
  owe(7, { capture, card });
  await kept(7);
  assert.deepEqual(await loadRead(RECEIPT), { capture, kept: true });
  assert.equal((await loadState()).notKept, null);
});

test('while another one is owed it stays said', async () => {
  owe(8, { capture, card });
  owe(9, { capture: { ...capture, receipt: 'IOE0000000002' }, card });
  await kept(8);
  assert.ok((await loadState()).notKept);
  await kept(9);
  assert.equal((await loadState()).notKept, null);
});

test('what is new in it is told like any other news, and who explains the case hears of it', async () => {
  const heard = [];
  onKeptLater((...reading) => heard.push(reading));
  owe(10, { capture, card });
  await kept(10, { news });
  assert.deepEqual((await loadState()).unseen, [RECEIPT]);
  assert.deepEqual(heard, [[capture, undefined]]);
});

test('a reading that could not be kept after all, and one that nobody knows, change nothing', async () => {
  owe(11, { capture, card });
  await keptLater({ id: 11, type: 'kept', memory: { kept: false, state: 'full' } });
  await kept(99, { news });
  assert.equal(await loadRead(RECEIPT), undefined);
  assert.ok((await loadState()).notKept);
});
