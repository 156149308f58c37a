// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const chrome = installChrome();
chrome.runtime.id = 'id';
let listeners = [];
chrome.runtime.onMessage = { addListener: (listener) => listeners.push(listener) };
const { createFresh } = await import('../../../extension/pages/fresh.js');

const receipt = 'IOE0000000001';
const entry = (readAt, pill = '') => ({ receipt, readAt, card: { pill } });
const fresh = (readAt, store = '') => ({ type: 'fresh', store, entry: entry(readAt, 'new'), html: '<p>new</p>' });
const state = (...cases) => ({ store: '', found: [receipt], cases });
const send = (message, sender = { id: 'id' }) => listeners.forEach((listener) => listener(message, sender));

beforeEach(() => (listeners = []));

test('a case that has just been analysed is shown with its document before the state has it', () => {
  let drawn = 0;
  const cases = createFresh(() => drawn++);
  send(fresh(2_000));
  assert.equal(drawn, 1);
  assert.deepEqual(cases.over(state(entry(1_000, 'old'))), [entry(2_000, 'new')]);
  assert.equal(cases.document(receipt), '<p>new</p>');
  assert.deepEqual(cases.over(state()), [entry(2_000, 'new')]);
});

test('once the state has that reading or a later one, the state is what is shown', () => {
  const cases = createFresh(() => {});
  for (const readAt of [2_000, 3_000]) {
    send(fresh(2_000));
    assert.deepEqual(cases.over(state(entry(readAt, 'kept'))), [entry(readAt, 'kept')]);
    assert.equal(cases.document(receipt), undefined);
  }
});

test('a case that is no longer of this account is not shown', () => {
  const cases = createFresh(() => {});
  send(fresh(2_000));
  assert.deepEqual(cases.over({ found: [], cases: [] }), []);
  assert.equal(cases.document(receipt), undefined);
});

test('nobody but the background can show a case', () => {
  const cases = createFresh(() => assert.fail('drawn'));
  send(fresh(2_000), { id: 'another' });
  send(fresh(2_000), { id: 'id', tab: { id: 1 } });
  assert.equal(cases.document(receipt), undefined);
});
