// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installChrome } from './chrome-fake.js';

installChrome();
const { describe } = await import('../../../extension/shared/describe.js');

const NOW = Date.UTC(2026, 10, 23, 12);
const idle = { run: { phase: 'idle', total: 0, done: 0, at: 0 }, pause: null, host: { problem: null }, found: [], cases: [] };
const card = { receipt: 'IOE0000000001', needsYou: false };
const receipts = (length) => Array.from({ length }, (_, i) => `IOE${String(i + 1).padStart(10, '0')}`);
const readings = (length) => receipts(length).map((receipt) => ({ receipt, readAt: NOW, card }));
const apart = { receipt: 'MSC0000000611', readAt: NOW, refusal: { name: 'other_system', message: 'x', fix: 'y' } };
const phase = (name) => ({ ...idle, run: { ...idle.run, phase: name } });
const read = { receipt: 'IOE0000000001', readAt: NOW, card };

/** Every state that the extension can be in. */
const states = {
  'the site is withheld by the browser': [idle, { permitted: false }],
  'nothing was read yet': [idle],
  'nothing is on this page': [{ ...idle, run: { ...idle.run, phase: 'nothing' } }],
  'the account lists no case': [phase('empty')],
  'the page may still be loading': [phase('looking')],
  'USCIS changed the page': [phase('changed')],
  'one saved case may be offered': [{ ...idle, remembered: 1 }],
  'saved cases may be offered': [{ ...phase('nothing'), remembered: 7 }],
  'the first of a large account read': [{ ...idle, found: receipts(60), cases: readings(25) }],
  'all of a large account read': [{ ...idle, found: receipts(60), cases: readings(60) }],
  'only numbers of other systems': [{ ...idle, cases: [apart] }],
  'reading waits for a click': [{ ...idle, found: ['IOE0000000001'] }],
  'still reading': [{ ...idle, run: { phase: 'reading', total: 7, done: 2, at: 0 } }],
  'one case read': [{ ...idle, cases: [read] }],
  'several cases read': [{ ...idle, cases: [read, read] }],
  'some cases not read': [{ ...idle, cases: [read, { receipt: 'IOE0000000002', readAt: NOW }] }],
};
for (const problem of ['missing', 'forbidden', 'start_failed', 'crashed', 'timeout', 'garbled', 'host_old', 'host_new', 'refused']) {
  states[`host: ${problem}`] = [{ ...idle, host: { problem, version: '0.0.9' } }];
}
for (const reason of ['signed_out', 'blocked', 'rate_limited', 'server_error', 'not_json', 'network', 'no_record']) {
  states[`stopped: ${reason}`] = [{ ...idle, run: { ...idle.run, phase: 'stopped' }, pause: { reason, until: NOW + 60_000, count: 1 } }];
}

for (const locale of ['en', 'es']) {
  test(`every state has a sentence of its own and no slot left open (${locale})`, () => {
    installChrome(locale);
    const titles = new Set();
    for (const [name, [state, around]] of Object.entries(states)) {
      const said = describe(state, { now: NOW, ...around });
      for (const text of [said.short, said.title, said.text]) assert.ok(text && !/_|\$\d|undefined|NaN/.test(text), `${name}: ${text}`);
      titles.add(said.title + said.text);
    }
    assert.equal(titles.size, Object.keys(states).length);
    installChrome('en');
  });
}

test('every state in the way has a way out: something to press, something to type, or a time', () => {
  for (const [name, [state, around]] of Object.entries(states)) {
    const said = describe(state, { now: NOW, ...around });
    if (said.tone === 'warn') assert.ok(said.ways.some((way) => way !== 'saw') || /\d:\d\d/.test(said.text), name);
  }
});

test('progress is told as the case that is being read', () => {
  assert.equal(describe(...states['still reading']).title, 'Checking 3 of 7');
});

test('a pause that must be kept offers no button before its time, and one afterwards', () => {
  const [state] = states['stopped: rate_limited'];
  assert.deepEqual(describe(state, { now: NOW }).ways, ['saw']);
  assert.deepEqual(describe(state, { now: NOW + 61_000 }).ways, ['read', 'saw']);
});

test('what stands in the way is told before what was read', () => {
  const both = { ...idle, cases: [read], host: { problem: 'crashed' } };
  assert.equal(describe(both).tone, 'warn');
});

test('a large account is told how many cases are left and how long they take, and asked', () => {
  const said = describe(...states['the first of a large account read'], { now: NOW });
  assert.equal(said.title, '25 of 60 cases have been checked');
  assert.match(said.text, /Cases left: 35\..*about 1 minute\./);
  assert.deepEqual(said.ways, ['readRest']);
  assert.match(describe(...states['all of a large account read'], { now: NOW }).text, /about 2 minutes/);
});

test('numbers of other systems are not counted as cases that could not be read', () => {
  assert.equal(describe({ ...idle, cases: [read, apart] }, { now: NOW }).title, 'Your case has been checked');
  assert.equal(describe({ ...idle, cases: [read, read, apart] }, { now: NOW }).title, '2 cases have been checked');
});

test('a changed page is told also when cases were read before', () => {
  assert.equal(describe({ ...phase('changed'), cases: [read] }, { now: NOW }).tone, 'warn');
});

test('a hold of the firewall asks for a reload of the page, and no button asks again before its time', () => {
  const said = describe(...states['stopped: blocked'], { now: NOW });
  assert.match(said.text, /Reload the USCIS page once/);
  assert.deepEqual(said.ways, ['saw']);
});

test('without a program the engine explains, and nothing is said to be in the way; a program that fails is', () => {
  const standIn = (problem) => describe({ ...idle, cases: [read], host: { problem, standIn: true } }, { now: NOW });
  assert.equal(standIn('missing').title, describe({ ...idle, cases: [read] }, { now: NOW }).title);
  assert.equal(standIn('crashed').tone, 'warn');
  assert.equal(describe({ ...idle, cases: [read], host: { problem: 'missing' } }, { now: NOW }).tone, 'warn');
});
