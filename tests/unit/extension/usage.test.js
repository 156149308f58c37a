// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.chrome = { i18n: { getMessage: (key) => (key === 'languageTag' ? 'es' : key) } };
const { calendarDate, clockTime, dollars } = await import('../../../extension/shared/i18n.js');

const plain = (text) => text.replace(/\s/g, ' ');

test('in Spanish, hours and amounts are written as in the United States, like in the summaries', () => {
  const noon = new Date(2026, 10, 24, 14, 5).getTime();
  assert.equal(plain(clockTime(noon, noon)), '2:05 p.m.');
  assert.equal(plain(dollars(0.5)), '$0.50');
  assert.equal(calendarDate('2026-11-24'), '24 nov 2026');
});
