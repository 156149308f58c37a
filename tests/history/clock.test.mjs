// A reading that was taken while the clock was wrong must not hide those that come after it.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, newFolder, run } from './lib/load.mjs';
import { ONE, capture, remembering } from '../wire/lib/readings.mjs';

const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z$/u, 'Z');
const AHEAD = inDays(200);
const RFE = { title: 'Request for Evidence Was Sent' };
const WRONG = /clock was wrong/u;

/** The first reading under a clock that is ahead; what the extension sends says the same. */
async function readAhead() {
  const memory = await remembering();
  await memory.keep(capture(ONE, { at: AHEAD }));
  return memory;
}

test('what is read after the clock was put right is the newest everywhere, and is told as news', async () => {
  const { keep, ask } = await readAhead();
  const now = inDays(0);
  const later = await keep(capture(ONE, { at: now, ...RFE }));
  assert.equal(later.memory.kept, true);
  assert.ok(later.news.some(({ kind }) => kind === 'status'), JSON.stringify(later.news));
  const { cards: [card] } = await ask('cases');
  assert.match(card.headline, /evidence/u);
  assert.deepEqual([card.needsYou, card.readAt], [true, now]);
  const page = await ask('case', { receipt: ONE });
  assert.deepEqual([page.card.headline, page.card.readAt], [card.headline, now]);
  const { readings } = await ask('readings', { receipt: ONE });
  assert.deepEqual(readings.map(({ reading }) => reading), [2, 1]);
  assert.ok(Date.parse(readings[1].last) <= Date.parse(now), 'the day of a wrong clock is none');
});

test('changes are told against what the person acknowledged under the wrong clock, and once', async () => {
  const { keep, ask } = await readAhead();
  await ask('seen', { receipts: [ONE] });
  const later = await keep(capture(ONE, { at: inDays(0), ...RFE }));
  assert.ok(later.changes.items.length > 0);
  assert.equal((await ask('seen', { receipts: [ONE] })).cleared, 1);
  assert.deepEqual((await ask('case', { receipt: ONE })).changes.items, []);
});

test('where that reading is seen it says that the clock was wrong', async () => {
  const { keep, ask } = await readAhead();
  const alone = await ask('case', { receipt: ONE });
  assert.match(alone.card.note, WRONG);
  assert.match(alone.html, WRONG);
  assert.ok(Date.parse(alone.card.readAt) <= Date.now());
  assert.match((await ask('cases')).cards[0].note, WRONG);
  await keep(capture(ONE, { at: inDays(0), ...RFE }));
  assert.match((await ask('case', { receipt: ONE, reading: 1 })).html, WRONG);
  assert.doesNotMatch((await ask('case', { receipt: ONE })).html, WRONG);
  assert.match((await ask('case', { receipt: ONE, reading: 1, locale: 'es' })).html, /reloj de esta computadora estaba mal/u);
});

test('several readings ahead keep the order in which they came', async () => {
  const { keep, ask } = await remembering();
  for (const [days, title] of [[300, 'Case Was Received'], [200, 'Case Is Being Actively Reviewed By USCIS'], [250, 'Case Was Transferred']]) await keep(capture(ONE, { at: inDays(days), title }));
  await keep(capture(ONE, { at: inDays(0), title: 'Case Was Approved' }));
  assert.deepEqual((await ask('readings', { receipt: ONE })).readings.map(({ reading }) => reading), [4, 3, 2, 1]);
  assert.equal((await ask('cases')).cards[0].outcome, 'approved');
});

test('a date ahead in what is brought in hides nothing either, and the same file changes nothing', async (t) => {
  const home = newFolder(t);
  const caselight = (...args) => run(CASELIGHT, args, { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
  const write = (name, text) => (writeFileSync(join(home, name), text), join(home, name));
  const ahead = write('ahead.json', JSON.stringify(capture(ONE, { at: AHEAD })));
  const line = { kind: 'reading', receipt: 'IOE0000000002', at: inDays(100), parts: {}, capture: JSON.stringify(capture('IOE0000000002', { at: inDays(100) })) };
  const again = { kind: 'again', receipt: 'IOE0000000002', at: inDays(101), parts: {}, of: line.at };
  const lines = write('lines.jsonl', [{ format: 'caselight-history/1', cases: 1, readings: 2 }, line, again].map((one) => `${JSON.stringify(one)}\n`).join(''));
  assert.match((await caselight('import', ahead, lines)).stdout, /^saved: 3\nalready saved: 0/u);
  assert.match((await caselight('import', ahead, lines)).stdout, /^saved: 0\nalready saved: 3/u);
  for (const receipt of [ONE, 'IOE0000000002']) await caselight('import', write(`${receipt}.json`, JSON.stringify(capture(receipt, { at: inDays(0), ...RFE }))));
  const cases = await caselight('cases');
  assert.equal(cases.stdout.match(/evidence/gu)?.length, 2, cases.stdout);
});

test('what the browser reads next is newer, however its clock stands to the one before', async () => {
  const { keep, ask } = await readAhead();
  const later = await keep(capture(ONE, { at: '2026-11-20T12:00:00Z', ...RFE }));
  assert.ok(later.news.length > 0);
  assert.match((await ask('cases')).cards[0].headline, /evidence/u);
});

test('an old capture that is brought in does not become the newest by way of a wrong clock', async () => {
  const { ask } = await readAhead();
  await ask('import', { text: JSON.stringify(capture(ONE, { at: '2026-02-01T12:00:00Z', title: 'Case Was Approved' })) });
  assert.equal((await ask('cases')).cards[0].outcome, 'pending');
});
