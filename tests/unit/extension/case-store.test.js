// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CaseStore, PAGE } from '../../../extension/pages/cases/store.js';

/** A memory of `total` cases that notes what it is asked. */
function memoryOf(total, personOf = (n) => n, needs = () => false) {
  const asked = [];
  const card = (n) => ({ receipt: `IOE${String(n).padStart(10, '0')}`, person: { id: personOf(n), name: 'X' }, needsYou: needs(n) });
  const fetch = async ({ offset, limit, query }) => {
    asked.push(offset);
    if (query.text === 'broken') throw new Error('broken');
    const count = query.text ? 1 : total;
    return { total, matching: count, needsYou: 0, cards: Array.from({ length: Math.min(limit, count - offset) }, (_, i) => card(offset + i)) };
  };
  return { fetch, asked };
}
const all = { query: {}, sort: 'needs_you' };

test('of a long list only the pages that are looked at are asked for, each once', async () => {
  const { fetch, asked } = memoryOf(10_000);
  const store = new CaseStore(fetch, () => {});
  await store.load(all);
  await store.want(5_000, 5_020);
  await store.want(5_005, 5_025);
  assert.deepEqual(asked, [0, 5_000]);
  assert.equal(store.count, 10_000);
  assert.equal(store.cardAt(5_010).receipt, 'IOE0000005010');
  assert.equal(store.cardAt(9_000), undefined);
});

test('while the person scrolls on, pages that have gone by are not asked for', async () => {
  const { fetch, asked } = memoryOf(10_000);
  const store = new CaseStore(fetch, () => {});
  await store.load(all);
  await Promise.all([store.want(1_000, 1_001), store.want(3_000, 3_001), store.want(8_000, 8_001)]);
  await store.want(8_000, 8_001);
  assert.deepEqual(asked, [0, 1_000, 8_000]);
});

test('a new search takes the place of the old one, whose late answers are not shown', async () => {
  const { fetch } = memoryOf(10_000);
  const held = [];
  const store = new CaseStore((search) => (search.query.text ? fetch(search) : new Promise((done) => held.push(() => done(fetch(search))))), () => {});
  const first = store.load(all);
  await store.load({ ...all, query: { text: 'one' } });
  held.forEach((go) => go());
  await first;
  assert.equal(store.count, 1);
});

test('while the host goes through its list anew, it is asked again until it has finished', async () => {
  const { fetch, asked } = memoryOf(5);
  let left = 3;
  const store = new CaseStore(async (search) => ({ ...(await fetch(search)), ...(--left > 0 && { unfinished: true }) }), () => {});
  await store.load(all);
  assert.deepEqual(asked, [0, 0, 0]);
});

test('a case that cannot be shown is told apart from one that is being loaded', async () => {
  const { fetch } = memoryOf(500);
  const store = new CaseStore(async (search) => ({ ...(await fetch(search)), cards: [] }), () => {});
  await store.load(all);
  assert.deepEqual([store.cardAt(0), store.cardAt(400)], [null, undefined]);
});

test('what goes wrong is told, and what was there stays', async () => {
  const told = [];
  const store = new CaseStore(memoryOf(5).fetch, (error) => told.push(error?.message ?? null));
  await store.load(all);
  await store.load({ ...all, query: { text: 'broken' } });
  assert.deepEqual(told, [null, 'broken']);
  assert.equal(store.cardAt(4).receipt, 'IOE0000000004');
});

test('where all the cases are there, those of a person stand together, the first in line deciding', async () => {
  const store = new CaseStore(memoryOf(6, (n) => n % 2).fetch, () => {});
  await store.load(all);
  assert.deepEqual(Array.from({ length: 6 }, (_, i) => store.cardAt(i).person.id), [0, 0, 0, 1, 1, 1]);
  assert.ok(PAGE <= 200, 'the host gives no more at once');
});

test('a case that needs nobody does not stand above one that needs somebody, whoever they are for', async () => {
  const store = new CaseStore(memoryOf(6, (n) => n % 2, (n) => n < 4).fetch, () => {});
  await store.load(all);
  const rows = Array.from({ length: 6 }, (_, i) => store.cardAt(i));
  assert.deepEqual(rows.map(({ needsYou }) => needsYou), [true, true, true, true, false, false]);
  assert.deepEqual(rows.map(({ person }) => person.id), [0, 0, 1, 1, 0, 1]);
});

test('in the order of days each case has the place that the host gives it', async () => {
  const store = new CaseStore(memoryOf(4, (n) => n % 2).fetch, () => {});
  await store.load({ ...all, sort: 'next' });
  assert.deepEqual(Array.from({ length: 4 }, (_, i) => store.cardAt(i).person.id), [0, 1, 0, 1]);
});

test('news that come while the list is put in order do not keep its old order', async () => {
  let personOf = (n) => n;
  const { fetch } = memoryOf(3, (n) => personOf(n));
  const store = new CaseStore(fetch, () => {});
  await store.load(all);
  personOf = (n) => (n === 1 ? 1 : 0);
  await Promise.all([store.load(all), store.load(all, { stays: () => false })]);
  assert.deepEqual(store.firstPage.map(({ person }) => person.id), [0, 0, 1]);
});
