// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const chrome = installChrome();
const { askAlsoOfNotKept } = await import('../../../extension/background/not-kept.js');
const { saveRead } = await import('../../../extension/background/case-papers.js');

const receipt = 'IOE0000000001';
const share = { type: 'render', format: 'html', receipts: [receipt], share: true };
const capture = { format: 'caselight-capture/1', receipt, capturedAt: '2026-11-23T12:00:00Z', responses: {} };

let heard;
let error;
beforeEach(async () => {
  await chrome.storage.session.clear();
  heard = [];
  error = undefined;
});

const ask = async (request) => {
  heard.push(request);
  return request.receipts && error ? { error } : { reply: {} };
};

test('a case that is kept is named', async () => {
  await saveRead({ capture, kept: true });
  await askAlsoOfNotKept(share, '', ask);
  assert.deepEqual(heard, [share]);
});

test('a case that nothing keeps is shared as it was read, in its own session only', async () => {
  await saveRead({ capture, kept: false });
  assert.deepEqual(await askAlsoOfNotKept(share, '', ask), { reply: {} });
  assert.deepEqual(heard, [{ type: 'render', format: 'html', share: true, capture }]);
  await askAlsoOfNotKept(share, 'private', ask);
  assert.deepEqual(heard.at(-1), share);
});

test('a case that has been deleted since is shared as it was read', async () => {
  await saveRead({ capture, kept: true });
  error = { name: 'unknown_case', message: 'x', fix: 'y' };
  assert.deepEqual(await askAlsoOfNotKept(share, '', ask), { reply: {} });
  assert.deepEqual(heard.map((one) => Boolean(one.capture)), [false, true]);
});

test('another refusal is told, and an earlier reading or several cases are the memory\'s alone', async () => {
  await saveRead({ capture, kept: true });
  error = { name: 'internal', message: 'x', fix: 'y' };
  assert.deepEqual(await askAlsoOfNotKept(share, '', ask), { error });
  await saveRead({ capture, kept: false });
  for (const one of [{ ...share, reading: 2 }, { type: 'render', format: 'ics' }, { type: 'case', receipt }]) {
    await askAlsoOfNotKept(one, '', ask);
    assert.deepEqual(heard.at(-1), one);
  }
});
