// @ts-nocheck: what stands in for the database here is far smaller than the real one
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST_OF_ONE, mostOfOne } from '../../../extension/background/kept/bounds.js';

const readings = (count) => Array.from({ length: count }, (_, i) => ({ reading: i + 1, receipt: 'IOE0000000001', first: i * 10, at: i * 10 + 5 }));
const numbers = (list) => list.map(({ reading }) => reading);

test('as many readings of a case as there is room for stay', () => {
  assert.deepEqual(mostOfOne(readings(MOST_OF_ONE), 0), []);
});

test('the oldest go first, but never the one that the person saw last', () => {
  const all = readings(MOST_OF_ONE + 3);
  assert.deepEqual(numbers(mostOfOne(all, 10_000)), [1, 2, 3]);
  assert.deepEqual(numbers(mostOfOne(all, 12)), [1, 3, 4]);
});

test('the newest two stay, whatever was seen', () => {
  const going = mostOfOne(readings(200), 0);
  assert.equal(going.length, 170);
  assert.ok(!numbers(going).includes(199) && !numbers(going).includes(200) && !numbers(going).includes(1));
});
