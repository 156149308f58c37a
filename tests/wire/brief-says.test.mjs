// A brief says what the summary page says: what was calculated, what changed, what the law has, what words mean. The whole program is
// asked, over its pipes.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cases } from './answers/cases.mjs';
import { Host } from './lib/host.mjs';
import { DENIED, ONE, capture, remembering } from './lib/readings.mjs';

async function brief(fields) {
  const host = new Host();
  await host.greet();
  const { reply } = await host.askWhole({ v: 1, id: 1, type: 'brief', locale: 'en', ...fields });
  return reply;
}
const part = (reply, id) => reply.parts.find((one) => one.id === id)?.text ?? '';
/** The line with these words, and the notes that belong to it. */
const claim = (text, words) => new RegExp(`^- [^\\n]*${words}[^\\n]*(\\n {2}[^\\n]*)*`, 'm').exec(text)?.[0] ?? '';

test('a day that a rule gives is said to be calculated, and one that USCIS names is not', async () => {
  const denied = await brief({ capture: cases.D });
  assert.match(claim(part(denied, 'dates'), 'December 18, 2026'), /Calculated by Caselight/);
  assert.match(claim(part(denied, 'asked'), 'December 18, 2026'), /Calculated by Caselight/);
  const asked = await brief({ capture: cases.B });
  assert.doesNotMatch(claim(part(asked, 'dates'), 'November 25, 2026'), /Calculated/);
  const spanish = await brief({ capture: cases.D, locale: 'es' });
  assert.match(claim(part(spanish, 'dates'), '18 de diciembre'), /Calculado por Caselight/);
});

test('deadlines and appointments carry their weekday, unless days are months', async () => {
  assert.match(claim(part(await brief({ capture: cases.D }), 'dates'), 'December 18, 2026'), /Friday, December 18, 2026/);
  assert.match(claim(part(await brief({ capture: cases.A }), 'dates'), 'December 3, 2026'), /Thursday, December 3, 2026/);
  assert.doesNotMatch((await brief({ capture: cases.A, blurDates: true })).text, /Thursday/);
});

test('what the law has after a denial stands under that, and not under what usually happens', async () => {
  const denied = await brief({ capture: cases.D });
  assert.match(part(denied, 'remedies'), /Legal options after a decision against this form: a hearing with USCIS/);
  assert.doesNotMatch(part(denied, 'next'), /^- a (hearing|new filing)/m);
  assert.equal(part(await brief({ capture: cases.A }), 'remedies'), '');
});

test('policies, terms and what a figure is are told as on the page', async () => {
  const pending = await brief({ capture: cases.A });
  assert.match(part(pending, 'policies'), /forms filed since December 12, 2025.*photo/s);
  assert.match(part(pending, 'terms'), /Biometrics: Fingerprints/);
  assert.match(part(pending, 'record'), /half took more/);
  assert.match(part(pending, 'record'), /does not know which group your case is in/);
});

test('a code has its meaning beside the status of its day, and USCIS says its status once', async () => {
  const pending = await brief({ capture: cases.A });
  assert.match(claim(part(pending, 'timeline'), 'Case Was Received'), /Code IAF: .*receipt notice/);
  assert.equal(part(pending, 'status').split('“Case Was Received”').length, 2);
  assert.equal(part(pending, 'status').split('What USCIS says').length, 2);
});

test('what changed between two kept readings is told, with the day of the earlier one', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  assert.equal(part(await ask('brief', { receipt: ONE }), 'changes'), '');
  await keep(capture(ONE, DENIED));
  const told = await ask('brief', { receipt: ONE });
  assert.match(part(told, 'changes'), /Case Was Denied/);
  assert.match(part(told, 'changes'), /November 1, 2026/);
  await ask('seen', { receipts: [ONE] });
  assert.equal((await ask('brief', { receipt: ONE })).brief, told.brief, 'looking at the case is no new reading of it');
});

test('who stands only in the earlier reading is nobody in what changed', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, { applicant: 'QUANDLE, ZEPHYRINA' }));
  await keep(capture(ONE, { ...DENIED, applicant: 'SAMPLE, ALEX' }));
  const told = await ask('brief', { receipt: ONE });
  assert.doesNotMatch(JSON.stringify(told), /quandle|zephyrina|sample, alex/i);
  assert.match(part(told, 'changes'), /\[(APPLICANT|PERSON-1)\]/);
});

test('detailed says more than plain, and small about half of it', async () => {
  const words = async (of, level) => (await brief({ capture: cases[of], level })).text.split(/\s+/).length;
  for (const of of ['A', 'B', 'C', 'D', 'J']) {
    const plain = await words(of, 'plain');
    assert.ok(await words(of, 'detailed') >= plain + 20, `${of}: detailed`);
    assert.ok(await words(of, 'small') <= plain * 0.6, `${of}: small`);
  }
});

test('suggested questions fit the case, and none is tactless after a denial', async () => {
  const ids = async (of, locale = 'en') => (await brief({ capture: cases[of], locale })).questionIds;
  for (const of of ['D', 'E']) {
    const denied = await brief({ capture: cases[of] });
    assert.deepEqual(denied.questionIds.slice(0, 2), ['decision', 'lawyer'], of);
    assert.ok(!denied.questionIds.some((id) => ['next', 'wait', 'touch', 'policies', 'status'].includes(id)), of);
    assert.equal(denied.questions.length, denied.questionIds.length);
  }
  assert.deepEqual((await ids('R')).slice(0, 2), ['status', 'lawyer']);
  assert.deepEqual((await ids('B')).slice(0, 2), ['rfe', 'ready_response']);
  assert.deepEqual((await ids('A')).slice(0, 3), ['appointment', 'ready_appointment', 'status']);
  for (const of of Object.keys(cases)) assert.deepEqual(await ids(of), await ids(of, 'es'), of);
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  assert.ok(!(await ask('brief', { receipt: ONE })).questionIds.includes('changed'));
  await keep(capture(ONE, { at: '2026-11-03T12:00:00Z', title: 'Case Is Being Actively Reviewed By USCIS' }));
  assert.equal((await ask('brief', { receipt: ONE })).questionIds[0], 'changed');
});
