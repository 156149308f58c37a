// @ts-nocheck: damaged records have no type
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSound, soundCase } from '../../../extension/background/kept/sound.js';

const reading = { reading: 1, receipt: 'IOE0000000001', first: 1, at: 2, times: 1, browser: '', content: 'x', bytes: 9 };

test('a reading with all its fields can be used', () => {
  assert.ok(isSound(reading));
});

test('a reading without its day, its case or its content cannot', () => {
  for (const damage of [{ at: 'yesterday' }, { at: NaN }, { first: 1e300 }, { receipt: 7 }, { content: undefined }, { bytes: null }]) assert.ok(!isSound({ ...reading, ...damage }), JSON.stringify(damage));
  assert.ok(!isSound(null));
});

test('of a damaged case the sound fields stay', () => {
  const pair = { code: 'FTA0', title: 'Case Was Approved' };
  const whole = { receipt: 'IOE0000000001', seen: 5, learned: [pair], person: 'Mom', turns: ['{}'] };
  assert.deepEqual(soundCase(whole), whole);
  assert.deepEqual(soundCase({ ...whole, seen: 'never' }), { ...whole, seen: 0 });
  assert.deepEqual(soundCase({ ...whole, learned: [pair, 7], turns: null }), { ...whole, turns: [] });
  assert.deepEqual(soundCase({ receipt: 'IOE0000000001', seen: 1e300, learned: 'x', person: {} }), { receipt: 'IOE0000000001', seen: 0, learned: [], person: '', turns: [] });
});
