// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';
import { FakeHost, greetThen } from './fake-host.js';

const chrome = installChrome();
const { askAssistant, turnOff } = await import('../../../extension/background/assistant.js');
const { listenTo } = await import('../../../extension/background/talk.js');
const { agreementTo, agreeTo, loadChoices, saveChoices } = await import('../../../extension/shared/assistant-choices.js');

const KEY = 'sk-canary-0000000000000000';
const PROMPT = { system: 'Explain.', messages: [{ role: 'user', content: '[APPLICANT]' }] };

let program;
let answers;
/** What the program replies to each type of message. */
const answerWith = (changes) => { answers = { settings: settings('none'), forget_key: { type: 'key_forgotten' }, cancel: { type: 'cancelled', found: true }, ...changes }; };
const settings = (state) => ({ type: 'settings', key: { state }, keyring: 'ok' });
const turn = () => new Promise((done) => setTimeout(done, 5));

/** Whatever a test left open ends with it. */
afterEach(() => turnOff());
beforeEach(async () => {
  await chrome.storage.local.clear();
  answerWith({});
  program = new FakeHost(greetThen((message, port) => {
    const reply = answers[message.type];
    if (reply) port.reply({ v: 1, id: message.id, ...reply });
  }));
  chrome.runtime.connectNative = (name) => Object.assign(program.connect(), { name });
});

test('while it is off, the program is never started', async () => {
  assert.equal((await askAssistant({ type: 'settings' })).error.name, 'assistant_off');
  const page = pageLine();
  page.says({ type: 'ask', prompt: PROMPT, expect: '' });
  await turn();
  assert.equal(page.heard[0].outcome.error.name, 'assistant_off');
  assert.deepEqual(program.ports, []);
});

test('turned on, it asks the assistant program and no other', async () => {
  await saveChoices({ on: true });
  assert.equal((await askAssistant({ type: 'settings' })).reply.keyring, 'ok');
  assert.deepEqual(program.ports.map((port) => port.name), ['app.caselight.assistant']);
});

test('the key goes to the program and into no storage', async () => {
  await saveChoices({ on: true });
  answerWith({ store_key: { type: 'key_stored', where: 'keyring', lastFour: '0000' } });
  await askAssistant({ type: 'store_key', key: KEY, where: 'keyring' });
  assert.equal(program.heard.at(-1).key, KEY);
  const kept = JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]);
  assert.ok(!kept.includes(KEY.slice(0, 9)), kept);
});

test('turning off deletes the key, closes the port and forgets what was agreed to', async () => {
  await saveChoices({ on: true, level: 'detailed' });
  await agreeTo('b-1', []);
  assert.ok((await turnOff()).reply);
  assert.deepEqual(program.heard.map(({ type }) => type), ['hello', 'forget_key']);
  assert.equal(program.ports[0].open, false);
  const { on, keyLeft, level } = await loadChoices();
  assert.deepEqual([on, keyLeft, level, await agreementTo('b-1')], [false, false, 'detailed', null]);
});

test('it is off even when the key cannot be deleted, and that is remembered', async () => {
  await saveChoices({ on: true });
  answerWith({ forget_key: { type: 'error', code: 41, name: 'keyring_locked', message: 'Locked.', fix: 'Unlock it.' } });
  assert.equal((await turnOff()).error.name, 'keyring_locked');
  const { on, keyLeft } = await loadChoices();
  assert.deepEqual([on, keyLeft], [false, true]);
});

/** A page at the other end of the line. */
function pageLine() {
  const listeners = { message: [], disconnect: [] };
  const heard = [];
  listenTo({
    onMessage: { addListener: (f) => listeners.message.push(f) },
    onDisconnect: { addListener: (f) => listeners.disconnect.push(f) },
    postMessage: (message) => heard.push(message),
  });
  return { heard, says: (message) => listeners.message.forEach((f) => f(message)), closes: () => listeners.disconnect.forEach((f) => f()) };
}

/** A page whose question is with the program. */
async function askingPage() {
  await saveChoices({ on: true });
  const page = pageLine();
  page.says({ type: 'ask', prompt: PROMPT, expect: 'abc' });
  const asked = () => program.heard.find(({ type }) => type === 'ask');
  for (let turns = 0; turns < 1000 && !asked(); turns += 1) await turn();
  return { page, id: asked().id };
}

test('a prompt is handed on as it is, and its answer comes back piece by piece to the page that asked', async () => {
  const { page, id } = await askingPage();
  const other = pageLine();
  program.ports[0].reply({ v: 1, id, type: 'delta', seq: 0, text: 'He' });
  program.ports[0].reply({ v: 1, id, type: 'answer', outcome: 'done' });
  await turn();
  const { prompt, expect } = program.heard.find(({ type }) => type === 'ask');
  assert.deepEqual([prompt, expect], [PROMPT, 'abc']);
  assert.deepEqual(page.heard.map(({ type, text }) => [type, text]), [['delta', 'He'], ['end', undefined]]);
  assert.deepEqual(other.heard, []);
});

for (const [how, leave] of [['stopping', (page) => page.says({ type: 'stop' })], ['closing the page', (page) => page.closes()]]) {
  test(`${how} calls the question off`, async () => {
    const { page, id } = await askingPage();
    leave(page);
    await turn();
    assert.deepEqual(program.heard.filter(({ type }) => type === 'cancel').map(({ request }) => request), [id]);
  });
}

test('a question that is stopped before it was sent is called off as soon as it is', async () => {
  await saveChoices({ on: true });
  const page = pageLine();
  page.says({ type: 'ask', prompt: PROMPT, expect: '' });
  page.says({ type: 'stop' });
  await turn();
  assert.deepEqual(program.heard.map(({ type }) => type), ['hello', 'ask', 'cancel']);
});

test('one line carries one question at a time, and nothing else', async () => {
  const { page } = await askingPage();
  page.says({ type: 'ask', prompt: PROMPT, expect: '' });
  page.says({ type: 'store_key', key: KEY, where: 'file' });
  page.says({ type: 'ask', prompt: { ...PROMPT, url: 'https://example.org' }, expect: '' });
  await turn();
  assert.deepEqual(program.heard.map(({ type }) => type), ['hello', 'ask']);
});
