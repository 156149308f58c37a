// Every field of docs/protocol.json, over the real program: missing, of another kind, at its limit and beyond it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { protocol } from '../../script/lib/protocol/read.js';
import { goodFields, variantsOf } from '../wire/lib/messages.mjs';
import { Conversation, newHome, plainEnvironment } from './lib/assistant.mjs';

for (const [type, { fields }] of Object.entries(protocol.assistant.requests)) {
  test(`${type} takes each of its fields as documented, and names the one that is bad`, async (t) => {
    const assistant = new Conversation(plainEnvironment(newHome(t)));
    await assistant.greet();
    for (const { members, field, over } of variantsOf(fields)) {
      if (members.prompt?.messages?.at?.(-1)?.role === 'assistant') continue; // the last word is the person's
      const reply = await assistant.request(type, { ...goodFields(fields), ...members });
      const what = JSON.stringify(members).slice(0, 120);
      if (over) assert.equal(reply.code, over, what);
      else if (field === null) assert.notEqual(reply.name, 'bad_field', `${what}: ${reply.field}`);
      else assert.deepEqual([reply.name, reply.field], ['bad_field', field], what);
    }
    await assistant.close();
  });
}
