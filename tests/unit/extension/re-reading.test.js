// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage } = installChrome();
const { planReReading, mayReRead, personSeen } = await import('../../../extension/background/re-reading.js');
const { found } = await import('../../../extension/background/account.js');
const { claim, finishedCase, pageBegins, released } = await import('../../../extension/background/reading.js');
const { load, loadState, update } = await import('../../../extension/background/session.js');
const { createReReading } = await import('../../../extension/content/re-reading.js');
const { watchPerson } = await import('../../../extension/content/watch-person.js');

const [A, B] = ['IOE0000000001', 'IOE0000000002'];
const MINUTE = 60_000;
const fine = { stop: null, notYours: false };

beforeEach(async () => {
  await storage.session.clear();
  await storage.local.clear();
  await storage.local.set({ reRead: true });
});

/** Both cases have been read just now. */
async function readBoth() {
  await found([A, B], 'embedded', 'cases');
  for (const receipt of [A, B]) {
    await claim(receipt, 'page', 1);
    await finishedCase(receipt, fine);
  }
  await released(1);
}
/** @param {number} minutes from now @param {number} [share] what chance gives */
const planIn = (minutes, share = 0.5) => planReReading({ now: () => Date.now() + minutes * MINUTE, random: () => share });

test('nothing is read again unless the person asked for it', async () => {
  await readBoth();
  await storage.local.set({ reRead: false });
  assert.deepEqual(await planIn(600), { on: false, inMs: 0 });
  assert.equal(await mayReRead(), false);
});

test('without a case of the account there is nothing to read again', async () => {
  assert.equal((await planIn(600)).on, false);
});

test('a round is never due before thirty minutes after any reading, and at the latest after forty', async () => {
  for (const jitter of [0, 0.5, 1]) {
    await storage.session.clear();
    await readBoth();
    await update(({ reReading }) => ({ change: { reReading: { ...reReading, jitter } } }));
    const { inMs } = await planIn(0);
    assert.ok(inMs > 29.9 * MINUTE && inMs <= 40 * MINUTE, `${inMs / MINUTE} minutes`);
    assert.ok((await planIn(29.9)).inMs > 0);
    assert.equal((await planIn(40.1)).inMs, 0);
  }
});

test('every round draws its own delay', async () => {
  await readBoth();
  assert.equal((await planIn(41, 1)).inMs, 0);
  const next = await planIn(0);
  assert.ok(next.inMs > 39.9 * MINUTE);
});

test('the background grants no quiet reading sooner than thirty minutes, whatever a tab asks', async (t) => {
  await readBoth();
  assert.equal((await claim(A, 'quiet', 1)).why, 'fresh');
  await released(1);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  t.mock.timers.tick(29 * MINUTE);
  assert.equal((await claim(A, 'quiet', 1)).why, 'fresh');
  await released(1);
  t.mock.timers.tick(2 * MINUTE);
  assert.equal((await claim(A, 'quiet', 1)).go, true);
});

for (const reason of ['signed_out', 'blocked', 'rate_limited']) {
  test(`when the site answers "${reason}" it stops, until the person reads again`, async () => {
    await readBoth();
    await claim(A, 'asked', 1);
    await finishedCase(A, { stop: reason, notYours: false });
    await released(1);
    assert.equal((await load()).reReading.stopped, reason);
    assert.deepEqual(await planIn(600), { on: false, inMs: 0 });
    assert.equal(await mayReRead(), false);
    await claim(A, 'asked', 1);
    await finishedCase(A, fine);
    await released(1);
    assert.equal((await planIn(600)).on, true);
  });
}

test('while a tab reads, the others are asked to come again later', async () => {
  await readBoth();
  await claim(A, 'asked', 1);
  assert.equal((await planIn(600)).inMs, MINUTE);
});

/** A tab whose time passes by hand. `plans` are the background's answers in turn; the last one stays. */
function tab(...plans) {
  const done = [];
  const timers = [];
  const reReading = createReReading({
    ask: async () => (plans.length > 1 ? plans.shift() : plans[0]),
    readAll: async () => void done.push('read'),
    later: (ms, act) => timers.push({ ms, act }) - 1,
    cancel: (timer) => { if (timers[timer]) timers[timer].off = true; },
  });
  return { reReading, done, waiting: () => timers.filter(({ off }) => !off).map(({ ms }) => ms), fire: () => timers.findLast(({ off }) => !off).act() };
}

