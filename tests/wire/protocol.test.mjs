// docs/PROTOCOL.md, run against the real program: its examples are sent, its answers and its table of errors compared.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { HELLO, Host, MAX_REQUEST, header, frame, ownFolder } from './lib/host.mjs';

const page = readFileSync(new URL('../../docs/PROTOCOL.md', import.meta.url), 'utf8');
const fenced = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => text);
const inline = [...page.matchAll(/`(\{"v":1,"id".*?\})`/g)].map(([, text]) => text);
const examples = [...fenced, ...inline].map((text) => JSON.parse(text));
const example = (type, more = () => true) => {
  const found = examples.filter((message) => message.type === type && more(message));
  assert.ok(found.length > 0, `the page has no example of ${type}`);
  return found;
};
const isRequest = (message) => message.type !== 'hello' || typeof message.protocol === 'object';
const [helloRequest] = example('hello', isRequest);
const [helloReply] = example('hello', (message) => !isRequest(message));
const [analyzeRequest] = example('analyze');
const [analysisReply] = example('analysis');
const [errorReply] = example('error');

const MEMORY_TYPES = ['calendar', 'case', 'cases', 'compare', 'comparison', 'export', 'exported', 'forget', 'forgotten', 'import', 'imported', 'memory', 'notice',
  'people', 'readings', 'recover', 'recovered', 'render', 'rendered', 'seen'];

const kind = (value) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
function sameShape(actual, documented, optional = []) {
  for (const key of Object.keys(actual)) assert.ok(key in documented, `${key} is not documented`);
  for (const key of Object.keys(documented)) {
    if (!(key in actual) && optional.includes(key)) continue;
    assert.equal(kind(actual[key]), kind(documented[key]), key);
  }
}

test('every example is of a type that is tested here, in brief.test.mjs, drafts.test.mjs, second-opinion.test.mjs or kept-conversation.test.mjs', () => {
  const types = new Set(examples.map(({ type }) => type));
  assert.deepEqual([...types].sort(), [
    'analysis', 'analyze', 'brief', 'check', 'checked', 'conversation', 'doubts', 'draft', 'error', 'hello', 'part', 'ping', 'pong', 'prompt', 'smooth', 'smoothed', ...MEMORY_TYPES,
  ].sort());
});

test('hello is answered as documented', async () => {
  const reply = await new Host().ask(helloRequest);
  assert.deepEqual(reply, helloReply);
});

test('ping is answered as documented', async () => {
  const host = new Host();
  await host.greet();
  assert.deepEqual(await host.ask(example('ping')[0]), example('pong')[0]);
});

test('analyze is answered as documented', async () => {
  const host = new Host();
  await host.greet();
  const { reply } = await host.askWhole(analyzeRequest);
  sameShape(reply, analysisReply);
  sameShape(reply.card, analysisReply.card, ['next', 'note']);
  for (const key of ['receipt', 'form', 'formName', 'applicant', 'stage', 'outcome', 'needsYou', 'complete']) {
    assert.equal(reply.card[key], analysisReply.card[key], key);
  }
  assert.equal(reply.id, analyzeRequest.id);
  assert.equal(reply.analysis.schema, analysisReply.analysis.schema);
  assert.match(reply.html, /^<!doctype html>/i);
});

test('a language that the host does not have falls back to English', async () => {
  const host = new Host();
  await host.greet();
  const english = await host.askWhole({ ...analyzeRequest, locale: 'en' });
  for (const locale of ['tlh', '', '../../en', 'x'.repeat(10_000)]) {
    assert.deepEqual((await host.askWhole({ ...analyzeRequest, locale })).reply.card, english.reply.card);
  }
  const spanish = await host.askWhole({ ...analyzeRequest, locale: 'es' });
  assert.notEqual(spanish.reply.card.headline, english.reply.card.headline);
});

const signedOut = { ...analyzeRequest.capture, responses: { cases: { httpStatus: 401, contentType: '', url: '', body: '' } } };

test('a capture of which nothing was read is answered with the documented error', async () => {
  const host = new Host();
  await host.greet();
  const error = await host.ask({ ...analyzeRequest, capture: signedOut });
  sameShape(error, errorReply);
  assert.equal(error.code, errorReply.code);
  assert.deepEqual(error.readings, errorReply.readings);
  const inSpanish = await host.ask({ ...analyzeRequest, locale: 'es', capture: signedOut });
  assert.notEqual(inSpanish.message, error.message);
});

