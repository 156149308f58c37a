// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWholeLines } from '../../../extension/shared/notice-on-its-way.js';

globalThis.chrome = { i18n: { getMessage: (key, [count]) => `${key} ${count}` } };

const lines = (count) => Array.from({ length: count }, (_, i) => `line ${i} of a long notice, with a day: January ${(i % 28) + 1}, 2027`);

test('a notice of many pages goes whole', () => {
  const notice = lines(700).join('\n');
  assert.ok(notice.length > 36 * 1024);
  assert.equal(inWholeLines(notice, 48 * 1024), notice);
});

test('of a longer one no line is cut, its beginning and its end go, and how much is missing is said in between', () => {
  const all = lines(2000);
  const sent = inWholeLines(all.join('\n'), 48 * 1024);
  assert.ok(new TextEncoder().encode(sent).length <= 49 * 1024);
  const [, left] = sent.match(/\nnoticeLeftOut (\d+)\n/);
  const [before, after] = sent.split(`noticeLeftOut ${left}`).map((part) => part.trim().split('\n'));
  assert.deepEqual([...before, ...after], [...all.slice(0, before.length), ...all.slice(-after.length)]);
  assert.equal(before.length + after.length + Number(left), all.length);
  assert.ok(before.length > after.length && after.length > 100);
});

test('a text that is one line without an end is left out rather than cut', () => {
  assert.equal(inWholeLines('x'.repeat(50), 20), 'noticeLeftOut 1');
});
