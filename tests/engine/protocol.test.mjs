// The messages of docs/PROTOCOL.md: the engine answers as the program does, about one case and about all that are at hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { messagesIn, wholeReply } from '../../extension/engine/frames.js';
import { Host } from '../wire/lib/host.mjs';
import { faultsOfReply, repliesOf } from '../wire/lib/messages.mjs';
import { DENIED, ONE, TWO, capture, remembering } from '../wire/lib/readings.mjs';
import { loadEngine } from './lib/load.mjs';

const engine = await loadEngine();
const HELLO = { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' };
function ask(message) {
  const reply = wholeReply(messagesIn(engine.message(typeof message === 'string' ? message : JSON.stringify(message), Date.now())));
  assert.deepEqual(faultsOfReply(reply, repliesOf('engine')), []);
  return reply;
}
const THREE = 'IOE0000000003';
const NOTICE = `REQUEST FOR EVIDENCE\nNotice Date: March 9, 2026\nReceipt Number ${THREE}\n\nYou must respond by June 1, 2026.`;
/** Each filed and read on a day of its own, so that every order is one. @param {object} one @param {string} day */
const filedOn = (one, day) => JSON.parse(JSON.stringify(one).replaceAll('2026-01-05', day));
const FAMILY = [
  capture(ONE, DENIED), filedOn(capture(TWO, { at: '2026-11-04T12:00:00Z', form: 'I-485', applicant: 'MUÑOZ, LEE' }), '2026-02-05'),
  filedOn(capture(THREE, { at: '2026-11-02T12:00:00Z', form: 'I-130', applicant: 'MUÑOZ, LEE', title: 'Request for Additional Evidence Was Sent', fails: ['documents'] }), '2026-03-05'),
];

test('nothing is answered before hello', async () => {
  const fresh = await loadEngine();
  const reply = wholeReply(messagesIn(fresh.message(JSON.stringify({ v: 1, id: 3, type: 'ping' }), 0)));
  assert.deepEqual([reply.name, reply.id], ['hello_first', 3]);
});

test('hello says what it can, and is else that of the program', async () => {
  const host = new Host();
  const { capabilities, ...wanted } = await host.greet();
  const { capabilities: own, ...given } = ask(HELLO);
  assert.deepEqual(given, wanted);
  assert.deepEqual(own, ['analyze', 'calendar', 'case', 'cases', 'compare', 'export', 'import', 'notice', 'people', 'ping', 'readings', 'render']);
  assert.ok(own.every((one) => capabilities.includes(one)));
  await host.close();
});

test('single messages, right ones and wrong ones', async () => {
  const host = new Host();
  assert.equal((await host.greet()).type, ask(HELLO).type);
  const failed = { ...capture(ONE), responses: { cases: { httpStatus: 401, contentType: 'application/json', url: 'https://my.uscis.gov/', body: '{}' } } };
  const messages = [
    { type: 'ping' }, { type: 'dance' }, { type: 'analyze' }, { type: 'analyze', capture: {} }, { type: 'analyze', capture: { format: 'caselight-capture/9' } },
    { type: 'hello', protocol: { min: 9, max: 9 } }, { type: 'cases', limit: 'many' }, { type: 'render', format: 'pdf' },
    { type: 'notice', text: NOTICE }, { type: 'notice', capture: FAMILY[2], text: NOTICE }, { type: 'notice', capture: failed, text: NOTICE },
    ...['en', 'es', 'xx'].flatMap((locale) => [...FAMILY, failed].map((one) => ({ type: 'analyze', locale, capture: one }))),
  ].map((message, i) => ({ v: 1, id: 10 + i, ...message }));
  for (const message of ['', '[]', '{"v":1', ...messages]) {
    const { reply } = await host.askWhole(message);
    assert.deepEqual(ask(message), reply, JSON.stringify(message).slice(0, 120));
  }
  await host.close();
});

const first = (/** @type {any} */ one) => ({ reading: 1, at: one.capturedAt, capture: JSON.stringify(one) });
const HELD = FAMILY.map((one) => ({ receipt: one.receipt, readings: [first(one)] }));

/** Without the numbers that each gives a person. @param {any} reply */
function common({ id, ...rest }) {
  void id;
  const named = (/** @type {any} */ { name, count, receipts }) => ({ name, count, receipts });
  const unlike = (/** @type {string} */ key, /** @type {any} */ value) => (key === 'person' && value ? value.name : key === 'persons' || key === 'people' ? value.map(named) : value);
  return JSON.parse(JSON.stringify(rest, unlike));
}

/** Where the program numbers its readings through all cases, the engine hands back the numbers that it was given. @param {any} reply */
const unnumbered = (reply) => JSON.parse(JSON.stringify(common(reply), (key, value) => (key === 'reading' ? undefined : value)));

test('about several cases it says what the memory of the program would', async () => {
  ask(HELLO);
  const { host, ask: askHost, keep } = await remembering();
  for (const one of FAMILY) await keep(one);
  const requests = [
    ...['needs_you', 'next', 'days', 'name', 'changed'].map((sort) => ['cases', { sort }]),
    ...[{ text: 'munoz i-130' }, { text: 'nobody' }, { forms: ['I-485'] }, { states: ['decided'] }, { states: ['pending', 'needs_you'] }, { states: ['changed'] }].map((query) => ['cases', { query, locale: 'es' }]),
    ['cases', { offset: 1, limit: 1 }], ['calendar', {}], ['calendar', { from: '2026-02-01', to: '2026-12-31', locale: 'es' }], ['people', {}],
    ...['html', 'json', 'csv', 'ics', 'text'].map((format) => ['render', { format, receipts: [TWO] }]),
    ...['json', 'csv', 'ics'].map((format) => ['render', { format, receipts: [ONE, TWO] }]),
    ['notice', { receipt: THREE, text: NOTICE }], ['notice', { receipt: ONE, text: NOTICE, locale: 'es' }], ['notice', { receipt: 'IOE0000000009', text: NOTICE }],
    ['case', { receipt: TWO }], ['case', { receipt: 'IOE0000000009' }], ['case', { receipt: THREE, locale: 'es' }],
  ];
  const seen = HELD.map((one) => ({ ...one, seen: one.readings[0].at }));
  for (const [type, fields] of requests) {
    const wanted = unnumbered(await askHost(type, fields));
    const given = unnumbered(ask({ v: 1, id: 5, type, ...fields, held: seen }));
    assert.deepEqual(given, wanted, JSON.stringify([type, fields]));
  }
  await host.close();
});

/** What happens to a case: each step a reading, or the person's word that they have looked. */
const STORY = [
  capture(ONE, { at: '2026-11-01T12:00:00Z' }), 'seen',
  capture(ONE, { at: '2026-11-02T12:00:00Z' }),
  capture(ONE, { at: '2026-11-03T12:00:00Z', title: 'Request for Additional Evidence Was Sent', events: [['FTA0', '2026-11-02']] }),
  capture(ONE, { at: '2026-11-04T12:00:00Z', title: 'Request for Additional Evidence Was Sent', events: [['FTA0', '2026-11-02']] }),
  capture(ONE, { at: '2026-11-05T12:00:00Z', title: 'Request for Additional Evidence Was Sent', events: [['FTA0', '2026-11-02']], fails: ['documents'] }), 'seen',
  capture(ONE, { ...DENIED, at: '2026-11-06T12:00:00Z' }),
];

/** As whoever asks the engine keeps a case: those that are equal in a row together. @param {any} held @param {any} one @param {any} memory */
function put(held, one, { unchanged, at, learned }) {
  held.learned.push(...learned);
  const last = held.readings.at(-1);
  const reading = { reading: (last?.reading ?? 0) + 1, at, browser: 'firefox', capture: JSON.stringify(one) };
  if (unchanged) Object.assign(last, { first: last.first ?? last.at, times: (last.times ?? 1) + 1, at, capture: reading.capture });
  else held.readings.push(reading);
}

test('a case that is followed: the same changes, news and readings as in the memory of the program', async () => {
  ask(HELLO);
  const { host, ask: askHost, keep } = await remembering();
  const held = { receipt: ONE, readings: [], seen: /** @type {string | undefined} */ (undefined), learned: [] };
  for (const step of STORY) {
    if (step === 'seen') {
      await askHost('seen', { receipts: [ONE] });
      held.seen = held.readings.at(-1).at;
      continue;
    }
    const { memory: kept, ...wanted } = await keep(step);
    const { memory, ...given } = ask({ v: 1, id: 5, type: 'analyze', capture: step, keep: true, browser: 'firefox', held: [held] });
    assert.deepEqual(common(given), common(wanted), step.capturedAt);
    assert.deepEqual([memory.kept, memory.unchanged], [false, kept.unchanged]);
    put(held, step, memory);
    held.seen ??= memory.at; // the person sees the whole of a first reading
    for (const [type, fields] of [['cases', {}], ['cases', { query: { states: ['changed'] } }], ['case', { receipt: ONE }], ['readings', { receipt: ONE }], ['readings', { receipt: ONE, limit: 1, locale: 'es' }]])
      assert.deepEqual(unnumbered(ask({ v: 1, id: 6, type, ...fields, held: [held] })), unnumbered(await askHost(type, fields)), `${step.capturedAt} ${type}`);
  }
  const { readings } = await askHost('readings', { receipt: ONE });
  const numbers = readings.map((/** @type {any} */ one) => one.reading);
  const own = held.readings.map((one) => one.reading).reverse();
  assert.equal(own.length, numbers.length);
  for (const [from, to] of [[0, 1], [1, 2], [3, 0]]) {
    const wanted = await askHost('compare', { receipt: ONE, from: numbers[from], to: numbers[to] });
    assert.deepEqual(unnumbered(ask({ v: 1, id: 7, type: 'compare', receipt: ONE, from: own[from], to: own[to], held: [held] })), unnumbered(wanted));
  }
  for (const [i, reading] of numbers.entries()) {
    const wanted = await askHost('case', { receipt: ONE, reading });
    assert.deepEqual(unnumbered(ask({ v: 1, id: 8, type: 'case', receipt: ONE, reading: own[i], held: [held] })), unnumbered(wanted), `reading ${reading}`);
  }
  await host.close();
});

test('what it exports the program imports, and exports the same again; what the program exports it takes whole', async () => {
  ask(HELLO);
  const one = capture(ONE);
  const later = { ...one, capturedAt: '2026-11-02T12:00:00.000Z' };
  const cases = [
    { receipt: ONE, seen: later.capturedAt, person: 'Mom', readings: [{ reading: 1, first: one.capturedAt, at: later.capturedAt, times: 3, browser: 'firefox', capture: JSON.stringify(later) },
      { ...first(capture(ONE, DENIED)), reading: 2, browser: 'chromium' }] },
    { receipt: TWO, seen: FAMILY[1].capturedAt, readings: [first(FAMILY[1])] },
  ];
  let text = '';
  let after;
  for (const [i, held] of cases.entries()) {
    const whole = { cases: 2, readings: 4, last: i === 1 };
    const page = ask({ v: 1, id: 9, type: 'export', ...(after && { after }), whole, held: [held] });
    text += page.text;
    after = page.next;
    assert.deepEqual([page.done, page.total, page.next === null], [i === 0 ? 3 : 4, 4, i === 1]);
  }
  const { host, ask: askHost } = await remembering();
  const { kept, problems } = await askHost('import', { text, last: true });
  assert.deepEqual([kept, problems], [4, []]);
  const again = await askHost('export');
  assert.equal(again.text, text);
  const { taken, problems: none } = ask({ v: 1, id: 10, type: 'import', text: again.text, last: true });
  assert.deepEqual(none, []);
  assert.deepEqual(taken.map(({ kind, receipt, at, of, person }) => [kind, receipt, at, of, person]), [
    ['reading', ONE, '2026-11-01T12:00:00.000Z', undefined, undefined], ['again', ONE, '2026-11-02T12:00:00.000Z', '2026-11-01T12:00:00.000Z', undefined],
    ['reading', ONE, '2026-11-03T12:00:00.000Z', undefined, undefined], ['case', ONE, undefined, undefined, 'Mom'],
    ['reading', TWO, '2026-11-04T12:00:00.000Z', undefined, undefined], ['case', TWO, undefined, undefined, undefined],
  ]);
  await host.close();
});

test('what is not as it was exported is said in the words of the program', async () => {
  ask(HELLO);
  const { host, ask: askHost } = await remembering();
  const whole = ask({ v: 1, id: 9, type: 'export', whole: { cases: 1, readings: 1, last: true }, held: [HELD[0]] }).text;
  const lines = whole.trimEnd().split('\n');
  const texts = [whole.replace('I-765', 'I-766'), lines.slice(0, -1).join('\n'), [lines[0], ...lines.slice(2)].join('\n'), 'no case at all', lines[0].replace('/1', '/9')];
  for (const text of texts) {
    const wanted = await askHost('import', { text, last: true, locale: 'es' });
    const given = ask({ v: 1, id: 11, type: 'import', text, last: true, locale: 'es' });
    const dependent = new Set(given.taken?.flatMap(({ otherwise = [] }) => otherwise.map(({ where }) => where)));
    assert.deepEqual(given.problems, wanted.problems.filter(({ where }) => !dependent.has(where)), text.slice(0, 60));
    // Whether anything is left to keep is known to whoever keeps it: a line about a case may go with one that is there.
    if (!given.taken) assert.deepEqual([given.name, given.message, given.fix], [wanted.name, wanted.message, wanted.fix]);
  }
  await host.close();
});

test('of the cases that are handed over, those in which nothing can be read are left out', () => {
  ask(HELLO);
  const failed = { format: 'caselight-capture/1', receipt: ONE, responses: { cases: { error: 'network' } } };
  const held = [{ receipt: ONE, readings: [{ reading: 1, at: '2026-11-01T12:00:00Z', capture: JSON.stringify(failed) }] }, { receipt: ONE, readings: [{ capture: 'no JSON' }, { capture: 7 }, 7] },
    { receipt: ONE, readings: [first(FAMILY[1])] }, { no: 'case' }, 7, 'x', { receipt: ONE }, HELD[1]];
  assert.deepEqual(ask({ v: 1, id: 2, type: 'cases', held }).cards.map(({ receipt }) => receipt), [TWO]);
  assert.equal(ask({ v: 1, id: 3, type: 'cases' }).total, 0);
  assert.equal(ask({ v: 1, id: 4, type: 'calendar', held: 'x' }).type, 'calendar');
  assert.equal(ask({ v: 1, id: 5, type: 'analyze', keep: true, capture: FAMILY[0], held: 'x' }).changes.since, null);
});
