// An exported file is the person's only copy once the computer is gone. A file that was cut, edited or half read is said
// to be one, and what is whole in it is kept.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, newFolder, run } from './lib/load.mjs';
import { ONE, TWO, capture, remembering } from '../wire/lib/readings.mjs';

const command = (home) => (...args) => run(CASELIGHT, args, { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });

/** The lines of an export with six readings of two cases. */
async function exported(t) {
  const home = newFolder(t);
  const caselight = command(home);
  const readings = [ONE, TWO].flatMap((receipt) => ['Case Was Received', 'Case Was Transferred', 'Case Was Transferred'].map((title, i) => capture(receipt, { title, at: `2026-11-0${i + 1}T12:00:00Z` })));
  const files = readings.map((one, i) => join(home, `${i}.json`));
  readings.forEach((one, i) => writeFileSync(files[i], JSON.stringify(one)));
  await caselight('import', ...files);
  const file = join(home, 'export.jsonl');
  assert.equal((await caselight('export', file)).code, 0);
  return readFileSync(file, 'utf8').split('\n').slice(0, -1);
}

/** What a fresh memory says of these lines. */
async function imported(t, lines, { text = lines.map((line) => `${line}\n`).join('') } = {}) {
  const home = newFolder(t);
  const file = join(home, 'in.jsonl');
  writeFileSync(file, text);
  const caselight = command(home);
  return { ...(await caselight('import', file)), caselight, file };
}

test('the last line says how many lines and readings there were, and the hash of what came before', async (t) => {
  const lines = await exported(t);
  const { kind, readings, lines: count, sha256 } = JSON.parse(lines.at(-1));
  assert.deepEqual([kind, readings, count], ['end', 6, lines.length - 1]);
  const chained = lines.slice(0, -1).reduce((before, line) => createHash('sha256').update(`${before}${line}\n`).digest('hex'), '');
  assert.equal(sha256, chained);
});

test('a whole export comes back without a complaint, and once more changes nothing', async (t) => {
  const lines = await exported(t);
  const { code, stdout, stderr, caselight, file } = await imported(t, lines);
  assert.deepEqual([code, stdout, stderr], [0, 'saved: 6\nalready saved: 0\n', '']);
  assert.equal((await caselight('import', file)).stdout, 'saved: 0\nalready saved: 6\n');
});

