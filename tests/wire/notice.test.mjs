// What a notice's text says beside a case, asked of the real program: notices/*.txt are made-up ones in USCIS's usual forms.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { ownFolder } from './lib/host.mjs';
import { ONE, TWO, capture, remembering } from './lib/readings.mjs';

const FOLDER = new URL('./notices/', import.meta.url);
const notice = (name) => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8');
const received = capture(ONE, { at: '2026-11-20T12:00:00Z' });
/** A case of which USCIS's record tells of the request as well, with the day on which it was sent. */
const asked = (day, title = 'Request for Additional Evidence Was Sent') => {
  const one = capture(ONE, { at: '2026-11-20T12:00:00Z', title });
  one.responses.case_status.body = one.responses.case_status.body.replace('2026-01-05T', `${day}T`);
  return one;
};
const days = ({ days: named }) => named.map(({ day, for: what, fit }) => [day, what, fit]);
const visible = (html) => html.replace(/<head>.*<\/head>/s, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').replaceAll('&#39;', "'");

/** @param {object} [more] */
async function beside(text, reading = received, more = {}) {
  const { host, ask } = await remembering();
  const reply = await ask('notice', { capture: reading, text, ...more });
  await host.close();
  return reply;
}

const READ = [
  ['rfe', 'this_case', 'rfe_sent', '2026-11-03', [['2027-01-22', 'answer', 'earlier']]],
  ['rfe-es', 'this_case', 'rfe_sent', '2026-11-03', [['2027-01-29', 'answer', 'within']]],
  ['noid-days', 'this_case', 'noid_sent', '2026-10-26', [['2026-11-25', 'answer', 'same']]],
  ['two-dates', 'this_case', 'rfe_sent', '2026-11-03', [['2026-12-18', 'answer', 'earlier'], ['2027-01-29', 'answer', 'within']]],
  ['asc', 'this_case', 'biometrics_scheduled', '2026-11-09', [['2026-12-07', 'appointment', 'not_compared'], ['2026-12-03', 'rescheduling', 'not_compared']]],
  ['interview', 'this_case', 'interview_scheduled', '2026-11-16', [['2027-01-13', 'appointment', 'not_compared']]],
  ['oath', 'not_named', 'oath_scheduled', undefined, [['2026-12-16', 'appointment', 'not_compared']]],
  ['denial', 'this_case', 'denial_notice', '2026-11-09', [['2026-12-09', 'answer', 'same']]],
  ['interview-come', 'this_case', 'interview_scheduled', '2026-11-16', [['2027-01-19', 'appointment', 'not_compared']]],
  ['receipt', 'this_case', 'received', '2026-01-09', []],
  ['rejection', 'another', 'rejected', '2026-11-12', []],
  ['no-date', 'this_case', 'rfe_sent', undefined, []],
  ['unknown', 'this_case', 'unknown', undefined, []],
  ['hostile', 'this_case', 'rfe_sent', undefined, [['2027-01-22', 'answer', 'not_compared']]],
];

test('every notice of the folder is read here', () => {
  assert.deepEqual(readdirSync(FOLDER).map((name) => name.replace('.txt', '')).sort(), READ.map(([name]) => name).sort());
});

for (const [name, owner, kind, dated, named] of READ) {
  test(`the notice ${name}`, async () => {
    const reply = await beside(notice(name));
    assert.deepEqual([reply.type, reply.owner, reply.kind, reply.dated, days(reply)], ['notice', owner, kind, dated, named]);
  });
}

test('a day before the calculated one is said, and the notice is what counts', async () => {
  const { days: [day], html } = await beside(notice('rfe'), asked('2026-11-03'));
  assert.deepEqual(day, { day: '2027-01-22', for: 'answer', fit: 'earlier', earliest: '2027-01-26', latest: '2027-01-29' });
  assert.match(visible(html), /Respond by Friday, January 22, 2027.*This is earlier than the longest time that the rule allows: January 26, 2027\. Follow your notice\./);
  assert.match(visible(html), /You must submit the requested information by January 22, 2027\./);
});

test('the same day, a day that mailing allows, and a later one are told apart', async () => {
  const fit = async (day) => (await beside(notice('rfe').replace('January 22, 2027', day), asked('2026-11-03'))).days[0].fit;
  assert.deepEqual([await fit('January 26, 2027'), await fit('January 28, 2027'), await fit('February 26, 2027')], ['same', 'within', 'later']);
});

test('a day in USCIS\'s own status text is what the notice is set beside', async () => {
  const printed = asked('2026-11-03');
  printed.responses.case_status.body = printed.responses.case_status.body.replace('"statusTitle"', '"statusText":"On November 3, 2026, we sent a request for evidence. You must respond by January 5, 2027.","statusTitle"');
  const { days: [day], html } = await beside(notice('rfe'), printed);
  assert.deepEqual([day.fit, day.earliest, day.latest], ['later', '2027-01-05', '2027-01-05']);
  assert.match(visible(html), /later than the day in USCIS's case status: January 5, 2027/);
});

test('of another case nothing is compared, and that is said first', async () => {
  const { owner, days: named, html } = await beside(notice('rfe').replaceAll(ONE, TWO), asked('2026-11-03'));
  assert.deepEqual([owner, named], ['another', []]);
  const text = visible(html);
  assert.match(text, /^\s*What your notice says This notice is for another case\. It shows IOE0000000002\./);
  assert.doesNotMatch(text, /January|Respond/);
});

test('a notice that names several cases is compared, with a word of caution first', async () => {
  const { owner, html } = await beside(`${notice('rfe')}\nSee also ${TWO}.`);
  assert.equal(owner, 'several');
  assert.match(visible(html), /says This notice shows more than one case: IOE0000000001 and IOE0000000002\. Check which parts are about IOE0000000001\./);
});

test('an appointment on record is set beside the notice\'s', async () => {
  const scheduled = (day) => {
    const one = capture(ONE, { at: '2026-11-20T12:00:00Z', title: 'Biometrics Appointment Was Scheduled' });
    one.responses.cases.body = one.responses.cases.body.replace('"notices":[]', `"notices":[{"letterId":"7","actionType":"Biometrics Appointment Was Scheduled","generationDate":"2026-11-09","appointmentDateTime":"${day}T15:00:00.000Z"}]`);
    return one;
  };
  const fit = async (day) => (await beside(notice('asc'), scheduled(day))).days[0].fit;
  assert.deepEqual([await fit('2026-12-07'), await fit('2026-12-14'), await fit('2026-12-02')], ['same', 'earlier', 'later']);
  const { html } = await beside(notice('asc'), scheduled('2026-12-14'));
  assert.match(visible(html), /USCIS's record shows another day: December 14, 2026\. Follow the newest notice\./);
});

test('a notice without a day says so, and names what the rule allows only with the notice\'s own date', async () => {
  assert.match(visible((await beside(notice('no-date'))).html), /found no deadline and no appointment in this text/);
  const dated = await beside(`Notice Date: November 3, 2026\n${notice('no-date')}`);
  assert.match(visible(dated.html), /The rule allows no more than until January 26, 2027, without mailing days\. Your notice can state an earlier date\./);
});

test('what is not known is said', async () => {
  const text = visible((await beside(notice('unknown'))).html);
  assert.match(text, /Type of notice Not known\. Caselight knows none of its headings\./);
});

test('whatever stands in it is text: no markup, no mark that turns words', async () => {
  const { html } = await beside(notice('hostile'));
  assert.doesNotMatch(html, /<script|<img|[\u202a-\u202e\u2066-\u2069]/);
  assert.match(html, /You must respond by January 22, 2027 &lt;img/);
});

test('in Spanish the page is Spanish and the notice\'s words stay as they are', async () => {
  const { html } = await beside(notice('rfe'), asked('2026-11-03'), { locale: 'es' });
  assert.match(visible(html), /Responda a más tardar el viernes 22 de enero de 2027.*Siga la fecha límite que indica su aviso/);
  assert.match(html, /You must submit the requested information/);
});

test('a kept case is named by its receipt, and nothing of the notice is kept', async () => {
  const env = ownFolder();
  const { host, ask, keep } = await remembering(env);
  await keep(asked('2026-11-03'));
  const kept = await ask('notice', { receipt: ONE, text: notice('rfe') });
  assert.deepEqual(days(kept), [['2027-01-22', 'answer', 'earlier']]);
  assert.equal((await ask('readings', { receipt: ONE })).total, 1);
  assert.doesNotMatch((await ask('export')).text, /MAIN STREET|2027/);
  assert.equal((await ask('notice', { receipt: TWO, text: 'x' })).name, 'unknown_case');
  await host.close();
});

test('what is missing or too long is a bad field', async () => {
  const field = async (fields) => { const { host, ask } = await remembering(); const { name, field: bad } = await ask('notice', fields); await host.close(); return [name, bad]; };
  assert.deepEqual(await field({ capture: received }), ['bad_field', 'text']);
  assert.deepEqual(await field({ capture: 'x', text: 'x' }), ['bad_field', 'capture']);
  assert.deepEqual(await field({ text: 'x' }), ['bad_field', 'receipt']);
  assert.deepEqual(await field({ capture: received, text: 'x'.repeat(256 * 1024 + 1) }), ['bad_field', 'text']);
});

test('a reading with nothing in it explains no notice', async () => {
  const failed = { ...received, responses: { cases: { error: 'network' } } };
  assert.equal((await beside(notice('rfe'), failed)).name, 'nothing_read');
});
