import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as aTurn } from 'node:timers/promises';
import { oneAtATime } from '../../../extension/pages/one-at-a-time.js';

/** Questions whose answers come when the test gives them. */
function questions() {
  /** @type {{answer: (text: string) => void, fail: (error: Error) => void}[]} */
  const open = [];
  /** @type {string[]} */
  const shown = [];
  const draw = oneAtATime(async () => {
    shown.push(await new Promise((answer, fail) => open.push({ answer, fail })));
  });
  return { open, shown, draw };
}

test('what was wanted while an answer was awaited is asked after it, once, so that the newest is shown last', async () => {
  const { open, shown, draw } = questions();
  const drawn = draw();
  draw();
  draw();
  assert.equal(open.length, 1);
  open[0].answer('reading');
  await aTurn();
  assert.equal(open.length, 2);
  open[1].answer('read');
  await drawn;
  assert.deepEqual(shown, ['reading', 'read']);
});

test('after an answer that failed the next one is shown', async () => {
  const { open, shown, draw } = questions();
  const failed = draw();
  open[0].fail(new Error('the background is gone'));
  await assert.rejects(failed, /gone/);
  const drawn = draw();
  open[1].answer('read');
  await drawn;
  assert.deepEqual(shown, ['read']);
});

test('a failure that a later wish makes good is none', async () => {
  const { open, shown, draw } = questions();
  const drawn = draw();
  draw();
  open[0].fail(new Error('the background is gone'));
  await aTurn();
  open[1].answer('read');
  await drawn;
  assert.deepEqual(shown, ['read']);
});
