// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createStay } from '../../../extension/content/stay.js';

/** The elements beside the body of the page. */
let inPage = [];

function element() {
  const attributes = {};
  return {
    attributes,
    setAttribute: (name, value) => (attributes[name] = value),
    get isConnected() {
      return inPage.includes(this);
    },
    remove() {
      inPage = inPage.filter((one) => one !== this);
    },
  };
}

beforeEach(() => {
  inPage = [];
  globalThis.document = {
    querySelector: (selector) => inPage.find((one) => Object.keys(one.attributes).some((name) => selector === `[${name}]`)) ?? null,
    documentElement: { append: (one) => inPage.push(one) },
  };
});

test('an element that the page takes out is put back, once, as often as it goes', () => {
  const host = element();
  const stay = createStay(host);
  stay.keep();
  assert.deepEqual(inPage, [], 'nothing before it is wanted');
  stay.want();
  for (let i = 0; i < 3; i++) {
    inPage = [];
    stay.keep();
    stay.keep();
    stay.want();
    assert.deepEqual(inPage, [host]);
  }
  assert.ok(stay.isWanted());
});

test('what the person hid stays away', () => {
  const stay = createStay(element());
  stay.want();
  stay.remove();
  stay.keep();
  stay.want();
  assert.deepEqual(inPage, []);
  assert.ok(!stay.isWanted());
});

test('there are never two: the younger takes the place, and the older does not come back', () => {
  const [old, young] = [element(), element()];
  const [older, younger] = [createStay(old), createStay(young)];
  older.want();
  younger.want();
  assert.deepEqual(inPage, [young]);
  older.keep();
  older.want();
  assert.deepEqual(inPage, [young]);
  inPage = [];
  younger.keep();
  older.keep();
  assert.deepEqual(inPage, [young]);
});

test('it is hidden until its style sheet is there, also when it comes back', () => {
  const host = element();
  const stay = createStay(host);
  stay.want();
  assert.equal(host.hidden, true);
  host.hidden = false;
  inPage = [];
  stay.keep();
  assert.equal(host.hidden, true);
});
