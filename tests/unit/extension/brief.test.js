// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';
import { FakeHost, greetThen } from './fake-host.js';

const chrome = installChrome();
const { askBrief } = await import('../../../extension/background/brief.js');
const { host } = await import('../../../extension/background/host.js');
const { dropCases, saveRead } = await import('../../../extension/background/case-papers.js');

const receipt = 'IOE0000000001';
const brief = { type: 'brief', receipt, level: 'plain', blurDates: false };
const capture = { format: 'caselight-capture/1', receipt, capturedAt: '2026-11-23T12:00:00Z', responses: {} };

let program;
let reply;
after(() => host.close());
beforeEach(async () => {
  await chrome.storage.session.clear();
  host.close();
  program = new FakeHost(greetThen((message, port) => port.reply({ v: 1, id: message.id, ...reply })));
  chrome.runtime.connectNative = () => program.connect();
  reply = { type: 'brief', brief: 'b-1' };
});
const asked = () => program.heard.at(-1);

test('a case that the host keeps is named; one that it does not keep is handed over', async () => {
  await askBrief(brief);
  assert.deepEqual([asked().receipt, asked().capture], [receipt, undefined]);
  await saveRead({ capture, kept: false });
  await askBrief(brief);
  assert.deepEqual([asked().receipt, asked().capture], [undefined, capture]);
});

test('a case that the host no longer keeps is handed over as it was read', async () => {
  await saveRead({ capture, kept: true });
  reply = { type: 'error', code: 31, name: 'unknown_case', message: 'x', fix: 'y' };
  await askBrief(brief);
  assert.deepEqual(program.heard.slice(1).map((message) => message.receipt ?? message.capture.receipt), [receipt, receipt]);
  assert.deepEqual(asked().capture, capture);
});

test('a language that the person chose goes before that of the browser', async () => {
  await askBrief({ ...brief, locale: 'es' });
  assert.equal(asked().locale, 'es');
});

test('a conversation that the host cannot keep stays in memory, until the case is forgotten', async () => {
  reply = { type: 'error', code: 30, name: 'memory_unavailable', message: 'x', fix: 'y' };
  await askBrief({ type: 'conversation', receipt, add: [{ role: 'user', text: 'What now?' }] });
  await askBrief({ type: 'conversation', receipt, add: [{ role: 'assistant', text: 'You wait.' }] });
  const said = async () => (await askBrief({ type: 'conversation', receipt })).reply.entries.map(({ role, text }) => [role, text]);
  assert.deepEqual(await said(), [['user', 'What now?'], ['assistant', 'You wait.']]);
  await dropCases([receipt]);
  assert.deepEqual(await said(), []);
});

test('so does what a second opinion cost, with the answer that it was about', async () => {
  reply = { type: 'error', code: 30, name: 'memory_unavailable', message: 'x', fix: 'y' };
  const costs = async (fields) => (await askBrief({ type: 'conversation', receipt, ...fields })).reply.entries.map(({ cost }) => cost?.usd);
  const answer = { role: 'assistant', text: 'You wait.' };
  await costs({ add: [{ ...answer, cost: { usd: 0.5 } }, { role: 'user', text: 'And now?' }] });
  assert.deepEqual(await costs({ further: { usd: 0.25 } }), [0.75, undefined]);
  assert.deepEqual(await costs({ add: [answer], further: { usd: 0.25 } }), [0.75, undefined, undefined], 'a sum with an unknown part is unknown');
  assert.deepEqual(await costs({}), [0.75, undefined, undefined]);
});

test('another refusal of the host is told, not hidden', async () => {
  reply = { type: 'error', code: 36, name: 'brief_changed', message: 'Read anew.', fix: 'Look again.' };
  assert.equal((await askBrief({ ...brief, type: 'prompt' })).error.name, 'brief_changed');
});
