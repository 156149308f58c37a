import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scrollToShow, visibleRows } from '../../../extension/pages/cases/visible.js';

const screen = { viewport: 900, row: 100, count: 10_000 };

test('of ten thousand rows only those near the screen are drawn', () => {
  for (const top of [-300, 0, 450, 500_000, 999_100]) {
    const { first, end } = visibleRows({ ...screen, top });
    assert.ok(end - first <= 22, `${end - first} rows at ${top}`);
    assert.ok(first <= Math.max(0, top / 100) && end >= Math.min(10_000, (top + 900) / 100), `a gap at ${top}`);
  }
});

test('a list above or below the screen, an empty one and one without a height draw nothing wrong', () => {
  assert.deepEqual(visibleRows({ ...screen, count: 0, top: 0 }), { first: 0, end: 0 });
  assert.deepEqual(visibleRows({ ...screen, row: 0, top: 0 }), { first: 0, end: 0 });
  assert.deepEqual(visibleRows({ ...screen, count: 3, top: 90_000 }), { first: 3, end: 3 });
  assert.ok(visibleRows({ ...screen, count: 3, top: -5_000 }).end <= 3);
});

test('a row is scrolled to only as far as needed', () => {
  const where = { top: 1_000, viewport: 900, row: 100, margin: 8 };
  assert.equal(scrollToShow(12, where), 0);
  assert.equal(scrollToShow(9, where), -108);
  assert.equal(scrollToShow(19, where), 100);
});
