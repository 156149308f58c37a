// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BETWEEN_READINGS_MS, isHeld, pauseAfter, turnOf } from '../../../extension/background/pace.js';

const NOW = Date.UTC(2026, 10, 23, 12);

test('a case is not read twice in five minutes', () => {
  const read = { begun: NOW, done: true };
  assert.deepEqual(turnOf(read, 'page', NOW + BETWEEN_READINGS_MS - 1), { go: false, why: 'fresh' });
  assert.deepEqual(turnOf(read, 'page', NOW + BETWEEN_READINGS_MS), { go: true });
  assert.equal(BETWEEN_READINGS_MS, 300_000);
});

test('a click reads it again, and a case never read is due', () => {
  assert.deepEqual(turnOf({ begun: NOW, done: true }, 'asked', NOW + 1), { go: true });
  assert.deepEqual(turnOf(undefined, 'page', NOW), { go: true });
});

test('a reading that was broken off is taken up again after a short wait', () => {
  assert.deepEqual(turnOf({ begun: NOW, done: false }, 'page', NOW + 1_000), { go: false, why: 'busy', waitMs: 4_000 });
  assert.deepEqual(turnOf({ begun: NOW, done: false }, 'page', NOW + 5_000), { go: true });
});

test('holds double while the same refusal goes on, and never exceed an hour', () => {
  const waits = [];
  let pause = null;
  for (let i = 0; i < 6; i++) {
    pause = pauseAfter('rate_limited', pause, NOW);
    waits.push((pause.until - NOW) / 60_000);
  }
  assert.deepEqual(waits, [5, 10, 20, 40, 60, 60]);
});

test('another refusal starts its own count', () => {
  const first = pauseAfter('network', null, NOW);
  assert.equal(pauseAfter('signed_out', first, NOW).count, 1);
});

test('the site may ask for a longer hold, up to an hour', () => {
  assert.equal(pauseAfter('rate_limited', null, NOW, 900).until - NOW, 900_000);
  assert.equal(pauseAfter('rate_limited', null, NOW, 1).until - NOW, 300_000);
  assert.equal(pauseAfter('rate_limited', null, NOW, 1e9).until - NOW, 3_600_000);
});

test('a click ends a hold only where it asks nothing that the person would not do by hand', () => {
  for (const reason of ['signed_out', 'network', 'not_json', 'no_record']) assert.ok(!isHeld(pauseAfter(reason, null, NOW), 'asked', NOW), reason);
  for (const reason of ['blocked', 'rate_limited', 'server_error']) assert.ok(isHeld(pauseAfter(reason, null, NOW), 'asked', NOW), reason);
});

test('a hold that is over holds nothing', () => {
  const pause = pauseAfter('blocked', null, NOW);
  assert.ok(isHeld(pause, 'page', pause.until - 1));
  assert.ok(!isHeld(pause, 'page', pause.until));
  assert.ok(!isHeld(null, 'page', NOW));
});
