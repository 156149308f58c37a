// Nothing that is not ours is written, taken over or destroyed: not through a link, not through a second name, not another
// program's file; and nobody else can put anything in the place of ours.
import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

import { CASELIGHT, LOAD, newFolder, run } from './lib/load.mjs';
import { ONE, capture, remembering } from '../wire/lib/readings.mjs';
import { ownFolder } from '../wire/lib/host.mjs';

const NOT_OURS = /may be a link, have a second name, or belong to another program/u;
const THESIS = 'two hundred pages that nobody has a copy of\n'.repeat(40);

/** A home without a memory yet; `file` is where it would lie. */
function prepared(t, name = 'history.db') {
  const home = newFolder(t);
  const folder = join(home, '.local/share/caselight');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const caselight = (...args) => run(CASELIGHT, args, { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
  const reading = join(home, 'reading.json');
  writeFileSync(reading, JSON.stringify(capture(ONE)));
  return { home, folder, file: join(folder, name), reading, caselight };
}

for (const name of ['history.db', 'history.db-wal', 'history.db-journal', 'history.lock']) {
  for (const [kind, make] of [['a symbolic link', symlinkSync], ['a second name', linkSync]]) {
    test(`${name} as ${kind} to somebody's file is left alone, and so is the file`, async (t) => {
      const { home, file, reading, caselight } = prepared(t, name);
      const thesis = join(home, 'thesis.txt');
      writeFileSync(thesis, THESIS, { mode: 0o644 });
      make(thesis, file);
      for (const args of [['import', reading], ['cases'], ['forget', ONE], ['forget', '--all']]) {
        const { code, stderr } = await caselight(...args);
        assert.deepEqual([args, code], [args, 3]);
        assert.match(stderr, NOT_OURS);
      }
      assert.equal(readFileSync(thesis, 'utf8'), THESIS);
      assert.equal(statSync(thesis).mode & 0o777, 0o644);
      assert.ok(existsSync(file));
      assert.deepEqual(readdirSync(home).sort(), ['.local', 'reading.json', 'thesis.txt']);
    });
  }
}

test('a memory that was moved behind a link is explained without, and said to be one', async () => {
  const env = ownFolder();
  const folder = join(env.XDG_DATA_HOME, 'caselight');
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(env.XDG_DATA_HOME, 'elsewhere.db'), '');
  symlinkSync('../elsewhere.db', join(folder, 'history.db'));
  const { keep, ask } = await remembering(env);
  const { type, memory } = await keep(capture(ONE));
  assert.deepEqual([type, memory.kept, memory.state], ['analysis', false, 'unavailable']);
  assert.match(memory.message, NOT_OURS);
  assert.equal((await ask('forget', { all: true })).code, 30);
  assert.equal(readFileSync(join(env.XDG_DATA_HOME, 'elsewhere.db'), 'utf8'), '');
});

test('a device or a pipe in the place of the memory is not opened', async (t) => {
  for (const make of [(file) => symlinkSync('/dev/full', file), (file) => symlinkSync('/dev/zero', file), (file) => execFileSync('mkfifo', [file])]) {
    const { file, reading, caselight } = prepared(t);
    make(file);
    assert.match((await caselight('import', reading)).stderr, NOT_OURS);
    for (const device of ['/dev/full', '/dev/zero']) assert.equal(existsSync(`${device}-journal`) || existsSync(`${device}-wal`), false);
  }
});

test("another program's database is not taken over, and not erased", async (t) => {
  const { file, reading, caselight } = prepared(t);
  await run(LOAD, ['foreign', file]);
  const before = readFileSync(file);
  for (const args of [['import', reading], ['cases'], ['forget', '--all']]) {
    const { code, stderr } = await caselight(...args);
    assert.equal(code, 3);
    assert.match(stderr, NOT_OURS);
  }
  assert.deepEqual(readFileSync(file), before);
});

test('an empty file, and one that SQLite has just begun, are ours', async (t) => {
  for (const begin of [(file) => writeFileSync(file, ''), (file) => run(LOAD, ['blank', file])]) {
    const { file, reading, caselight } = prepared(t);
    await begin(file);
    assert.equal((await caselight('import', reading)).stdout, 'saved: 1\nalready saved: 0\n');
  }
});

for (const mask of ['0000', '0022', '0077']) {
  test(`after install under umask ${mask} nobody else can look into the folder of the memory`, async (t) => {
    const home = newFolder(t);
    mkdirSync(join(home, '.mozilla'), { mode: 0o700 });
    const env = { ...process.env, HOME: home, XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' };
    const { stdout } = await run('sh', ['-c', `umask ${mask}; exec "$0" install`, CASELIGHT], { env });
    assert.match(stdout, /^[^:]+: registered in /mu);
    const folder = join(home, '.local/share/caselight');
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.equal(statSync(join(folder, 'bin')).mode & 0o022, 0);
    assert.equal(statSync(join(home, '.mozilla/native-messaging-hosts')).mode & 0o022, 0);
  });
}

test('a folder that was open to others is closed by whatever opens it first', async (t) => {
  for (const mode of [0o755, 0o777, 0o770]) {
    for (const args of [['cases'], ['install']]) {
      const { home, folder, caselight } = prepared(t);
      mkdirSync(join(home, '.mozilla'));
      chmodSync(folder, mode);
      await caselight(...args);
      assert.equal(statSync(folder).mode & 0o777, 0o700);
    }
  }
});

test("a folder that is another user's is not used", { skip: process.getuid() !== 0 && 'only root can give a folder away' }, async (t) => {
  const { folder, reading, caselight } = prepared(t);
  chmodSync(folder, 0o777);
  chownSync(folder, 65534, 65534);
  assert.match((await caselight('import', reading)).stderr, NOT_OURS);
  const installed = await caselight('install');
  assert.equal(installed.code, 3);
  assert.match(installed.stdout, /belongs to another user/u);
  assert.deepEqual(readdirSync(folder), []);
});

test('an export writes through a link and into a device, and takes nothing that lies beside', async (t) => {
  const { home, reading, caselight } = prepared(t);
  await caselight('import', reading);
  const [real, link, other] = ['real.jsonl', 'link.jsonl', 'link.jsonl.unfinished'].map((name) => join(home, name));
  writeFileSync(real, 'the export of last week');
  symlinkSync('real.jsonl', link);
  writeFileSync(other, 'mine');
  assert.equal((await caselight('export', link)).code, 0);
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.match(readFileSync(real, 'utf8'), /^\{"format":"caselight-history\/1"/u);
  assert.equal(readFileSync(other, 'utf8'), 'mine');
  // A pipe in a folder of ours, so that a program that gets it wrong breaks no device of the machine.
  const pipe = join(home, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [read, written] = await Promise.all([run('cat', [pipe]), caselight('export', pipe)]);
  assert.equal(written.code, 0);
  assert.equal(read.stdout, readFileSync(real, 'utf8'));
  assert.ok(lstatSync(pipe).isFIFO());
});

test('uninstall says that the memory stays, where, and how to delete it', async (t) => {
  const { home, folder, reading, caselight } = prepared(t);
  mkdirSync(join(home, '.mozilla'));
  await caselight('install');
  assert.doesNotMatch((await caselight('uninstall')).stdout, /your saved cases/u);
  await caselight('install');
  await caselight('import', reading);
  const { code, stdout } = await caselight('uninstall');
  assert.equal(code, 0, stdout);
  const line = stdout.split('\n').find((one) => one.startsWith('your saved cases: '));
  assert.ok(line?.includes(folder), stdout);
  assert.match(line, /forget --all$/u);
  assert.ok(existsSync(join(folder, 'history.db')));
});

test('uninstall removes only what bears the name of something that install writes', async (t) => {
  const { home, folder, caselight } = prepared(t);
  const victim = join(home, 'victim.txt');
  writeFileSync(victim, THESIS);
  writeFileSync(join(folder, 'installed.json'), JSON.stringify({ schema: 'caselight-installed/1', files: [victim], directories: [] }));
  await caselight('uninstall');
  assert.equal(readFileSync(victim, 'utf8'), THESIS);
});
