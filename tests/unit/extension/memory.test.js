// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage, runtime } = installChrome();
const RECEIPT = 'IOE0000000001';
const heard = [];
/** What the host answers, by type. */
let answers = {};
runtime.connectNative = () => {
  const listeners = [];
  const reply = (message, fields) => listeners.forEach((listener) => listener({ v: 1, id: message.id, ...fields }));
  return {
    onMessage: { addListener: (listener) => listeners.push(listener) },
    onDisconnect: { addListener: () => {} },
    disconnect: () => {},
    postMessage: (message) => queueMicrotask(() => {
      if (message.type === 'hello') return reply(message, { type: 'hello', capabilities: ['memory'], locales: ['en'], limits: { request: 8388608 } });
      heard.push(message);
      reply(message, answers[message.type]);
    }),
  };
};
const { askMemory, explainAnew } = await import('../../../extension/background/memory.js');
const { isMemoryRequest, changesMemory } = await import('../../../extension/background/memory-requests.js');
const { host } = await import('../../../extension/background/host.js');
const { loadDocument, saveCase } = await import('../../../extension/background/case-papers.js');
const { load, update } = await import('../../../extension/background/session.js');

const card = (changed) => ({ receipt: RECEIPT, form: 'I-485', readAt: '2026-11-23T12:00:00Z', ...(changed && { changed: { count: 1, text: 'x' } }) });

beforeEach(async () => {
  await storage.session.clear();
  heard.length = 0;
  await saveCase({ receipt: RECEIPT, readAt: 1, card: card(true) }, '<p>before</p>');
  await update(() => ({ change: { unseen: { [RECEIPT]: { form: 'I-485', matters: 'news' } }, toTell: [RECEIPT] } }));
});

test('a question reaches the host in the language of the texts, and its reply the page', async () => {
  answers = { cases: { type: 'cases', total: 7 } };
  assert.equal((await askMemory({ type: 'cases', sort: 'next' })).reply.total, 7);
  assert.deepEqual(heard.map(({ type, sort, locale }) => [type, sort, locale]), [['cases', 'next', 'en']]);
});

test("an error comes with the host's own words and nothing else", async () => {
  answers = { import: { type: 'error', code: 33, name: 'nothing_to_import', message: 'M', fix: 'F', problems: [{ where: 'line 1' }] } };
  assert.deepEqual(await askMemory({ type: 'import', text: 'x' }), { error: { name: 'nothing_to_import', message: 'M', fix: 'F', problems: [{ where: 'line 1' }] } });
});

test('a mark that is taken back brings the change of a case of this session back, and tells no news', async () => {
  answers = { seen: { type: 'seen', cleared: 1 }, case: { type: 'analysis', card: card(false), html: '<p>after</p>' } };
  await askMemory({ type: 'seen', receipts: [RECEIPT] });
  answers = { ...answers, case: { type: 'analysis', card: card(true), html: '<p>before</p>' } };
  await askMemory({ type: 'seen', receipts: [RECEIPT], reading: 3 });
  const { cases, unseen } = await load();
  assert.ok(cases[RECEIPT].card.changed);
  assert.deepEqual(unseen, {});
});

test('a case that is deleted is gone from this session too, and one that was looked at is brought up to date', async () => {
  answers = { seen: { type: 'seen', cleared: 1 }, case: { type: 'analysis', card: card(false), html: '<p>after</p>' }, forget: { type: 'forgotten', cases: 1 } };
  await askMemory({ type: 'seen', receipts: [RECEIPT] });
  const { cases, unseen, toTell } = await load();
  assert.deepEqual([cases[RECEIPT].card.changed, unseen, toTell], [undefined, {}, []]);
  assert.equal(await loadDocument(RECEIPT), '<p>after</p>');
  await askMemory({ type: 'forget', all: true });
  assert.deepEqual((await load()).cases, {});
  assert.equal(await loadDocument(RECEIPT), undefined);
});

test('pages may ask what the protocol names, with the fields that it names, and nothing else', () => {
  const good = [
    { type: 'cases' }, { type: 'cases', query: { text: 'a', forms: ['I-485'], states: ['changed'], person: null }, sort: 'name', offset: 0, limit: 200 },
    { type: 'case', receipt: RECEIPT, reading: 3 }, { type: 'compare', receipt: RECEIPT, from: 1, to: 2 }, { type: 'seen', all: true },
    { type: 'people', set: { id: 3, name: 'Maria', receipts: [RECEIPT] } }, { type: 'render', format: 'ics' }, { type: 'export', after: 'x' },
    { type: 'memory', set: { retentionMonths: null } }, { type: 'recover' },
  ];
  const bad = [
    { type: 'analyze' }, { type: 'toString' }, { type: 'hello' }, {}, null, { type: 'cases', limit: 201 }, { type: 'cases', sort: 'random' },
    { type: 'cases', query: { states: ['any'] } }, { type: 'case', receipt: '../x' }, { type: 'case', receipt: RECEIPT, path: '/etc' }, { type: 'seen', all: 'yes' },
    { type: 'import' }, { type: 'import', text: 'x'.repeat(8 * 1024 * 1024 + 1) }, { type: 'render', format: 'pdf' }, { type: 'people', set: { receipts: [RECEIPT] } },
  ];
  for (const request of good) assert.ok(isMemoryRequest(request), JSON.stringify(request));
  for (const request of bad) assert.ok(!isMemoryRequest(request), JSON.stringify(request)?.slice(0, 90));
});

test('the other pages are told of what changes something, and of nothing else', () => {
  for (const request of [{ type: 'seen' }, { type: 'import' }, { type: 'forget' }, { type: 'memory', set: { on: false } }]) assert.ok(changesMemory(request));
  for (const type of ['cases', 'case', 'memory', 'people', 'calendar', 'export']) assert.ok(!changesMemory({ type }));
  host.close();
});

test('a case that was explained without the memory is explained anew when the program could keep it', async () => {
  answers = { case: { type: 'analysis', card: { ...card(true), readAt: '2026-11-24T12:00:00Z' }, html: '<p>compared</p>' } };
  const capture = { receipt: RECEIPT, capturedAt: '2026-11-24T12:00:00Z' };
  await saveCase({ receipt: RECEIPT, readAt: Date.parse(capture.capturedAt), card: card(false) }, '<p>alone</p>');
  await explainAnew(capture);
  assert.equal(await loadDocument(RECEIPT), '<p>compared</p>');
  assert.ok((await load()).cases[RECEIPT].card.changed);
});

test('what is kept later does not take the place of a newer reading, nor does a program that fails', async () => {
  await explainAnew({ receipt: RECEIPT, capturedAt: '1969-12-31T23:00:00Z' });
  assert.deepEqual(heard, []);
  answers = { case: { type: 'error', code: 30, name: 'memory_unavailable', message: 'M', fix: 'F' } };
  await explainAnew({ receipt: RECEIPT, capturedAt: '1970-01-01T00:00:00.001Z' });
  assert.equal(heard.length, 1);
  assert.equal(await loadDocument(RECEIPT), '<p>before</p>');
});
