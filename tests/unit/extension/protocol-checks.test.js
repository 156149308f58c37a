// @ts-nocheck: requests that are wrong on purpose
// Every field that a page may send on: missing, of another kind, at its limit and beyond it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isRequestOf } from '../../../extension/background/checks.js';
import { checksOf } from '../../../extension/background/protocol-checks.js';
import { REQUESTS } from '../../../extension/background/protocol-fields.js';
import { goodFields, variantsOf } from '../../wire/lib/messages.mjs';

for (const way of Object.keys(REQUESTS)) {
  const checks = checksOf(way);
  for (const [type, fields] of Object.entries(REQUESTS[way])) {
    test(`${type} is let through with the fields that docs/protocol.json names, and stopped with a bad one`, () => {
      const good = { type, ...goodFields(fields) };
      assert.ok(isRequestOf(good, checks));
      assert.ok(!isRequestOf({ ...good, another: 1 }, checks));
      for (const { members, field } of variantsOf(fields)) {
        if (members.from === '2026-02-30' || members.to === '2026-02-30') continue; // a day that does not exist: the program knows
        const request = Object.fromEntries(Object.entries({ ...good, ...members }).filter(([, value]) => value !== undefined));
        assert.equal(isRequestOf(request, checks), field === null, JSON.stringify(members).slice(0, 120));
      }
    });
  }
}

test('no page may send a capture, what is held, or a key of its own choosing past the program', () => {
  const all = JSON.stringify(REQUESTS);
  for (const name of ['capture', 'held', 'keep', 'maxTokens']) assert.ok(!all.includes(`"${name}`), name);
});
