// The messages of the memory against the real program, with a folder of its own for each test.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ownFolder } from './lib/host.mjs';
import { DENIED, ONE, TWO, capture, remembering } from './lib/readings.mjs';

test('nothing is written and nothing said of a memory until a request asks for it', async () => {
  const { ask, env } = await remembering();
  const reply = await ask('analyze', { capture: capture(ONE) });
  assert.equal(reply.type, 'analysis');
  assert.deepEqual(['memory', 'changes', 'news'].filter((key) => key in reply), []);
  assert.deepEqual(readdirSync(env.XDG_DATA_HOME), []);
  await ask('cases');
  assert.ok(existsSync(join(env.XDG_DATA_HOME, 'caselight', 'history.db')));
});

test('a first reading is kept and is no change', async () => {
  const { keep } = await remembering();
  const reply = await keep(capture(ONE));
  assert.deepEqual([reply.memory.kept, reply.memory.unchanged], [true, false]);
  assert.deepEqual([reply.changes, reply.news], [{ since: null, items: [] }, []]);
});

test('changes stay until they are acknowledged, news are told once', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  const denied = await keep(capture(ONE, DENIED));
  assert.equal(denied.changes.since, '2026-11-01T12:00:00Z');
  for (const list of [denied.changes.items, denied.news]) {
    const status = list.find(({ kind }) => kind === 'status');
    assert.deepEqual([status.from, status.to, status.matters], ['Case Was Received', 'Case Was Denied', 'needs_you']);
  }
  assert.equal(denied.card.changed.count, denied.changes.items.length);
  assert.match(denied.card.task.text, /^Ask a lawyer or DOJ-accredited representative about this decision\b.*\.$/);
  assert.equal(denied.card.task.due, undefined, 'the deadline has passed');
  assert.match(denied.html, /Case Was Received.*Case Was Denied/su);

  const again = await keep(capture(ONE, { ...DENIED, at: '2026-11-04T12:00:00Z' }));
  assert.deepEqual([again.memory.unchanged, again.news], [true, []]);
  assert.deepEqual(again.changes.items, denied.changes.items);

  assert.equal((await ask('seen', { receipts: [ONE] })).cleared, 1);
  assert.deepEqual((await ask('case', { receipt: ONE })).changes.items, []);
  assert.equal((await ask('cases')).cards[0].changed, undefined);
});

test('an answer that could not be read changes nothing', async () => {
  const { keep } = await remembering();
  await keep(capture(ONE, DENIED));
  const partly = await keep(capture(ONE, { ...DENIED, at: '2026-11-05T12:00:00Z', fails: ['case_status', 'documents'] }));
  assert.deepEqual([partly.changes.items, partly.news], [[], []]);
});

test('the list has every case, filtered, sorted and counted', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  await keep(capture(TWO, { form: 'I-485', applicant: 'SAMPLE, LEE' }));
  await keep(capture(ONE, DENIED));
  const list = await ask('cases');
  assert.deepEqual([list.total, list.matching, list.needsYou], [2, 2, 1]);
  assert.deepEqual(list.cards.map(({ receipt }) => receipt), [ONE, TWO]);
  const [card] = list.cards;
  assert.equal(card.readAt, '2026-11-03T12:00:00Z');
  assert.equal(typeof card.days, 'number');
  assert.equal(card.person.name, 'SAMPLE, ALEX');
  assert.ok(card.stages.every(({ stage, state, label }) => stage && state && label));
  assert.deepEqual(list.facets.forms, [{ form: 'I-485', count: 1 }, { form: 'I-765', count: 1 }]);
  const found = async (query) => (await ask('cases', { query })).cards.map(({ receipt }) => receipt);
  assert.deepEqual(await found({ text: 'lee' }), [TWO]);
  assert.deepEqual(await found({ forms: ['I-485'] }), [TWO]);
  assert.deepEqual(await found({ states: ['decided'] }), [ONE]);
  assert.deepEqual(await found({ states: ['changed'] }), [ONE]);
  assert.deepEqual(await found({ person: card.person.id }), [ONE]);
  const page = await ask('cases', { sort: 'name', offset: 1, limit: 1 });
  assert.deepEqual([page.cards.length, page.matching], [1, 2]);
  const spanish = await ask('cases', { locale: 'es' });
  assert.notEqual(spanish.cards[0].headline, card.headline);
});

