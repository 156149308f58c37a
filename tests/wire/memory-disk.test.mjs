// A disk that is really full and one that is really write-protected, each a small file system in a name space of its own.
import assert from 'node:assert/strict';

import { sayWhenRefused, testWithSmallDisk as test } from '../small-disk.mjs';
import { CHROMIUM_ARGUMENTS, HOST, Host, ownFolder } from './lib/host.mjs';
import { DENIED, ONE, capture, remembering } from './lib/readings.mjs';

sayWhenRefused('every test of this file');

/** A greeted host whose folder of data was prepared by the script. @param {string} script */
async function on(script) {
  const env = ownFolder();
  const host = new Host(['-rm', 'sh', '-ec', `${script}; exec "$1" "$2"`, env.XDG_DATA_HOME, HOST, ...CHROMIUM_ARGUMENTS], { program: 'unshare', env });
  await host.greet();
  let id = 1;
  return async (type, fields = {}) => (await host.askWhole({ v: 1, id: ++id, type, ...fields })).reply;
}

const IMPORT = { text: JSON.stringify(capture(ONE)) };
const isSaid = ({ message, fix }) => [message, fix].every((sentence) => /^[A-Z].*\.$/u.test(sentence));

test('a full disk is error 35 to whoever wants to keep something, and explaining goes on', async () => {
  const ask = await on('mount -t tmpfs -o size=64k none "$0"; mkdir "$0/caselight"; cat /dev/zero > "$0/ballast" 2>/dev/null || true');
  const refused = await ask('import', IMPORT);
  assert.deepEqual([refused.code, refused.name, isSaid(refused)], [35, 'disk_full', true]);
  const read = await ask('analyze', { capture: capture(ONE, DENIED), keep: true });
  assert.deepEqual([read.type, read.analysis.outcome.value, read.memory.kept, read.memory.state], ['analysis', 'denied', false, 'full']);
});

test('a write-protected disk is read, and error 34 to whoever wants to change something', async () => {
  const { keep, host, env } = await remembering();
  await keep(capture(ONE));
  await host.close();
  const ask = await on(`mount -t tmpfs none "$0"; cp -r "${env.XDG_DATA_HOME}/caselight" "$0"; mount -o remount,ro "$0"`);
  assert.equal((await ask('cases')).total, 1);
  assert.equal((await ask('memory')).state, 'read_only');
  for (const [type, fields] of [['forget', { all: true }], ['import', { text: JSON.stringify(capture('IOE0000000002')) }], ['seen', { all: true }]]) {
    const refused = await ask(type, fields);
    assert.deepEqual([type, refused.code, refused.name, isSaid(refused)], [type, 34, 'memory_read_only', true]);
  }
  assert.equal((await ask('cases')).total, 1);
});
