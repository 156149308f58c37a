// @ts-nocheck: what stands in for the browser and the module here is far smaller than the real ones
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

installChrome();
const { EngineWay } = await import('../../../extension/background/engine-way.js');
const { HostError, HostUnreachable } = await import('../../../extension/background/host-errors.js');
const { EngineModule } = await import('../../../extension/engine/module.js');

let asked;
let answer;
let fetched;
const frame = (message) => {
  const body = new TextEncoder().encode(JSON.stringify(message));
  const bytes = new Uint8Array(4 + body.length);
  new DataView(bytes.buffer).setUint32(0, body.length, true);
  bytes.set(body, 4);
  return bytes;
};
const hello = { type: 'hello', capabilities: ['analyze', 'cases', 'ping'], locales: ['en', 'es'] };
EngineModule.compile = async () => ({ message: (text) => {
  const message = JSON.parse(text);
  asked.push(message);
  return message.type === 'hello' ? frame(hello) : answer(message);
} });
const newWay = (fetchModule = async () => new ArrayBuffer(0)) => new EngineWay({ fetchModule: () => { fetched++; return fetchModule(); }, fetchWords: async () => [], version: '0.1.0' });

beforeEach(() => {
  asked = [];
  fetched = 0;
  answer = () => frame({ type: 'pong' });
});

test('it greets once, however many ask at once', async () => {
  const way = newWay();
  await Promise.all([way.request('ping', () => ({})), way.request('ping', () => ({}))]);
  assert.deepEqual(asked.map(({ type }) => type), ['hello', 'ping', 'ping']);
  assert.equal(fetched, 1);
});

test('a request goes to the engine as it is, in the language that it has', async () => {
  await newWay().request('cases', ({ locales }) => ({ locale: locales[1], held: [{ receipt: 'IOE0000000001' }] }));
  assert.deepEqual([asked[1].type, asked[1].held, asked[1].locale], ['cases', [{ receipt: 'IOE0000000001' }], 'es']);
});

test('what it does not offer is left to the program, and nothing is asked', async () => {
  const way = newWay();
  await assert.rejects(way.request('export', () => ({})), HostUnreachable);
  assert.deepEqual(asked.map(({ type }) => type), ['hello']);
});

test('an error of the protocol is told as the one of the program', async () => {
  answer = () => frame({ type: 'error', code: 20, name: 'nothing_read', message: 'm', fix: 'f' });
  await assert.rejects(newWay().request('analyze', () => ({})), (error) => error instanceof HostError && error.reply.name === 'nothing_read');
});

test('a fault costs one answer: the next one comes from a module that was loaded anew', async () => {
  const way = newWay();
  answer = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  await assert.rejects(way.request('ping', () => ({})), (error) => error instanceof HostError && error.reply.name === 'internal');
  answer = () => frame({ type: 'pong' });
  assert.equal((await way.request('ping', () => ({}))).type, 'pong');
  assert.equal(fetched, 2);
});

test('a long answer in parts is joined', async () => {
  const text = JSON.stringify({ type: 'analysis', html: 'x'.repeat(20) });
  answer = () => {
    const parts = [text.slice(0, 9), text.slice(9)].map((data, seq) => frame({ type: 'part', seq, of: 2, data }));
    return new Uint8Array([...parts[0], ...parts[1]]);
  };
  assert.equal((await newWay().request('analyze', () => ({}))).html.length, 20);
});

test('an extension that was built without the module says so, and tries again the next time', async () => {
  const way = newWay(() => Promise.reject(new TypeError('Failed to fetch')));
  assert.equal(way.isThere(), false);
  for (let times = 0; times < 2; times++) await assert.rejects(way.request('ping', () => ({})), HostUnreachable);
  assert.equal(fetched, 2);
});
