// Every field of docs/protocol.json, over the real program: missing, of another kind, at its limit and beyond it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { inCheckout, made } from '../../script/lib/protocol/made.js';
import { protocol } from '../../script/lib/protocol/read.js';
import { HELLO, Host, ownFolder } from './lib/host.mjs';
import { goodFields, variantsOf } from './lib/messages.mjs';
import { ONE, capture } from './lib/readings.mjs';

// Members that do not go without each other.
const BESIDE = {
  analyze: { capture: capture(ONE) }, brief: { capture: capture(ONE) }, prompt: { capture: capture(ONE), question: 'When?' }, check: { capture: capture(ONE) },
  doubts: { capture: capture(ONE) }, draft: { capture: capture(ONE) }, smooth: { capture: capture(ONE) }, smoothed: { capture: capture(ONE) }, notice: { capture: capture(ONE) },
  seen: { receipts: [ONE] }, forget: { receipts: [ONE] }, render: { receipts: [ONE] },
};
/** These are answered in no language. */
const BEFORE_ALL = ['hello', 'ping'];
/** A range ends where it begins or later; with `all` the cases are not named, and where none is named it is all of them. */
function fitted(type, members) {
  if (members.protocol?.min > 1) return { protocol: { min: 1, ...members.protocol, max: members.protocol.min } };
  if (members.all) return { ...members, receipts: undefined };
  if (members.receipts !== null) return members;
  return { ...members, ...(type === 'render' ? { format: 'csv' } : { all: true }) };
}

test('what is made from docs/protocol.json is as script/protocol makes it', () => {
  for (const [path, text] of Object.entries(made())) assert.equal(readFileSync(inCheckout(path), 'utf8'), text, `${path}: run script/protocol`);
});

test('hello names every request, and no other', async () => {
  const { capabilities } = await new Host().ask(HELLO);
  assert.deepEqual(Object.keys(protocol.host.requests).filter((type) => type !== 'hello').sort(), capabilities);
});

for (const [type, { answer, fields }] of Object.entries(protocol.host.requests)) {
  test(`${type} takes each of its fields as documented, and names the one that is bad`, async () => {
    const host = new Host(undefined, { env: ownFolder() });
    if (type !== 'hello') await host.greet();
    let id = 10;
    for (const { members, field } of variantsOf({ ...fields, ...(!BEFORE_ALL.includes(type) && protocol.host.every_request) })) {
      const request = { v: 1, id: (id += 1), type, ...goodFields(fields), ...BESIDE[type], ...fitted(type, members) };
      const { reply } = await host.askWhole(request);
      const what = JSON.stringify(members).slice(0, 120);
      if (field === null) assert.notEqual(reply.name, 'bad_field', `${what}: ${reply.field}`);
      else assert.deepEqual([reply.name, reply.field], ['bad_field', field], what);
      if (reply.type !== 'error') assert.equal(reply.type, answer);
    }
    await host.close();
  });
}
