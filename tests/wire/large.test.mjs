// Long answers. The document host is the messaging room of the real program with a service that answers every capture
// with a document of the length asked for, so that lengths can be chosen exactly.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { DOCUMENT_HOST, HELLO, Host, MAX_FRAME, frame } from './lib/host.mjs';

const analyze = (id, length) => ({ v: 1, id, type: 'analyze', capture: { length } });
const newHost = (options) => new Host([], { program: DOCUMENT_HOST, ...options });

test('a reply of a frame is one frame, of one byte more two parts', async () => {
  const host = newHost();
  await host.greet();
  const around = JSON.stringify((await host.askWhole(analyze(2, 0))).reply).length;
  const fits = await host.askWhole(analyze(3, MAX_FRAME - around));
  assert.equal(fits.parts, 0);
  const tooLong = await host.askWhole(analyze(4, MAX_FRAME - around + 1));
  assert.equal(tooLong.parts, 2);
  assert.equal(tooLong.reply.html.length, MAX_FRAME - around + 1);
  assert.equal((await host.close()).code, 0);
});

test('no frame of a long reply is over the limit, and all of it arrives', async () => {
  const host = newHost();
  await host.greet();
  const length = 6 * 1024 * 1024;
  await host.send(frame({ v: 1, id: 2, type: 'analyze', capture: { length, filling: '"\\é\n' } }));
  let text = '';
  for (let seq = 0, of = 1; seq < of; ++seq) {
    const bytes = await host.nextFrame();
    assert.ok(bytes.length <= MAX_FRAME);
    const part = JSON.parse(bytes);
    assert.deepEqual([part.v, part.id, part.type, part.seq], [1, 2, 'part', seq]);
    of = part.of;
    text += part.data;
  }
  const { html } = JSON.parse(text);
  assert.ok(html.startsWith('"\\é\n"\\é\n'));
  assert.equal(Buffer.byteLength(html), length);
});

test('a slow reader loses nothing, and the host does not fill the memory meanwhile', async () => {
  const host = newHost({ reading: false });
  const length = 400_000;
  const count = 100;  // 40 MB of answers
  const requests = [frame(HELLO)];
  for (let id = 2; id < count + 2; ++id) requests.push(frame({ ...analyze(id, length), padding: 'x'.repeat(20_000) }));
  const sent = host.send(Buffer.concat(requests));
  await blockedOnWriting(host);
  const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${host.process.pid}/status`, 'utf8'))[1]);
  assert.ok(resident < 20_000 * sanitizerFactor(host), `${resident} KiB`);
  host.startReading();
  assert.equal((await host.next()).type, 'hello');
  for (let id = 2; id < count + 2; ++id) {
    const reply = await host.next();
    assert.deepEqual([reply.id, reply.html.length], [id, length]);
  }
  await sent;
  assert.equal((await host.close()).code, 0);
});

test('a reader that leaves in the middle of a long reply ends the host', async () => {
  const host = newHost({ reading: false });
  await host.send(Buffer.concat([frame(HELLO), frame(analyze(2, 6 * 1024 * 1024))]));
  await blockedOnWriting(host);
  host.process.stdout.destroy();
  const end = await host.ended;
  assert.deepEqual([end.code, end.signal], [0, null]);
});

test('the end of the input ends the host even while nobody reads', async () => {
  const host = newHost({ reading: false });
  await host.send(Buffer.concat([frame(HELLO), frame(analyze(2, 6 * 1024 * 1024))]));
  await blockedOnWriting(host);
  host.process.stdin.end();
  host.process.stdout.resume();  // so that Node sees the end of the stream; the host has ended by itself
  assert.equal((await host.ended).code, 0);
});

test('the real host sends the summary of a very long history in parts', async () => {
  const host = new Host();
  await host.greet();
  const events = Array.from({ length: 5000 }, (_, i) => ({
    eventCode: 'IAF', eventId: `${i}`, createdAtTimestamp: new Date(Date.UTC(2020, 0, 1, i)).toISOString(),
  }));
  const body = JSON.stringify({ data: { receiptNumber: 'IOE0000000001', formType: 'I-485', events } });
  const cases = { httpStatus: 200, contentType: 'application/json', url: 'https://my.uscis.gov/', body };
  const capture = { format: 'caselight-capture/1', receipt: 'IOE0000000001', responses: { cases } };
  const { reply, parts } = await host.askWhole({ v: 1, id: 2, type: 'analyze', capture });
  assert.ok(parts > 1);
  assert.equal(reply.card.receipt, 'IOE0000000001');
  assert.match(reply.html, /<\/html>\s*$/);
  assert.equal((await host.close()).code, 0);
});

// Waits until the host has something to write that nobody takes: it sleeps, and has written all that fits.
async function blockedOnWriting(host) {
  const written = () => Number(/wchar: (\d+)/.exec(readFileSync(`/proc/${host.process.pid}/io`, 'utf8'))[1]);
  const state = () => /State:\s+(\w)/.exec(readFileSync(`/proc/${host.process.pid}/status`, 'utf8'))[1];
  let quiet = 0;
  let before = -1;
  while (quiet < 20) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const now = written();
    quiet = state() === 'S' && now === before && now > 0 ? quiet + 1 : 0;
    before = now;
  }
}

function sanitizerFactor(host) {
  return readFileSync(`/proc/${host.process.pid}/maps`, 'utf8').includes('libasan') ? 8 : 1;
}