test('a stored reading is opened as it was then, the newest one as of today', async () => {
  const { keep, ask } = await remembering();
  const first = await keep(capture(ONE));
  const second = await keep(capture(ONE, DENIED));
  const newest = await ask('case', { receipt: ONE });
  assert.deepEqual([newest.type, newest.reading], ['analysis', second.memory.reading]);
  assert.equal(newest.analysis.outcome.value, 'denied');
  assert.ok(newest.news.length > 0);
  const old = await ask('case', { receipt: ONE, reading: first.memory.reading });
  assert.equal(old.analysis.outcome.value, 'pending');
  assert.deepEqual([old.changes, old.news], [{ since: null, items: [] }, []]);
});

test('the readings of a case, identical ones as one line', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  await keep(capture(ONE, { at: '2026-11-02T12:00:00Z' }));
  await keep(capture(ONE, { ...DENIED, fails: ['documents'] }));
  const { total, readings } = await ask('readings', { receipt: ONE });
  assert.equal(total, 2);
  assert.deepEqual(readings.map(({ times, browser }) => [times, browser]), [[1, 'firefox'], [2, 'firefox']]);
  assert.deepEqual([readings[1].first, readings[1].last], ['2026-11-01T12:00:00Z', '2026-11-02T12:00:00Z']);
  assert.equal(readings[0].parts.documents, 'network');
  assert.ok(readings[0].changes > 0 && readings[1].changes === 0);
  assert.match(readings[0].headline, /denied/i);
  const next = await ask('readings', { receipt: ONE, before: readings[0].reading, limit: 1 });
  assert.deepEqual(next.readings.map(({ reading }) => reading), [readings[1].reading]);
});

test('any two readings side by side', async () => {
  const { keep, ask } = await remembering();
  const from = (await keep(capture(ONE))).memory.reading;
  const to = (await keep(capture(ONE, { ...DENIED, fails: ['documents'] }))).memory.reading;
  const reply = await ask('compare', { receipt: ONE, from, to });
  assert.equal(reply.type, 'comparison');
  assert.ok(reply.changes.some(({ kind, to: now }) => kind === 'status' && now === 'Case Was Denied'));
  const fact = (label) => reply.facts.find((one) => one.label === label);
  assert.deepEqual(fact('Case status'), { label: 'Case status', from: 'Case Was Received', to: 'Case Was Denied', changed: true });
  assert.deepEqual(fact('Documents listed'), { label: 'Documents listed', from: '0', to: 'not included', changed: false });
  const back = await ask('compare', { receipt: ONE, from: to, to: from });
  assert.ok(back.changes.some(({ kind, to: now }) => kind === 'status' && now === 'Case Was Received'));
});

test('a code is shown with the status text that it came with in this very case, and only there', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  await keep(capture(TWO, { events: [['FTA0', '2026-11-02']] }));
  const { analysis, html } = await keep(capture(ONE, DENIED));
  const noteOf = (report) => report.timeline.find(({ code }) => code === 'FTA0').seenTogether;
  assert.match(noteOf(analysis), /In your own case.*Case Was Denied.*does not show/u);
  assert.match(html, /In your own case/u);
  assert.equal(noteOf((await ask('case', { receipt: TWO })).analysis), undefined);
});

test('people are named by the person, and a case moves with its name', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  await keep(capture(TWO, { applicant: 'SAMPLE, LEE' }));
  const [alex, lee] = (await ask('people')).people;
  assert.deepEqual([alex.receipts, lee.receipts], [[ONE], [TWO]]);
  const { people } = await ask('people', { set: { id: alex.id, name: ' Maria ', receipts: [ONE, TWO] } });
  assert.deepEqual(people, [{ id: alex.id, name: 'Maria', receipts: [ONE, TWO] }]);
  assert.deepEqual((await ask('cases')).cards.map(({ person }) => person.name), ['Maria', 'Maria']);
});

test('a brief is made of the newest kept reading', async () => {
  const { keep, ask } = await remembering();
  assert.equal((await ask('brief', { receipt: ONE })).name, 'nothing_to_brief');
  await keep(capture(ONE, DENIED));
  const brief = await ask('brief', { receipt: ONE });
  assert.equal(brief.type, 'brief');
  assert.match(brief.text, /Case Was Denied/u);
  assert.doesNotMatch(JSON.stringify(brief), /SAMPLE|0000000001/u);
});

test('the calendar has the days of all cases in order', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, DENIED));
  await keep(capture(TWO));
  const { entries } = await ask('calendar');
  assert.deepEqual(entries.map(({ date }) => date), entries.map(({ date }) => date).sort());
  assert.deepEqual(entries.filter(({ kind }) => kind === 'filing').map(({ receipt }) => receipt).sort(), [ONE, TWO]);
  const due = entries.find(({ kind }) => kind === 'deadline');
  assert.deepEqual([due.receipt, due.form, due.person.name], [ONE, 'I-765', 'SAMPLE, ALEX']);
  const only = await ask('calendar', { from: due.date, to: due.date });
  assert.ok(only.entries.length > 0 && only.entries.every(({ date }) => date === due.date));
});