test('wherever an export is cut between two lines, that is said, and every line before it is kept', async (t) => {
  const lines = await exported(t);
  for (let end = 2; end < lines.length; ++end) {
    const { code, stdout, stderr } = await imported(t, lines.slice(0, end));
    const whole = lines.slice(0, end).filter((line) => /^\{"kind":"(reading|again)"/u.test(line)).length;
    assert.deepEqual([end, code, stdout], [end, 1, `saved: ${whole}\nalready saved: 0\n`]);
    assert.match(stderr, /the whole file: The end of this file is missing/u);
  }
});

test('an export that is cut in the middle of a line is said to be', async (t) => {
  const text = (await exported(t)).map((line) => `${line}\n`).join('');
  for (const share of [0.2, 0.5, 0.8, 0.99]) {
    const { code, stderr } = await imported(t, [], { text: text.slice(0, Math.floor(text.length * share)) });
    assert.equal(code, 1);
    assert.match(stderr, /The end of this file is missing/u);
  }
});

test('an edited line is not taken for what was read; the others are kept', async (t) => {
  const lines = await exported(t);
  const edited = lines.map((line) => (line.includes('"kind":"reading"') && line.includes(ONE) && line.includes('Received') ? line.replace('Received', 'Approved') : line));
  assert.notDeepEqual(edited, lines);
  const { code, stdout, stderr, caselight } = await imported(t, edited);
  assert.deepEqual([code, stdout], [1, 'saved: 5\nalready saved: 0\n']);
  assert.match(stderr, /changed after it was exported/u);
  assert.doesNotMatch((await caselight('export', '-')).stdout, /Case Was Approved/u);
});

test('a line that is missing, that was added or that stands elsewhere is noticed', async (t) => {
  const lines = await exported(t);
  const without = lines.filter((_, i) => i !== 3);
  const twice = [...lines.slice(0, 4), lines[3], ...lines.slice(4)];
  const turned = [lines[0], lines[4], ...lines.slice(1, 4), ...lines.slice(5)];
  for (const [changed, said] of [[without, /Lines of this file are missing/u], [twice, /not as they were exported/u], [turned, /not as they were exported|goes with an earlier one/u]]) {
    const { code, stderr } = await imported(t, changed);
    assert.equal(code, 1);
    assert.match(stderr, said);
  }
});

test('a byte-order mark, line ends of another system and other blanks in the header hinder nothing', async (t) => {
  const lines = await exported(t);
  const texts = [`\uFEFF${lines.join('\n')}\n`, `${lines.join('\r\n')}\r\n`, lines.join('\n')];
  for (const text of texts) assert.deepEqual((({ code, stdout, stderr }) => [code, stdout, stderr])(await imported(t, [], { text })), [0, 'saved: 6\nalready saved: 0\n', '']);
  // Nobody but an editor writes it so: it is an export still, and said to be altered.
  const spaced = await imported(t, [lines[0].replaceAll(':', ' : ').replaceAll(',', ' , '), ...lines.slice(1)]);
  assert.equal(spaced.stdout, 'saved: 6\nalready saved: 0\n');
});

/** As an earlier version wrote it: no hash in a line, no last line. */
const asBefore = (lines) => lines.slice(0, -1).map((line) => line.replace(/,"sum":"[0-9a-f]+"\}$/u, '}'));

test('an export of an earlier version comes in, and it is said that its end cannot be told', async (t) => {
  const lines = asBefore(await exported(t));
  const { code, stdout, stderr } = await imported(t, lines);
  assert.deepEqual([code, stdout], [0, 'saved: 6\nalready saved: 0\n']);
  assert.match(stderr, /did not write a closing line/u);
  const cut = await imported(t, lines.slice(0, 4));
  assert.deepEqual([cut.code, cut.stdout], [1, 'saved: 3\nalready saved: 0\n']);
  assert.match(cut.stderr, /The end of this file is missing/u);
});

