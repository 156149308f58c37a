// The messages of docs/PROTOCOL.md: the engine answers as the program does, about one case and about all that are at hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { messagesIn, wholeReply } from '../../extension/engine/frames.js';
import { Host } from '../wire/lib/host.mjs';
import { DENIED, ONE, TWO, capture, remembering } from '../wire/lib/readings.mjs';
import { loadEngine } from './lib/load.mjs';

const engine = await loadEngine();
const HELLO = { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' };
const ask = (message) => wholeReply(messagesIn(engine.message(typeof message === 'string' ? message : JSON.stringify(message), Date.now())));
const THREE = 'IOE0000000003';
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
  assert.deepEqual(own, ['analyze', 'calendar', 'case', 'cases', 'ping', 'render']);
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
    ...['en', 'es', 'xx'].flatMap((locale) => [...FAMILY, failed].map((one) => ({ type: 'analyze', locale, capture: one }))),
  ].map((message, i) => ({ v: 1, id: 10 + i, ...message }));
  for (const message of ['', '[]', '{"v":1', ...messages]) {
    const { reply } = await host.askWhole(message);
    assert.deepEqual(ask(message), reply, JSON.stringify(message).slice(0, 120));
  }
  await host.close();
});

/** Without what only a memory knows, and the number that it gave a person. @param {any} reply */
function common(reply) {
  const { id, changes, news, reading, ...rest } = reply;
  void [id, changes, news, reading];
  return JSON.parse(JSON.stringify(rest, (key, value) => (key === 'person' ? value.name : key === 'persons' ? value.map(({ name, count }) => ({ name, count })) : value)));
}

test('about several cases it says what the memory of the program would', async () => {
  ask(HELLO);
  const { host, ask: askHost, keep } = await remembering();
  for (const one of FAMILY) await keep(one);
  const requests = [
    ...['needs_you', 'next', 'days', 'name', 'changed'].map((sort) => ['cases', { sort }]),
    ...[{ text: 'munoz i-130' }, { text: 'nobody' }, { forms: ['I-485'] }, { states: ['decided'] }, { states: ['pending', 'needs_you'] }, { states: ['changed'] }].map((query) => ['cases', { query, locale: 'es' }]),
    ['cases', { offset: 1, limit: 1 }], ['calendar', {}], ['calendar', { from: '2026-02-01', to: '2026-12-31', locale: 'es' }],
    ...['html', 'json', 'csv', 'ics', 'text'].map((format) => ['render', { format, receipts: [TWO] }]),
    ...['json', 'csv', 'ics'].map((format) => ['render', { format, receipts: [ONE, TWO] }]),
    ['case', { receipt: TWO }], ['case', { receipt: 'IOE0000000009' }], ['case', { receipt: THREE, locale: 'es' }],
  ];
  for (const [type, fields] of requests) {
    const wanted = common(await askHost(type, fields));
    const given = common(ask({ v: 1, id: 5, type, ...fields, held: FAMILY }));
    assert.deepEqual(given, wanted, JSON.stringify([type, fields]));
  }
  await host.close();
});

test('of the cases that are handed over, those in which nothing can be read are left out', () => {
  ask(HELLO);
  const held = [{ format: 'caselight-capture/1', receipt: ONE, responses: { cases: { error: 'network' } } }, { no: 'capture' }, 7, capture(TWO)];
  assert.deepEqual(ask({ v: 1, id: 2, type: 'cases', held }).cards.map(({ receipt }) => receipt), [TWO]);
  assert.equal(ask({ v: 1, id: 3, type: 'cases' }).total, 0);
  assert.equal(ask({ v: 1, id: 4, type: 'calendar', held: 'x' }).type, 'calendar');
});