/** The same members, and in lists the same as their first member; what the page leaves out of an analysis is not looked at. */
function sameAnswer(actual, documented, path) {
  if (kind(actual) === 'array' && documented.length > 0 && actual.length > 0) return sameAnswer(actual[0], documented[0], `${path}[]`);
  if (kind(documented) !== 'object' || path.endsWith('.analysis')) return assert.equal(kind(actual), kind(documented), path);
  assert.deepEqual(Object.keys(actual).sort(), Object.keys(documented).sort(), path);
  for (const key of Object.keys(documented)) sameAnswer(actual[key], documented[key], `${path}.${key}`);
  return undefined;
}

test('the memory answers each example of its section, one after another, as documented', async () => {
  const section = page.slice(page.indexOf('## Memory\n'), page.indexOf('## Errors\n'));
  const conversation = [...section.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text));
  assert.ok(conversation.length >= 2 * 14 && conversation.length % 2 === 0);
  const host = new Host(undefined, { env: ownFolder() });
  await host.greet();
  for (let i = 0; i < conversation.length; i += 2) {
    const [request, documented] = conversation.slice(i, i + 2);
    const { reply } = await host.askWhole(request);
    assert.deepEqual([reply.id, reply.type], [documented.id, documented.type]);
    sameAnswer(reply, documented, request.type);
  }
});

const keep = { ...analyzeRequest, keep: true };
function folderWith(name, text) {
  const env = ownFolder();
  writeFileSync(join(env.XDG_DATA_HOME, name), text);
  return env;
}

// How each error of the table is brought about: what is sent, and whether hello was said before.
const provocations = {
  3: { bytes: Buffer.concat([header(MAX_REQUEST + 1), Buffer.alloc(MAX_REQUEST + 1)]) },
  4: { bytes: frame('garbage') },
  5: { bytes: frame({ v: 1, id: 2, type: 'ping' }), greeted: false },
  6: { bytes: frame({ v: 1, id: 2, type: 'unheard of' }) },
  7: { bytes: frame({ ...HELLO, protocol: { min: 99, max: 99 } }), greeted: false },
  8: { bytes: frame({ ...analyzeRequest, capture: 'text' }) },
  20: { bytes: frame({ ...analyzeRequest, capture: signedOut }) },
  21: { bytes: frame({ ...analyzeRequest, capture: {} }) },
  30: { bytes: frame({ v: 1, id: 2, type: 'cases' }), env: folderWith('caselight', 'no folder') },
  31: { bytes: frame({ v: 1, id: 2, type: 'case', receipt: 'IOE0000000009' }) },
  32: { before: keep, bytes: frame({ v: 1, id: 2, type: 'case', receipt: 'IOE0000000001', reading: 999 }) },
  33: { bytes: frame({ v: 1, id: 2, type: 'import', text: 'good morning' }) },
  36: { bytes: frame({ ...analyzeRequest, type: 'prompt', brief: 'b-0000000000000000' }) },
  37: { bytes: frame({ v: 1, id: 2, type: 'brief', receipt: 'IOE0000000001' }) },
};

// An internal fault cannot be asked for from outside (the unit tests have it), and 2 is never sent by this host.
const notFromOutside = ['1', '2'];
// A disk that is write-protected or full: the unit tests and tests/history bring these about.
const ofTheDisk = ['34', '35'];
const table = [...page.matchAll(/^\| (\d+) \| `(\w+)` \| .* \| (.*?) ?\|$/gm)].map(([, code, name, fields]) => ({
  code, name, fields: [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field),
}));

test('the table of errors is complete', () => {
  const known = [...notFromOutside, ...Object.keys(provocations), ...ofTheDisk];
  assert.deepEqual(table.map(({ code }) => code), known.sort((a, b) => Number(a) - Number(b)));
});

for (const { code, name, fields } of table.filter((row) => row.code in provocations)) {
  test(`error ${code} is ${name}, with the fields of the table`, async () => {
    const { bytes, greeted = true, env = ownFolder(), before } = provocations[code];
    const host = new Host(undefined, { env });
    if (greeted) await host.greet();
    if (before) await host.askWhole(before);
    host.send(bytes);
    const error = await host.next();
    assert.deepEqual([error.type, error.code, error.name], ['error', Number(code), name]);
    const common = ['v', 'id', 'type', 'code', 'name', 'message', 'fix'];
    assert.deepEqual(Object.keys(error).filter((key) => !common.includes(key)).sort(), [...fields].sort());
  });
}
