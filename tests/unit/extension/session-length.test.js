// @ts-nocheck: the times are short numbers of minutes here
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterAnswer, afterEnd, afterPage, afterSign, lengthOf, NOTHING_LEARNT } from '../../../extension/background/session-length.js';

const MINUTE = 60_000;
const STEPS = { answer: afterAnswer, end: afterEnd, sign: afterSign, page: afterPage };

/** @param {...[string, number]} steps what happened, and at which minute */
const told = (...steps) => lengthOf(steps.reduce((learnt, [what, minute]) => STEPS[what](learnt, minute * MINUTE), NOTHING_LEARNT));

test('nothing is said of a session before one was met to be over', () => {
  assert.equal(told(), null);
  assert.equal(told(['answer', 1], ['answer', 40], ['answer', 90]), null);
  assert.equal(told(['end', 100]), null, 'how long it had been without use is not known');
});

test('a session that was over after a time without use: at most so long', () => {
  assert.deepEqual(told(['answer', 10], ['end', 45]), { about: false, minutes: 35 });
  assert.deepEqual(told(['answer', 10], ['end', 250], ['answer', 300], ['end', 340]), { about: false, minutes: 40 }, 'the shortest counts');
});

test('once it was also met to last nearly as long, the length is told as about so long', () => {
  assert.deepEqual(told(['answer', 10], ['answer', 36], ['end', 70]), { about: true, minutes: 30 });
  assert.deepEqual(told(['answer', 10], ['end', 43], ['answer', 100], ['answer', 128]), { about: true, minutes: 30 });
  assert.deepEqual(told(['answer', 10], ['answer', 15], ['end', 200]), { about: false, minutes: 185 }, 'the bounds are far apart');
});

test('an end that idling cannot explain teaches nothing', () => {
  assert.equal(told(['answer', 10], ['end', 12]), null, 'too soon: a sign-out');
  assert.equal(told(['answer', 10], ['end', 10 + 13 * 60]), null, 'too late');
  assert.equal(told(['answer', 10], ['answer', 60], ['end', 90]), null, 'it had lasted longer before');
  assert.equal(told(['answer', 10], ['page', 30], ['end', 60]), null, 'a page of the site began: the person may have signed out');
});

test('a session that lasts longer after all takes back what was said', () => {
  assert.equal(told(['answer', 10], ['end', 40], ['answer', 60], ['answer', 120]), null);
});

test('where the person may have used the site in between, only the time since then was without use', () => {
  assert.deepEqual(told(['answer', 10], ['sign', 40], ['answer', 60], ['end', 90]), { about: true, minutes: 25 });
  assert.deepEqual(told(['answer', 10], ['sign', 12], ['end', 45]), { about: false, minutes: 35 }, 'at most so long, whenever the last use was');
});
