// A small file system of the test's own, in a name space that ends with its process: a disk that is really full, and one
// that is really write-protected.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sayWhenRefused, testWithSmallDisk as test } from '../small-disk.mjs';
import { CASELIGHT, LOAD, newFolder, promises, run } from './lib/load.mjs';

sayWhenRefused('every test of this file');

const RECEIPT = 'IOE0000000001';
const capture = JSON.stringify({
  format: 'caselight-capture/1', receipt: RECEIPT, capturedAt: '2026-11-23T12:00:00Z',
  responses: { case_status: { httpStatus: 200, contentType: 'application/json',
    body: JSON.stringify({ data: { receiptNumber: RECEIPT, formType: 'I-765', statusTitle: 'Case Was Received' } }) } },
});

const onSmallDisk = (folder, script, ...args) =>
  run('unshare', ['-rm', 'sh', '-ec', `mount -t tmpfs -o size=1m none "$0"; cd "$0"; ${script}`, folder, ...args]);

test('a full disk is said, loses nothing, and the next reading is kept when there is room', async (t) => {
  const folder = newFolder(t);
  const { code, stdout, stderr } = await onSmallDisk(folder,
    'head -c 300000 /dev/zero > ballast; "$1" full "$0/data" "$0/ballast"; "$1" check "$0/data" < /dev/null', LOAD);
  assert.equal(code, 0, stdout + stderr);
  const lines = stdout.trimEnd().split('\n');
  const kept = promises(stdout);
  const states = lines.filter((line) => /^(state|readable|integrity)/.test(line));
  assert.equal(states[0], 'state full');
  assert.equal(states[1], 'state full');
  assert.match(states[2], /^readable [1-9]/);
  assert.equal(states[3], 'state ok');
  assert.equal(states.at(-1), 'integrity ok');
  assert.ok(kept.size > 5);
});

test('a full disk from the beginning: a clear sentence, exit code 3, and explaining goes on', async (t) => {
  const folder = newFolder(t);
  writeFileSync(join(folder, 'capture.json'), capture);
  mkdirSync(join(folder, 'disk'));
  const { code, stdout, stderr } = await run('unshare', ['-rm', 'sh', '-ec', `
    mount -t tmpfs -o size=64k none "$0/disk"; head -c 60000 /dev/zero > "$0/disk/ballast"
    mkdir -p "$0/disk/caselight"; cat /dev/zero > "$0/disk/ballast2" 2>/dev/null || true
    export XDG_DATA_HOME="$0/disk"; "$1" import "$0/capture.json" || echo "exit $?"
    "$1" analyze "$0/capture.json" | head -3`, folder, CASELIGHT]);
  assert.equal(code, 0, stderr);
  assert.match(stdout, /exit 3/);
  assert.match(stderr, /The disk is full, so nothing new could be saved/);
  assert.match(stdout, /USCIS says it received your Form I-765/);
});

for (const [what, log] of [['with everything in the file', ''], ['with readings that are still in the log', 'log']]) {
  test(`a write-protected folder ${what}: it is read, and writing is refused in a clear sentence`, async (t) => {
    const folder = newFolder(t);
    writeFileSync(join(folder, 'capture.json'), capture);
    mkdirSync(join(folder, 'disk'));
    const { stdout, stderr } = await run('unshare', ['-rm', 'sh', '-ec', `
      mount -t tmpfs none "$0/disk"; export XDG_DATA_HOME="$0/disk"
      "$1" import "$0/capture.json"
      if [ "$3" = log ]; then "$2" work "$0/disk/caselight" 7 100000 0 >/dev/null & pid=$!
        while [ $(stat -c %s "$0/disk/caselight/history.db-wal" 2>/dev/null || echo 0) -lt 400000 ]; do :; done; kill -9 $pid; wait $pid || true
        rm -f "$0/disk/caselight/history.db-shm"; fi
      mount -o remount,ro "$0/disk"
      "$1" cases; echo "cases $?"; "$1" export - | grep -c '^{"kind":"[ra]' | sed 's/^/readings /'
      "$1" import "$0/capture.json" || echo "import $?"
      "$1" forget ${RECEIPT} || echo "forget $?"`, folder, CASELIGHT, LOAD, log]);
    assert.match(stdout, new RegExp(`^${RECEIPT}  I-765`, 'm'), stdout + stderr);
    assert.match(stdout, /cases 0/);
    assert.match(stdout, log ? /readings ([2-9]|[0-9]{2})/ : /readings 1$/m);
    assert.match(stdout, /import 3/);
    assert.match(stdout, /forget 3/);
    assert.match(stderr, /cannot save new ones/);
  });
}

test('a limit on the size of files is a full disk, not the end of the program', async (t) => {
  const home = newFolder(t);
  const file = join(home, 'reading.json');
  writeFileSync(file, capture);
  const { code, signal, stderr } = await run('sh', ['-c', 'ulimit -f 32; exec "$0" import "$1"', CASELIGHT, file], { env: { ...process.env, HOME: home, XDG_DATA_HOME: '' } });
  assert.deepEqual([code, signal], [3, null]);
  assert.match(stderr, /The disk is full/u);
});
