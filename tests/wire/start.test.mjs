import assert from 'node:assert/strict';
import { test } from 'node:test';

import { CHROMIUM_ARGUMENTS, HOST, Host, run } from './lib/host.mjs';

const FIREFOX_ARGUMENTS = ['/home/a/.mozilla/native-messaging-hosts/app.caselight.host.json', 'extension@caselight.app'];

const known = {
  'Chromium': CHROMIUM_ARGUMENTS,
  'Chromium on Windows': [...CHROMIUM_ARGUMENTS, '--parent-window=0'],
  'Chromium with more': [...CHROMIUM_ARGUMENTS, '--reconnect-command=YQ==', 'uninstall'],
  'Firefox': FIREFOX_ARGUMENTS,
  'Firefox with more': [...FIREFOX_ARGUMENTS, '--future'],
};
for (const [name, args] of Object.entries(known)) {
  test(`${name} is served`, async () => {
    const host = new Host(args);
    assert.equal((await host.greet()).type, 'hello');
    assert.equal((await host.close()).code, 0);
  });
}

const unknown = [
  ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/'],
  ['chrome-extension://bpegnhomhpmcemmehdkchdmimbdgdlam'],
  ['moz-extension://bpegnhomhpmcemmehdkchdmimbdgdlam/'],
  ['https://my.uscis.gov/'],
  [FIREFOX_ARGUMENTS[0], 'other@example.org'],
];
for (const args of unknown) {
  test(`${args.at(-1)} is refused: one line, exit 2, nothing read`, async () => {
    const { code, stdout, stderr } = await run(args);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^caselight: [^\n]+\n$/);
  });
}

test('without arguments and without a terminal it prints its help and does not wait', async () => {
  const host = new Host([]);  // its input stays open
  const end = await host.ended;
  assert.equal(end.code, 2);
  assert.match(end.stderr, /Usage: caselight/);
});

test('without arguments at a terminal it prints its help', async () => {
  const { code, stdout } = await run(['-qec', `'${HOST}'`, '/dev/null'], { program: 'script' });
  assert.equal(code, 0);
  assert.match(stdout, /Usage: caselight/);
});

test('help and version go to the standard output', async () => {
  const help = await run(['--help']);
  assert.equal(help.code, 0);
  for (const command of ['install', 'uninstall', 'doctor']) assert.match(help.stdout, new RegExp(`^ +${command} `, 'm'));
  const version = await run(['--version']);
  assert.deepEqual([version.code, version.stderr], [0, '']);
  assert.match(version.stdout, /^caselight \d+\.\d+\.\d+\n$/);
});

test('a wrong command line is one line and exit 2', async () => {
  for (const args of [['frobnicate'], ['--frobnicate'], ['doctor', 'extra'], ['install', '--frobnicate']]) {
    const { code, stdout, stderr } = await run(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^caselight: [^\n]+\n$/);
  }
});