test('a line without an end does not fill the memory, and what comes after it is read', { timeout: 120_000 }, async (t) => {
  const lines = await exported(t);
  const home = newFolder(t);
  const child = spawn('sh', ['-c', 'ulimit -v 400000; exec "$0" import -', CASELIGHT], { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (data) => { out[name] += data; });
  child.stdin.on('error', () => {});
  const put = async (text) => child.stdin.write(text) || once(child.stdin, 'drain');
  await put(`${lines[0]}\n`);
  const block = 'x'.repeat(1 << 20);
  for (let i = 0; i < 600 && child.exitCode === null; ++i) await put(block);
  await put(`\n${lines.slice(1).join('\n')}\n`);
  child.stdin.end();
  const [code] = await once(child, 'close');
  assert.deepEqual([code, out.stdout], [1, 'saved: 6\nalready saved: 0\n']);
  assert.match(out.stderr, /line 2: This line is longer than any/u);
});

test('what comes from another program and breaks off is said too', async (t) => {
  const lines = await exported(t);
  const home = newFolder(t);
  const { code, stdout, stderr } = await run(CASELIGHT, ['import', '-'], { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' }, input: `${lines[0]}\n${lines[1]}\n` });
  assert.deepEqual([code, stdout], [1, 'saved: 1\nalready saved: 0\n']);
  assert.match(stderr, /standard input: the whole file: The end of this file is missing/u);
});

test('a disk that fails in the middle is said, and what was read is kept', { skip: spawnSync('strace', ['-V']).error && 'strace is not here' }, async (t) => {
  const lines = await exported(t);
  const home = newFolder(t);
  const file = join(home, 'in.jsonl');
  const filler = Array.from({ length: 3_000 }, (_, i) => `{"kind":"again","receipt":"${ONE}","at":"2026-10-01T00:00:00Z","of":"2026-10-0${1 + (i % 9)}T00:00:00Z"}`);
  writeFileSync(file, [...lines.slice(0, -1), ...filler].map((line) => `${line}\n`).join(''));
  // The third piece of the file that is read fails, whoever reads it.
  const { code, stdout, stderr } = await run('strace', ['-f', '-qq', '-o', '/dev/null', '-P', file, '-e', 'trace=read', '-e', 'inject=read:error=EIO:when=3', CASELIGHT, 'import', file],
    { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
  assert.equal(code, 1);
  assert.match(stdout, /^saved: 6\n/u);
  assert.match(stderr, /the whole file: Caselight could not read this file to its end/u);
});

const reading = (receipt, more = {}) => ({ kind: 'reading', receipt, at: '2026-11-01T12:00:00.000Z', parts: {}, capture: JSON.stringify(capture(receipt, { at: '2026-11-01T12:00:00Z' })), ...more });
const jsonl = (...lines) => [{ format: 'caselight-history/1', cases: 1, readings: 1 }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');

test('what the wire would not take, a file cannot bring in either', async (t) => {
  const long = 'N'.repeat(300_000);
  const turn = { kind: 'turn', receipt: ONE, at: '2026-11-01T12:00:00Z', role: 'user', text: 'Why?' };
  const { code, stdout, caselight } = await imported(t, [], { text: jsonl(reading(ONE), reading(TWO, { browser: 'evil\x1b' }), { kind: 'case', receipt: ONE, person: `A\x1b[31m\0${long}` },
    { ...turn, role: 'system' }, { ...turn, text: long }, { ...turn, tokensIn: -1 }, turn) });
  assert.deepEqual([code, stdout], [1, 'saved: 1\nalready saved: 0\n']);
  const lines = (await caselight('export', '-')).stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  const { person } = lines.find(({ kind }) => kind === 'case');
  assert.ok(Buffer.byteLength(person) <= 200);
  assert.doesNotMatch(person, /[\0-\x1f]/u);
  assert.deepEqual(lines.filter(({ kind }) => kind === 'turn').map(({ role, text }) => [role, text]), [['user', 'Why?']]);
});

test('many repetitions of one long reading are not put together again and again', async () => {
  const filler = Array.from({ length: 16_384 }, (_, i) => createHash('sha256').update(String(i)).digest('hex')).join('');
  const long = reading(ONE, { capture: JSON.stringify({ ...capture(ONE, { at: '2026-11-01T12:00:00Z' }), filler }) });
  const again = Array.from({ length: 2_000 }, (_, i) => ({ kind: 'again', receipt: ONE, at: new Date(Date.parse('2026-11-02T00:00:00Z') + i * 1000).toISOString(), parts: {}, of: long.at }));
  const { ask } = await remembering();
  const reply = await ask('import', { text: jsonl(long, ...again) });
  assert.equal(reply.kept, 2_001);
  const { readings } = await ask('readings', { receipt: ONE });
  assert.equal(readings[0].times, 2_001);
});

test('over the wire too: pieces follow one another, and the last one tells what is missing', async (t) => {
  const lines = await exported(t);
  const pieces = [lines.slice(0, 3), lines.slice(3, 6), lines.slice(6)].map((piece) => piece.map((line) => `${line}\n`).join(''));
  const whole = await remembering();
  for (const [i, text] of pieces.entries()) assert.deepEqual((await whole.ask('import', { text, last: i === 2 })).problems, []);
  const cut = await remembering();
  await cut.ask('import', { text: pieces[0], last: false });
  const { kept, problems } = await cut.ask('import', { text: pieces[1], last: true });
  assert.ok(kept > 0);
  assert.match(problems[0].message, /The end of this file is missing/u);
});
