import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RowHeights } from '../../../extension/pages/cases/heights.js';
import { scrollToShow, visibleRows } from '../../../extension/pages/cases/visible.js';

const COUNT = 10_000;
const VIEWPORT = 900;

/** @param {number} count @param {[number, number][]} measured */
function rows(count, measured) {
  const heights = new RowHeights();
  heights.reset(count);
  heights.measure(measured);
  return heights;
}
/** As if every row had been drawn: the second is high. */
const all = rows(COUNT, Array.from({ length: COUNT }, (_, i) => [i, i === 1 ? 400 : 100]));

test('a row begins where those above it end, whatever each of them measures', () => {
  assert.deepEqual([0, 1, 2, 3, COUNT].map((i) => all.offset(i)), [0, 100, 500, 600, COUNT * 100 + 300]);
  assert.deepEqual([-50, 0, 99, 100, 499, 500, 5e9].map((place) => all.at(place)), [0, 0, 0, 1, 1, 2, COUNT - 1]);
});

test('rows that were not drawn yet are as high as the first ones on average, and a new measure moves only what is below it', () => {
  const heights = rows(COUNT, [[0, 80], [1, 120]]);
  assert.equal(heights.offset(COUNT), COUNT * 100);
  const before = heights.offset(50);
  assert.ok(heights.measure([[50, 300]]));
  assert.equal(heights.offset(50), before);
  assert.equal(heights.offset(51), before + 300);
  assert.ok(!heights.measure([[50, 300]]), 'the same measure is no news');
});

test('in another width nothing is known any more', () => {
  const heights = rows(3, [[0, 50], [1, 70]]);
  heights.reset(2);
  heights.measure([[0, 500]]);
  assert.equal(heights.offset(2), 1000);
});

test('of ten thousand rows only those near the screen are drawn', () => {
  for (const top of [-300, 0, 450, 500_000, 999_100]) {
    const { first, end } = visibleRows(all, { top, viewport: VIEWPORT });
    assert.ok(end - first <= 23, `${end - first} rows at ${top}`);
    assert.ok(all.offset(first) <= Math.max(0, top) && all.offset(end) >= Math.min(all.offset(COUNT), top + VIEWPORT), `a gap at ${top}`);
  }
});

test('a list above or below the screen and an empty one draw nothing wrong', () => {
  assert.deepEqual(visibleRows(rows(0, []), { top: 0, viewport: VIEWPORT }), { first: 0, end: 0 });
  assert.deepEqual(visibleRows(rows(3, [[0, 100]]), { top: 90_000, viewport: VIEWPORT }), { first: 0, end: 3 });
  assert.ok(visibleRows(rows(3, [[0, 100]]), { top: -5_000, viewport: VIEWPORT }).end <= 3);
});

test('a row is scrolled to only as far as needed, and of one higher than the screen its beginning is shown', () => {
  const heights = rows(100, [...Array.from({ length: 100 }, (_, i) => /** @type {[number, number]} */ ([i, i === 50 ? 2_000 : 100]))]);
  const where = { top: 1_000, viewport: VIEWPORT, margin: 8 };
  assert.equal(scrollToShow(heights, 12, where), 0);
  assert.equal(scrollToShow(heights, 9, where), -108);
  assert.equal(scrollToShow(heights, 19, where), 100);
  assert.equal(scrollToShow(heights, 50, { ...where, top: 4_500 }), 492);
});
