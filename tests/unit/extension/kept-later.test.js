// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';
import { FakeHost, greetThen } from './fake-host.js';

const { storage, permissions, notifications, runtime } = installChrome();
const { keptLater, onKeptLater, owe, tellOfWalk } = await import('../../../extension/background/kept-later.js');
const { analyse } = await import('../../../extension/background/cases.js');
const { host } = await import('../../../extension/background/host.js');
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
  await storage.local.set({ notify: true });
  notifications.shown.clear();
  permissions.granted = ['notifications'];
  await update(() => ({ change: { found: [RECEIPT], notKept: { message: 'The memory is in use.', fix: 'Wait.' } }, result: undefined }));
});

test('a reading that was kept later counts as kept, and that it was not is no longer said', async () => {
  owe(7, { capture, card })();
  await kept(7);
  assert.deepEqual(await loadRead(RECEIPT), { capture, kept: true });
  assert.equal((await loadState()).notKept, null);
});

test('while another one is owed it stays said', async () => {
  owe(8, { capture, card })();
  owe(9, { capture: { ...capture, receipt: 'IOE0000000002' }, card })();
  await kept(8);
  assert.ok((await loadState()).notKept);
  await kept(9);
  assert.equal((await loadState()).notKept, null);
});

test('what is new in it is told like any other news, and who explains the case hears of it', async () => {
  const heard = [];
  onKeptLater((...reading) => heard.push(reading));
  owe(10, { capture, card })();
  await kept(10, { news });
  assert.deepEqual((await loadState()).unseen, [RECEIPT]);
  assert.deepEqual(heard, [[capture, '']]);
});

test('a reading that could not be kept after all, and one that nobody knows, change nothing', async () => {
  owe(11, { capture, card })();
  await keptLater({ id: 11, type: 'kept', memory: { kept: false, state: 'full' } });
  await kept(99, { news });
  assert.equal(await loadRead(RECEIPT), undefined);
  assert.ok((await loadState()).notKept);
});

test('one notification tells of a walk, also where some of its readings are kept only after it', async () => {
  for (const id of [12, 13]) owe(id, { capture, card: { ...card, receipt: `IOE00000000${id}` } })();
  await keptLater({ id: 12, memory: { kept: true }, news });
  await tellOfWalk();
  assert.equal(notifications.shown.size, 0);
  await keptLater({ id: 13, memory: { kept: true }, news });
  assert.equal(notifications.shown.size, 1);
  assert.ok(notifications.shown.has('cases'));
});

test('what another session of the site is owed holds up no news of this one', async () => {
  owe(20, { capture, card, store: 'container' })();
  owe(21, { capture, card })();
  await keptLater({ id: 21, memory: { kept: true }, news });
  assert.equal(notifications.shown.size, 1);
  assert.equal((await loadState()).notKept, null);
  await keptLater({ id: 20, memory: { kept: false } });
});

test('news that are kept while the cases are still read wait for the end of the walk; a reading that nobody will write holds up nothing', async () => {
  await update(({ run }) => ({ change: { run: { ...run, phase: 'reading' } }, result: undefined }));
  for (const id of [14, 15]) owe(id, { capture, card })();
  await keptLater({ id: 14, memory: { kept: true }, news });
  await keptLater({ id: 15, memory: { kept: false } });
  assert.equal(notifications.shown.size, 0);
  await tellOfWalk();
  assert.equal(notifications.shown.size, 1);
});

test('what is kept right behind the first answer is told after it: nothing says any more that it was not kept', async () => {
  const heard = [];
  onKeptLater((...reading) => heard.push(reading));
  const program = new FakeHost(greetThen(({ id }, port) => {
    port.reply({ v: 1, id, type: 'analyze', html: '<!doctype html>', card, analysis: {}, memory: { kept: false, state: 'busy', message: 'The memory is in use.', fix: 'Wait.' } });
    setImmediate(() => port.reply({ v: 1, id, type: 'kept', memory: { kept: true } }));
  }));
  const get = storage.session.get; // a browser takes its time
  storage.session.get = (wanted) => new Promise((done) => setTimeout(() => done(get(wanted)), 5));
  runtime.connectNative = () => program.connect();
  await analyse(capture, '');
  host.close();
  await new Promise((done) => setTimeout(done, 100));
  assert.equal((await loadState()).notKept, null);
  assert.deepEqual(await loadRead(RECEIPT), { capture, kept: true });
  assert.deepEqual(heard, [[capture, '']]);
});
