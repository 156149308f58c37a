// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walk } from '../../../extension/content/walk.js';
import { FROM_PAGE } from '../../../extension/shared/messages.js';

const RECEIPTS = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003'];

/** A background that answers from `claims` and `captures`, by receipt; what is not named goes on. */
function setUp({ claims = {}, captures = {}, errors = {}, isLeft = () => false } = {}) {
  const done = [];
  const waits = [];
  const around = {
    random: () => 0.5,
    wait: async (ms) => void waits.push(ms),
    read: async (receipt) => {
      done.push(receipt);
      return { capture: { receipt, responses: { case_status: errors[receipt] ?? { httpStatus: 200 } } } };
    },
    watchLeaving: () => ({ isLeft, stop: () => undefined }),
    ask: async (type, fields) => {
      if (type === FROM_PAGE.claim) return claims[fields.receipt]?.shift() ?? { go: true };
      if (type === FROM_PAGE.capture) return captures[fields.capture.receipt] ?? { go: true };
      done.push(type);
    },
  };
  return { around, done, waits };
}

test('reads one case after the other with a breath between them, and says when it is through', async () => {
  const { around, done, waits } = setUp();
  assert.deepEqual(await walk(RECEIPTS, 'page', around), {});
  assert.deepEqual(done, [...RECEIPTS, FROM_PAGE.finished]);
  assert.deepEqual(waits, [550, 550]);
});

test('a case that is fresh is passed over without a breath', async () => {
  const { around, done, waits } = setUp({ claims: { [RECEIPTS[0]]: [{ go: false, why: 'fresh' }] } });
  await walk(RECEIPTS, 'page', around);
  assert.deepEqual(done, [RECEIPTS[1], RECEIPTS[2], FROM_PAGE.finished]);
  assert.equal(waits.length, 1);
});

test('waits while another tab reads', async () => {
  const { around, done, waits } = setUp({ claims: { [RECEIPTS[0]]: [{ go: false, why: 'busy', waitMs: 77 }, { go: false, why: 'busy', waitMs: 77 }] } });
  await walk(RECEIPTS.slice(0, 1), 'page', around);
  assert.deepEqual(waits, [77, 77]);
  assert.deepEqual(done, [RECEIPTS[0], FROM_PAGE.finished]);
});

test('a refusal ends the walk at once and gives the time of the next try', async () => {
  const { around, done } = setUp({ captures: { [RECEIPTS[1]]: { go: false, until: 12345 } } });
  assert.deepEqual(await walk(RECEIPTS, 'page', around), { pausedUntil: 12345 });
  assert.deepEqual(done, RECEIPTS.slice(0, 2));
});

test('reads nothing while reading is held', async () => {
  const { around, done } = setUp({ claims: { [RECEIPTS[0]]: [{ go: false, why: 'paused', until: 99 }] } });
  assert.deepEqual(await walk(RECEIPTS, 'page', around), { pausedUntil: 99 });
  assert.deepEqual(done, []);
});

test('what a page that is being left cuts off is no broken connection: it is not told, and the walk is over', async () => {
  const { around, done } = setUp({ errors: { [RECEIPTS[1]]: { error: 'network' } }, isLeft: () => true });
  const { ask } = around;
  const told = [];
  around.ask = (type, fields) => {
    if (type === FROM_PAGE.capture) told.push(fields.capture.receipt);
    return ask(type, fields);
  };
  assert.deepEqual(await walk(RECEIPTS, 'page', around), { cutOff: true });
  assert.deepEqual(told, RECEIPTS.slice(0, 1));
  assert.deepEqual(done, [...RECEIPTS.slice(0, 2), FROM_PAGE.finished]);
});

test('a connection that breaks on a page that stays is told', async () => {
  const { around } = setUp({ errors: { [RECEIPTS[0]]: { error: 'network' } }, captures: { [RECEIPTS[0]]: { go: false, until: 5 } } });
  assert.deepEqual(await walk(RECEIPTS, 'page', around), { pausedUntil: 5 });
});
