// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HostError, HostUnreachable } from '../../../extension/background/host-errors.js';
import { NativePort } from '../../../extension/background/native-port.js';
import { FakeHost, greetThen } from './fake-host.js';

const pong = (message, port) => port.reply({ v: 1, id: message.id, type: 'pong' });

let host;
function portTo(answer) {
  host = new FakeHost(answer);
  return new NativePort({ connect: () => host.connect(), lastError: () => undefined, version: '0.1.0' });
}
const ping = (port) => port.request('ping', () => ({}));
const problem = (name) => (error) => error instanceof HostUnreachable && error.problem === name;

/** Lets time pass in small steps, so that what a timer sets going can set the next timer. */
async function pass(t, ms) {
  for (let left = ms; left > 0; left -= 100) {
    t.mock.timers.tick(100);
    await new Promise((done) => setImmediate(done));
  }
}
const fakeTime = (t) => t.mock.timers.enable({ apis: ['setTimeout'] });

test('says hello first and gives every request its own number', async () => {
  const port = portTo(greetThen(pong));
  await ping(port);
  await ping(port);
  assert.deepEqual(host.heard.map(({ type, id }) => [type, id]), [['hello', 1], ['ping', 2], ['ping', 3]]);
  assert.deepEqual(host.heard[0], { v: 1, id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' });
});

test('several requests at once open one port', async () => {
  const port = portTo(greetThen(pong));
  await Promise.all([ping(port), ping(port), ping(port)]);
  assert.equal(host.ports.length, 1);
});

test('answers in any order reach their own requests', async () => {
  const held = [];
  const port = portTo(greetThen((message, to) => {
    held.push(message);
    if (held.length === 2) for (const one of held.reverse()) to.reply({ v: 1, id: one.id, type: 'echo', said: one.word });
  }));
  const [first, second] = await Promise.all(['one', 'two'].map((word) => port.request('echo', () => ({ word }))));
  assert.deepEqual([first.said, second.said], ['one', 'two']);
});

test('a reply in parts is joined', async () => {
  const port = portTo(greetThen((message, to) => {
    const text = JSON.stringify({ v: 1, id: message.id, type: 'analysis', html: 'ñ'.repeat(100) });
    for (let seq = 0; seq < 3; seq++) to.reply({ v: 1, id: message.id, type: 'part', seq, of: 3, data: text.slice(seq * 60, seq === 2 ? undefined : (seq + 1) * 60) });
  }));
  assert.equal((await port.request('analyze', () => ({}))).html, 'ñ'.repeat(100));
});

test('parts out of order end the port', async () => {
  const port = portTo(greetThen((message, to) => to.reply({ v: 1, id: message.id, type: 'part', seq: 1, of: 2, data: '{}' })));
  await assert.rejects(ping(port), problem('garbled'));
  assert.equal(host.ports[0].open, false);
});

test('an error of the protocol reaches its request with all it says', async () => {
  const port = portTo(greetThen((message, to) => to.reply({ v: 1, id: message.id, type: 'error', code: 20, name: 'nothing_read', message: 'Nothing.', fix: 'Do.' })));
  await assert.rejects(ping(port), (error) => error instanceof HostError && error.reply.code === 20);
});

test('when the port drops, everything that waits is told', async () => {
  const port = portTo(greetThen((message, to) => message.id === 3 && to.die()));
  const all = await Promise.allSettled([ping(port), ping(port)]);
  assert.ok(all.every(({ reason }) => problem('crashed')(reason)));
});

test('a host that is missing is said to be missing, and is not looked for again before a click', async () => {
  const port = portTo((_, to) => to.die('Specified native messaging host not found.'));
  await assert.rejects(ping(port), problem('missing'));
  await assert.rejects(ping(port), problem('missing'));
  assert.equal(host.ports.length, 1);
  assert.equal(port.mayTry(), false);
  port.reset();
  host.answer = greetThen(pong);
  assert.equal((await ping(port)).type, 'pong');
});

test('what the browsers say is told apart; silence before the greeting is a failed start', async () => {
  const table = [['No such native application app.caselight.host', 'missing'], ['Access to the specified native messaging host is forbidden.', 'forbidden'], ['Native host has exited.', 'start_failed'], ['', 'start_failed']];
  for (const [text, name] of table) await assert.rejects(ping(portTo((_, to) => to.die(text))), problem(name), text);
});

test('no common protocol version says which side is too old', async () => {
  const mismatch = (min, max) => (message, to) => to.reply({ v: 1, id: message.id, type: 'error', code: 7, name: 'protocol_mismatch', host: '9.9', protocol: { min, max } });
  await assert.rejects(ping(portTo(mismatch(0, 0))), (error) => problem('host_old')(error) && error.version === '9.9');
  await assert.rejects(ping(portTo(mismatch(2, 3))), problem('host_new'));
});

test('a host that keeps dying is tried three times, further apart each time, and then left alone', async (t) => {
  fakeTime(t);
  const port = portTo(greetThen((_, to) => to.die()));
  for (const wait of [100, 600, 2_100]) {
    const tried = assert.rejects(ping(port), problem('crashed'));
    await pass(t, wait);
    await tried;
  }
  assert.equal(host.ports.length, 3);
  assert.equal(port.mayTry(), false);
  await assert.rejects(ping(port), problem('crashed'));
  assert.equal(host.ports.length, 3);
});

test('an answer in between clears the failures', async (t) => {
  fakeTime(t);
  let dies = true;
  const port = portTo(greetThen((message, to) => (dies ? to.die() : pong(message, to))));
  for (let i = 0; i < 6; i++) {
    dies = i % 2 === 0;
    const tried = ping(port).then(() => 'answered', () => 'died');
    await pass(t, 700);
    assert.equal(await tried, dies ? 'died' : 'answered');
  }
  assert.equal(port.mayTry(), true);
});

test('a request without an answer ends at its time limit and the stuck host is let go', async (t) => {
  fakeTime(t);
  const port = portTo(greetThen(() => {}));
  const asked = assert.rejects(ping(port), problem('timeout'));
  await pass(t, 20_200);
  await asked;
  assert.equal(host.ports[0].open, false);
});

test('an idle port is closed, and opened again for the next request', async (t) => {
  fakeTime(t);
  const port = portTo(greetThen(pong));
  const first = ping(port);
  await pass(t, 100);
  await first;
  await pass(t, 9_000);
  assert.equal(host.ports[0].open, true);
  await pass(t, 1_100);
  assert.equal(host.ports[0].open, false);
  const second = ping(port);
  await pass(t, 100);
  assert.equal((await second).type, 'pong');
  assert.equal(host.ports.length, 2);
});

test('a request larger than the host takes is not sent', async () => {
  const port = portTo(greetThen(pong));
  await assert.rejects(port.request('analyze', () => ({ body: '"'.repeat(5 * 1024 * 1024) })), (error) => error instanceof HostError && error.reply.name === 'too_large');
  assert.deepEqual(host.heard.map(({ type }) => type), ['hello']);
});

test('a host that was started ahead is the one that the request meets', async () => {
  const port = portTo(greetThen(pong));
  port.warm();
  await ping(port);
  assert.equal(host.ports.length, 1);
});

test('pieces of an answer reach whoever asked, before its end', async () => {
  const port = portTo(greetThen((message, to) => {
    for (const text of ['He', 'llo']) to.reply({ v: 1, id: message.id, type: 'delta', text });
    to.reply({ v: 1, id: message.id, type: 'answer', outcome: 'done' });
  }));
  const heard = [];
  const numbers = [];
  const reply = await port.request('ask', () => ({}), { onDelta: ({ text }) => heard.push(text), onSent: (id) => numbers.push(id) });
  assert.deepEqual([heard.join(''), reply.outcome, numbers], ['Hello', 'done', [2]]);
});

test('only silence ends a long answer, not its length', async (t) => {
  fakeTime(t);
  const port = portTo(greetThen(() => {}));
  const asked = port.request('ask', () => ({}), { limitMs: 1_000 });
  await pass(t, 100);
  for (let i = 0; i < 5; i++) {
    host.ports[0].reply({ v: 1, id: 2, type: 'delta', text: '.' });
    await pass(t, 800);
  }
  assert.equal(host.ports[0].open, true);
  const ended = assert.rejects(asked, problem('timeout'));
  await pass(t, 300);
  await ended;
});

test('a port that is held stays open while it is idle, until it is let go', async (t) => {
  fakeTime(t);
  const port = portTo(greetThen(pong));
  const first = ping(port);
  await pass(t, 100);
  await first;
  port.hold(true);
  await pass(t, 20_000);
  assert.equal(host.ports[0].open, true);
  port.hold(false);
  await pass(t, 10_100);
  assert.equal(host.ports[0].open, false);
});

test('closing the port tells what still waits', async () => {
  const port = portTo(greetThen(() => {}));
  const asked = assert.rejects(ping(port), problem('crashed'));
  await new Promise((done) => setTimeout(done, 10));
  port.close();
  await asked;
  assert.equal(host.ports[0].open, false);
});

/** A port on which a reading has been explained and is still to be kept; `told` is what was said of that since. */
async function owedReading(t) {
  fakeTime(t);
  const told = [];
  host = new FakeHost(greetThen((message, to) => to.reply({ v: 1, id: message.id, type: 'analysis', memory: { kept: false, state: 'busy' } })));
  const port = new NativePort({ connect: () => host.connect(), lastError: () => undefined, version: '0.1.0', onKept: (message) => told.push(message) });
  const reply = port.request('analyze', () => ({}));
  await pass(t, 100);
  return { id: (await reply).id, told };
}

test('what became of a reading that was explained before it could be kept comes later, and the port waits for it', async (t) => {
  const { id, told } = await owedReading(t);
  await pass(t, 60_000);
  assert.ok(host.ports[0].open, 'it is still owed');
  const kept = { v: 1, id, type: 'kept', memory: { kept: true } };
  host.ports[0].reply(kept);
  assert.deepEqual(told, [kept]);
  await pass(t, 11_000);
  assert.equal(host.ports[0].open, false);
});

test('a reading that is still owed as the port closes is told to be lost', async (t) => {
  const { id, told } = await owedReading(t);
  host.ports[0].die();
  assert.deepEqual(told, [{ id, memory: { kept: false } }]);
});
