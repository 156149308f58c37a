// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { runtime } = installChrome();
const { Marks } = await import('../../../extension/pages/cases/marks.js');

const changed = { count: 1, items: [{ text: 'Case Was Approved' }] };
const RECEIPT = 'IOE0000000001';

test('what had changed stays to be read also where the list hears of the mark before its answer comes', async () => {
  let held = [{ receipt: RECEIPT, changed }];
  runtime.sendMessage = async () => {
    held = [{ receipt: RECEIPT }]; // the list was drawn anew meanwhile
    return { reply: { before: [{ receipt: RECEIPT, reading: 2 }] } };
  };
  const marks = new Marks();
  await marks.add({ receipts: [RECEIPT] }, held);
  assert.equal(held[0].changed, undefined);
  assert.deepEqual(marks.of(RECEIPT), { reading: 2, changed });
});
