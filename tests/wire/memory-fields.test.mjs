// Every field of the memory's messages is checked: a bad one is named and nothing is done.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ONE, capture, remembering } from './lib/readings.mjs';

const long = 'x'.repeat(801);
const refused = {
  analyze: [[{ capture: capture(ONE), keep: 'yes' }, 'keep'], [{ capture: capture(ONE), browser: 'opera' }, 'browser']],
  cases: [
    [{ query: [] }, 'query'], [{ query: { text: long } }, 'query.text'], [{ query: { text: 3 } }, 'query.text'],
    [{ query: { forms: 'I-485' } }, 'query.forms'], [{ query: { forms: [1] } }, 'query.forms'],
    [{ query: { states: ['approved'] } }, 'query.states'], [{ query: { person: 0 } }, 'query.person'],
    [{ sort: 'age' }, 'sort'], [{ offset: -1 }, 'offset'], [{ limit: 0 }, 'limit'], [{ limit: 201 }, 'limit'], [{ limit: 1.5 }, 'limit'],
    [{ locale: 3 }, 'locale'],
  ],
  case: [[{}, 'receipt'], [{ receipt: 'IOE1' }, 'receipt'], [{ receipt: 'ioe0000000001' }, 'receipt'], [{ receipt: ONE, reading: '1' }, 'reading']],
  readings: [[{}, 'receipt'], [{ receipt: ONE, before: 0 }, 'before'], [{ receipt: ONE, limit: 201 }, 'limit']],
  compare: [[{ from: 1, to: 2 }, 'receipt'], [{ receipt: ONE, to: 2 }, 'from'], [{ receipt: ONE, from: 1 }, 'to'], [{ receipt: ONE, from: 'a', to: 2 }, 'from']],
  seen: [[{}, 'receipts'], [{ receipts: [] }, 'receipts'], [{ receipts: [ONE], all: true }, 'receipts'], [{ all: 1 }, 'all'], [{ receipts: ['x'] }, 'receipts']],
  forget: [[{}, 'receipts'], [{ receipts: ONE }, 'receipts'], [{ receipts: ['IOE%'] }, 'receipts']],
  people: [[{ set: 1 }, 'set'], [{ set: { name: ' ', receipts: [ONE] } }, 'set.name'], [{ set: { name: long, receipts: [] } }, 'set.name'], [{ set: { id: 'a', name: 'x' } }, 'set.id'], [{ set: { name: 'x', receipts: ['y'] } }, 'set.receipts']],
  calendar: [[{ from: 'today' }, 'from'], [{ to: '2026-1-1' }, 'to'], [{ to: '2026-02-30' }, 'to']],
  render: [[{}, 'format'], [{ format: 'pdf' }, 'format'], [{ format: 'html' }, 'receipts'], [{ format: 'json', reading: 1 }, 'reading'], [{ format: 'json', receipts: ['../x'] }, 'receipts'], [{ format: 'html', capture: [] }, 'capture'], [{ format: 'html', capture: {}, receipts: [ONE] }, 'capture']],
  import: [[{}, 'text'], [{ text: {} }, 'text'], [{ text: 'x', browser: 'opera' }, 'browser']],
  export: [[{ after: 3 }, 'after'], [{ after: long }, 'after']],
  memory: [[{ set: 'off' }, 'set'], [{ set: { on: 'no' } }, 'set.on'], [{ set: { retentionMonths: 0 } }, 'set.retentionMonths'], [{ set: { retentionMonths: 'x' } }, 'set.retentionMonths']],
};

for (const [type, cases] of Object.entries(refused)) {
  test(`${type} names the field that is bad`, async () => {
    const { ask } = await remembering();
    for (const [fields, field] of cases) {
      const error = await ask(type, fields);
      assert.deepEqual([error.code, error.field], [8, field], JSON.stringify(fields).slice(0, 80));
    }
  });
}

test('what is not kept is said to be not kept, in the language asked for', async () => {
  const { ask, keep } = await remembering();
  for (const [type, fields] of [['case', {}], ['readings', {}], ['compare', { from: 1, to: 2 }], ['render', { format: 'json', receipts: [ONE] }]]) {
    const error = await ask(type, { receipt: ONE, ...fields });
    assert.deepEqual([error.code, error.name], [31, 'unknown_case'], type);
  }
  await keep(capture(ONE));
  for (const [type, fields] of [['case', { reading: 999 }], ['compare', { from: 999, to: 1 }], ['render', { format: 'text', receipts: [ONE], reading: 999 }]]) {
    const error = await ask(type, { receipt: ONE, ...fields });
    assert.deepEqual([error.code, error.name], [32, 'unknown_reading'], type);
    assert.notEqual((await ask(type, { receipt: ONE, locale: 'es', ...fields })).message, error.message);
  }
});

test('null is as good as nothing where nothing may stand', async () => {
  const { ask } = await remembering();
  assert.equal((await ask('cases', { query: { person: null, forms: null } })).total, 0);
});
