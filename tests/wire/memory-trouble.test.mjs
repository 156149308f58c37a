// A memory that cannot be used: reading and explaining go on, and what is wrong is said once, with a way out.
import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ownFolder } from './lib/host.mjs';
import { DENIED, ONE, capture, remembering } from './lib/readings.mjs';

const MESSAGES = [['cases', {}], ['case', { receipt: ONE }], ['readings', { receipt: ONE }], ['compare', { receipt: ONE, from: 1, to: 2 }], ['seen', { all: true }], ['people', {}],
  ['calendar', {}], ['render', { format: 'csv' }], ['import', { text: JSON.stringify(capture(ONE)) }], ['export', {}], ['forget', { all: true }], ['recover', {}],
  ['memory', { set: { on: true } }]];

/** Where SQLite keeps the version that the program gave its tables: four bytes, the greatest first. */
const USER_VERSION_OFFSET = 60;

/** A folder of data where a file stands in the place of the program's own folder. */
function blocked() {
  const env = ownFolder();
  writeFileSync(join(env.XDG_DATA_HOME, 'caselight'), 'not a folder');
  return env;
}

test('analysis goes on without it, and it is said once', async () => {
  const { keep } = await remembering(blocked());
  const first = await keep(capture(ONE));
  assert.deepEqual([first.type, first.memory.kept, first.memory.state], ['analysis', false, 'unavailable']);
  for (const sentence of [first.memory.message, first.memory.fix]) assert.match(sentence, /^[A-Z].*\.$/u);
  const second = await keep(capture(ONE, DENIED));
  assert.deepEqual(second.memory, { kept: false, state: 'unavailable' });
  assert.equal(second.analysis.outcome.value, 'denied');
});

test('a case that is not kept is made into a file from its reading, in every format, masked where that is asked', async () => {
  const { ask } = await remembering(blocked());
  for (const format of ['html', 'json', 'csv', 'ics', 'text']) {
    const file = await ask('render', { format, capture: capture(ONE, DENIED) });
    assert.ok(file.type === 'rendered' && file.fileName.startsWith(ONE) && file.text.includes(ONE), format);
  }
  const masked = await ask('render', { format: 'text', capture: capture(ONE, DENIED), share: true });
  assert.ok(masked.text.includes('denied') && !masked.text.includes(ONE) && !masked.fileName.includes(ONE), masked.text);
  const broken = await ask('render', { format: 'text', capture: { format: 'caselight-capture/1', receipt: ONE, responses: {} } });
  assert.equal(broken.name, 'nothing_read');
});

test('every other message is answered with error 30 and a way out', async () => {
  const { ask } = await remembering(blocked());
  for (const [type, fields] of MESSAGES) {
    const error = await ask(type, fields);
    assert.deepEqual([error.code, error.name], [30, 'memory_unavailable'], type);
    for (const sentence of [error.message, error.fix]) assert.match(sentence, /^[A-Z].*\.$/u);
    assert.notEqual((await ask(type, { ...fields, locale: 'es' })).message, error.message, type);
  }
});

test('the memory still tells how it stands', async () => {
  const { ask } = await remembering(blocked());
  const told = await ask('memory');
  assert.deepEqual([told.type, told.state, 'cases' in told], ['memory', 'unavailable', false]);
  assert.ok(told.message && told.fix);
});

test('a host that is told of no folder explains all the same', async () => {
  const env = { ...ownFolder(), HOME: '' };
  delete env.XDG_DATA_HOME;
  const { keep } = await remembering(env);
  assert.equal((await keep(capture(ONE))).type, 'analysis');
});

test('a memory of a newer Caselight is left alone', async () => {
  const first = await remembering();
  await first.keep(capture(ONE));
  await first.host.close();
  const file = join(first.env.XDG_DATA_HOME, 'caselight', 'history.db');
  const bytes = openSync(file, 'r+');
  writeSync(bytes, Buffer.from([0, 0, 3, 231]), 0, 4, USER_VERSION_OFFSET);
  closeSync(bytes);
  const { keep, ask } = await remembering(first.env);
  assert.equal((await keep(capture(ONE, DENIED))).memory.state, 'newer');
  assert.deepEqual([(await ask('cases')).code, (await ask('memory')).state], [30, 'newer']);
});

test('a damaged file is set aside, and the page learns of it', async () => {
  const env = ownFolder();
  mkdirSync(join(env.XDG_DATA_HOME, 'caselight'), { mode: 0o700 });
  writeFileSync(join(env.XDG_DATA_HOME, 'caselight', 'history.db'), Buffer.alloc(8192, 'damaged '));
  const { keep, ask } = await remembering(env);
  assert.equal((await keep(capture(ONE))).memory.kept, true);
  assert.match((await ask('memory')).state, /^recover(ing|ed)$/u);
  let step = await ask('recover');
  while (!step.finished) step = await ask('recover');
  assert.equal(step.done, step.total);
  assert.equal((await ask('cases')).total, 1);
});
