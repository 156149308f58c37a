// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inMonths, weeksOf } from '../../../extension/pages/calendar/month.js';

test('dates are put under their months without a time zone moving them', () => {
  const months = inMonths(['2026-11-30', '2026-12-01', '2026-12-31'].map((date) => ({ date })));
  assert.deepEqual(months.map(({ month, entries }) => [month, entries.length]), [['2026-11', 1], ['2026-12', 2]]);
});

test('a month has all its days, each under its day of the week', () => {
  for (const [month, days, firstDay, column] of [['2026-11', 30, 7, 0], ['2026-11', 30, 1, 6], ['2028-02', 29, 1, 1], ['2026-02', 28, 7, 0]]) {
    const weeks = weeksOf(month, firstDay);
    assert.ok(weeks.every((week) => week.length === 7));
    const dates = weeks.flat().filter(Boolean);
    assert.deepEqual([dates.length, dates[0], dates.at(-1)], [days, `${month}-01`, `${month}-${days}`]);
    assert.equal(weeks[0].indexOf(`${month}-01`), column, `${month} from ${firstDay}`);
  }
});
