// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptsInCaseList } from '../../../extension/content/find-receipts.js';
import { isReceipt, receiptsInText } from '../../../extension/shared/receipts.js';

const one = (receiptNumber, concurrentCases = []) => ({ receiptNumber, concurrentCases });

test('the embedded list gives every case and the concurrent ones nested in it, each once', () => {
  const list = { cases: [one('IOE0000000001', [one('IOE0000000002', [one('IOE0000000003')])]), one('IOE0000000002')] };
  assert.deepEqual(receiptsInCaseList(JSON.stringify(list)), ['IOE0000000001', 'IOE0000000002', 'IOE0000000003']);
});

test('a case without concurrentCases is found as well', () => {
  assert.deepEqual(receiptsInCaseList('{"cases":[{"receiptNumber":"IOE0000000009"}]}'), ['IOE0000000009']);
});

test('a list that is cut off or of another shape gives nothing and does no harm', () => {
  for (const text of ['', '{"cases":[{"receiptNumber":"IOE00', 'null', '[]', '{"cases":{}}', '{"cases":[null,7,{"receiptNumber":7}]}']) {
    assert.deepEqual(receiptsInCaseList(text), [], text);
  }
});

test('a list nested without end is given up', () => {
  let nested = one('IOE0000000099');
  for (let i = 0; i < 50; i++) nested = one(`IOE00000000${String(i).padStart(2, '0')}`, [nested]);
  const found = receiptsInCaseList(JSON.stringify({ cases: [nested] }));
  assert.equal(found[0], 'IOE0000000049');
  assert.ok(!found.includes('IOE0000000099'));
});

test('text gives whole receipt numbers only, each once, in order', () => {
  const text = 'Receipt # IOE0000000002, MSC2190000001; IOE0000000002 again; XIOE0000000003 IOE00000000044 IOE123';
  assert.deepEqual(receiptsInText(text), ['IOE0000000002', 'MSC2190000001']);
});

test('a receipt number is three capitals and ten digits and nothing else', () => {
  assert.ok(isReceipt('IOE0000000001'));
  for (const value of ['ioe0000000001', 'IOE000000001', 'IOE0000000001 ', 'IOE0000000001\n', '../E0000000001', 7, null, undefined]) {
    assert.ok(!isReceipt(value), String(value));
  }
});