test('a tab waits until the round is due, reads, and waits for the next one', async () => {
  const { reReading, done, waiting, fire } = tab({ on: true, inMs: 33 * MINUTE }, { on: true, inMs: 0 }, { on: true, inMs: 36 * MINUTE });
  await reReading.plan();
  assert.deepEqual([done, waiting()], [[], [33 * MINUTE]]);
  await fire();
  assert.deepEqual([done, waiting()], [['read'], [36 * MINUTE]]);
});

test('a tab that was told no sets no timer', async () => {
  const { reReading, done, waiting } = tab({ on: false, inMs: 0 });
  await reReading.plan();
  assert.deepEqual([done, waiting()], [[], []]);
});

test('a round that was due and read nothing does not come again at once', async () => {
  const { reReading, waiting } = tab({ on: true, inMs: 0 });
  await reReading.plan();
  assert.deepEqual(waiting(), [MINUTE]);
});

test('a tab that is given up stops waiting', async () => {
  const { reReading, waiting } = tab({ on: true, inMs: 33 * MINUTE });
  await reReading.plan();
  reReading.stop();
  assert.deepEqual(waiting(), []);
});

/** A quiet round over both cases, so long after the last. */
async function quietRound(t) {
  t.mock.timers.tick(45 * MINUTE);
  const { on, inMs } = await planReReading();
  if (!on) return 'waits';
  assert.equal(inMs, 0);
  for (const receipt of [A, B]) {
    assert.equal((await claim(receipt, 'quiet', 1)).go, true);
    await finishedCase(receipt, fine);
  }
  await released(1);
  return 'read';
}

test('after four rounds without a sign of the person it waits, and a sign lets it go on', async (t) => {
  await readBoth();
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  const rounds = async (n) => {
    const made = [];
    for (let i = 0; i < n; i++) made.push(await quietRound(t));
    return made;
  };
  assert.deepEqual(await rounds(6), ['read', 'read', 'read', 'read', 'waits', 'waits']);
  assert.equal((await loadState()).reReadingStopped, 'unattended');
  assert.equal((await claim(A, 'quiet', 1)).why, 'unknown', 'whatever a tab asks');
  await claim(A, 'page', 1);
  await finishedCase(A, fine);
  await released(1);
  assert.deepEqual(await rounds(1), ['waits'], 'a page that loads by itself is no sign of a person');
  assert.deepEqual(await personSeen(''), { resumes: true });
  assert.equal((await loadState()).reReadingStopped, null);
  assert.deepEqual(await rounds(2), ['read', 'read']);
  assert.deepEqual(await personSeen(''), { resumes: false });
  assert.deepEqual(await rounds(5), ['read', 'read', 'read', 'read', 'waits']);
  await claim(A, 'asked', 1);
  await finishedCase(A, fine);
  await released(1);
  assert.deepEqual(await rounds(1), ['read'], 'who asks is there');
});

test('on a shared computer nothing is read again by itself, whatever else is chosen', async () => {
  await readBoth();
  await storage.local.set({ sharedComputer: true });
  assert.deepEqual(await planIn(600), { on: false, inMs: 0 });
  assert.equal(await mayReRead(), false);
});

test('the length of the session is learnt from the readings', async (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
  await readBoth();
  await pageBegins();
  await claim(A, 'asked', 1);
  await finishedCase(A, fine);
  t.mock.timers.tick(34 * MINUTE);
  await claim(A, 'quiet', 1);
  await finishedCase(A, { stop: 'signed_out', notYours: false });
  assert.deepEqual((await loadState()).sessionLength, { about: false, minutes: 34 });
});

/** A page in which things happen. @param {string} [visibility] */
function pageOf(visibility = 'visible') {
  const listeners = {};
  globalThis.document = { visibilityState: visibility };
  globalThis.addEventListener = (type, listener) => (listeners[type] = listener);
  globalThis.removeEventListener = (type) => delete listeners[type];
  return (type, isTrusted = true) => listeners[type]?.({ type, isTrusted });
}

test('a sign of the person is a real press, key or focus in a page that is in front, told once a minute', async (t) => {
  let seen = 0;
  t.mock.method(performance, 'now', () => now);
  let now = 0;
  const happens = pageOf();
  const stop = watchPerson(() => ++seen);
  happens('keydown', false);
  assert.equal(seen, 0, 'a script of the page pretends');
  happens('pointerdown');
  happens('keydown');
  assert.equal(seen, 1);
  now = MINUTE;
  happens('focus');
  assert.equal(seen, 2);
  stop();
  now = 2 * MINUTE;
  happens('keydown');
  assert.equal(seen, 2);
  const hidden = pageOf('hidden');
  watchPerson(() => ++seen);
  hidden('focus');
  assert.equal(seen, 2, 'a tab that nobody sees');
});
