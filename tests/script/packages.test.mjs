// apt that cannot do what it is asked: what failed and what to do stands in the last line. The real apt, with sources and lists
// of the test's own.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { before, inCommand, lastLine, newTree } from './lib/tree.mjs';

const MISSING = 'caselight-no-such-package';

/** @param {string} sources the lines of sources.list */
function apt(tree, sources) {
  for (const folder of ['state/lists/partial', 'cache/archives/partial', 'etc/parts']) mkdirSync(join(tree, 'apt', folder), { recursive: true });
  writeFileSync(join(tree, 'apt', 'etc', 'sources.list'), sources);
  const config = join(tree, 'apt', 'apt.conf');
  writeFileSync(config, `Dir::State "${tree}/apt/state"; Dir::State::status "/var/lib/dpkg/status"; Dir::Cache "${tree}/apt/cache";
    Dir::Etc::sourcelist "${tree}/apt/etc/sources.list"; Dir::Etc::sourceparts "${tree}/apt/etc/parts";
    Debug::NoLocking "true"; Acquire::Retries "0"; APT::Sandbox::User ""; Acquire::http::Proxy "DIRECT";`);
  return { APT_CONFIG: config, PATH: before(tree, { sudo: 'exec "$@"' }) };
}

test('nothing is asked of apt when nothing is missing', async (t) => {
  const tree = newTree(t);
  const { code, stdout, stderr } = await inCommand(tree, 'need dpkg bash', { PATH: before(tree, { 'apt-get': 'echo asked >&2; exit 1' }) });
  assert.deepEqual([code, stdout, stderr], [0, '', '']);
});

test('no network: the server could not be reached, although apt-get update calls that a success', async (t) => {
  const tree = newTree(t);
  const out = await inCommand(tree, `need ${MISSING}`, apt(tree, 'deb [trusted=yes] http://127.0.0.1:1/debian nowhere main'));
  assert.equal(out.code, 1);
  assert.match(out.stdout, /^==> apt-get update\n==> installing caselight-no-such-package\n$/);
  assert.match(lastLine(out), /^caselight: apt-get could not install caselight-no-such-package\. The server could not be reached: .*apt-install\.log\)$/);
  assert.match(out.stderr, /Unable to locate package/);
});

test('a source that does not have the package: this system is not one that Caselight needs', async (t) => {
  const tree = newTree(t);
  const out = await inCommand(tree, `need ${MISSING}`, apt(tree, ''));
  assert.equal(out.code, 1);
  assert.match(lastLine(out), /The sources of this system do not have it: Caselight needs Debian 12 or newer/);
});

test('no sudo: the command for the superuser is told, and nothing is tried', async (t) => {
  const tree = newTree(t);
  const found = (name) => `exec /usr/bin/${name} "$@"`;
  before(tree, { id: 'echo 1000', 'apt-get': 'echo tried', ...Object.fromEntries(['bash', 'dirname', 'mkdir', 'dpkg-query', 'grep'].map((name) => [name, found(name)])) });
  const out = await inCommand(tree, `PATH=${tree}/before; need ${MISSING}`);
  assert.equal(out.code, 1);
  assert.equal(out.stdout, '');
  assert.match(lastLine(out), /there is no sudo .*as root.*: apt-get install caselight-no-such-package$/);
});

test('a system without apt is told so', async (t) => {
  const tree = newTree(t);
  const out = await inCommand(tree, `PATH=${tree}; need bash`);
  assert.match(lastLine(out), /with apt-get, which is not on this system: it needs Debian 12 or newer\.$/);
});
