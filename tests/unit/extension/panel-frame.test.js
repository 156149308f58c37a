// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

installChrome();
globalThis.document = { createElement: () => ({ hidden: false, setAttribute() {}, append() {}, focus() {} }) };
globalThis.window = globalThis;
const { Panel } = await import('../../../extension/content/panel-frame.js');

const LONG_MS = 3_000;
let refused;
let panel;

mock.timers.enable({ apis: ['setTimeout'] });
beforeEach(() => {
  refused = [];
  panel = new Panel({ changed() {}, refused: (byPerson) => refused.push(byPerson) });
  panel.element.hidden = true;
});

test('a panel that says hello in time stays', () => {
  panel.open(true);
  mock.timers.tick(LONG_MS - 1);
  panel.greet();
  mock.timers.tick(LONG_MS);
  assert.deepEqual([panel.isOpen, refused], [true, []]);
});

test('one that does not is taken away, and whoever is waiting for it is served otherwise, also the next time', () => {
  panel.open(true);
  mock.timers.tick(LONG_MS);
  assert.deepEqual([panel.isOpen, refused], [false, [true]]);
  panel.open(true);
  assert.deepEqual([panel.isOpen, refused], [false, [true, true]]);
});

test('one that came by itself is only late, if it says hello after all', () => {
  panel.open(false);
  mock.timers.tick(LONG_MS);
  assert.deepEqual([panel.isOpen, refused], [false, [false]]);
  panel.greet();
  assert.equal(panel.isOpen, true);
});

test('one that was closed meanwhile, or has been served otherwise, does not come back', () => {
  panel.open(false);
  panel.close();
  mock.timers.tick(LONG_MS);
  panel.greet();
  assert.deepEqual([panel.isOpen, refused], [false, []]);
  panel.open(true);
  assert.equal(panel.isOpen, true, 'it is there when it is asked for');
});