test('cases are rendered as files to save', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE, DENIED));
  await keep(capture(TWO));
  const html = await ask('render', { format: 'html', receipts: [ONE, TWO] });
  assert.deepEqual([html.mediaType, html.fileName], ['text/html', 'caselight.html']);
  assert.equal(html.text.match(/<!doctype html>/gi).length, 1);
  for (const id of ['c1-case', 'c2-case']) assert.ok(html.text.includes(`href="#${id}"`) && html.text.includes(`id="${id}"`));
  assert.equal((await ask('render', { format: 'text', receipts: [ONE] })).fileName, `${ONE}.txt`);
  assert.equal(JSON.parse((await ask('render', { format: 'json', receipts: [ONE] })).text).receipt, ONE);
  assert.equal(JSON.parse((await ask('render', { format: 'json' })).text).length, 2);
  assert.equal((await ask('render', { format: 'csv' })).text.trimEnd().split('\r\n').length, 3);
  assert.match((await ask('render', { format: 'ics' })).text, /^BEGIN:VCALENDAR.*IOE0000000001/su);
});

test('what was taken out comes back in, and twice is once', async () => {
  const from = await remembering();
  await from.keep(capture(ONE));
  await from.keep(capture(ONE, DENIED));
  let [text, after] = ['', undefined];
  do {
    const page = await from.ask('export', after === undefined ? {} : { after });
    [text, after] = [text + page.text, page.next];
  } while (after !== null);
  assert.match(text, /^\{"format":"caselight-history\/1"/u);
  const to = await remembering();
  const first = await to.ask('import', { text });
  assert.deepEqual([first.kept, first.known, first.problems], [2, 0, []]);
  assert.deepEqual(first.cards.map(({ receipt }) => receipt), [ONE]);
  const second = await to.ask('import', { text });
  assert.deepEqual([second.kept, second.known, second.cards], [0, 2, []]);
  assert.equal((await to.ask('case', { receipt: ONE })).analysis.outcome.value, 'denied');
});

test('what people have at hand is taken in, with a sentence for what could not be', async () => {
  const { ask } = await remembering();
  const bad = capture(TWO, { fails: ['cases', 'case_status', 'receipt_info', 'documents'] });
  const reply = await ask('import', { text: JSON.stringify([capture(ONE), bad]), browser: 'other' });
  assert.deepEqual([reply.kept, reply.cards.length, reply.problems.length], [1, 1, 1]);
  for (const key of ['where', 'message', 'fix']) assert.ok(reply.problems[0][key]);
  const nothing = await ask('import', { text: 'good morning' });
  assert.deepEqual([nothing.code, nothing.name, nothing.problems.length], [33, 'nothing_to_import', 1]);
});

test('a case that is forgotten is gone', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  await keep(capture(TWO));
  assert.equal((await ask('forget', { receipts: [ONE] })).cases, 1);
  assert.equal((await ask('case', { receipt: ONE })).name, 'unknown_case');
  assert.equal((await ask('cases')).total, 1);
  assert.equal((await ask('forget', { all: true })).cases, 1);
  assert.equal((await ask('cases')).total, 0);
});

test('the memory tells how it stands, and is turned off and on', async () => {
  const { keep, ask } = await remembering();
  await keep(capture(ONE));
  const { state, cases, readings, bytes, oldest, retentionMonths } = await ask('memory');
  assert.deepEqual([state, cases, readings, oldest, retentionMonths], ['ok', 1, 1, '2026-11-01T12:00:00Z', null]);
  assert.ok(bytes > 0);
  assert.equal((await ask('memory', { set: { retentionMonths: 24 } })).retentionMonths, 24);
  const off = await ask('memory', { set: { on: false } });
  assert.deepEqual([off.state, off.retentionMonths], ['off', 24]);
  const unkept = await keep(capture(ONE, DENIED));
  assert.deepEqual([unkept.type, unkept.memory.kept], ['analysis', false]);
  assert.match(unkept.memory.message, /turned off/u);
  assert.equal((await ask('memory', { set: { on: true, retentionMonths: null } })).state, 'ok');
  assert.equal((await keep(capture(ONE, DENIED))).memory.kept, true);
});

test('two browsers share one memory', async () => {
  const env = ownFolder();
  const [one, two] = [await remembering(env), await remembering(env)];
  await one.keep(capture(ONE));
  await two.keep(capture(TWO));
  const lists = await Promise.all([one.ask('cases'), two.ask('cases')]);
  assert.deepEqual(lists.map(({ total }) => total), [2, 2]);
});
