// The real program on home folders of its own: what it writes is then used as a browser would use it.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

import { Host, run } from './lib/host.mjs';

const six = {
  'Chrome': ['.config/google-chrome', '.config/google-chrome/NativeMessagingHosts'],
  'Edge': ['.config/microsoft-edge', '.config/microsoft-edge/NativeMessagingHosts'],
  'Brave': ['.config/BraveSoftware/Brave-Browser', '.config/BraveSoftware/Brave-Browser/NativeMessagingHosts'],
  'Firefox': ['.mozilla', '.mozilla/native-messaging-hosts'],
  'LibreWolf': ['.librewolf', '.librewolf/native-messaging-hosts'],
  'Firefox (Flatpak)': ['.var/app/org.mozilla.firefox', '.var/app/org.mozilla.firefox/.mozilla/native-messaging-hosts'],
};

const bothPrograms = [...Object.keys(six), ...Object.keys(six).map((browser) => `${browser}, assistant`)];

function newHome(t, folders) {
  const home = mkdtempSync(join(tmpdir(), 'caselight-home-'));
  t.after(() => rmSync(home, { recursive: true }));
  for (const folder of folders) mkdirSync(join(home, folder), { recursive: true });
  return home;
}

const caselight = (home, command, more = {}) => run([command], { env: { HOME: home, ...more } });
const listing = (home) => readdirSync(home, { recursive: true }).sort();
const manifestIn = (home, folder, program = 'host') => join(home, folder, `app.caselight.${program}.json`);
const lines = (text) => text.trimEnd().split('\n');

test('six browsers: doctor, install, doctor, uninstall', async (t) => {
  const home = newHome(t, Object.values(six).map(([folder]) => folder));
  const before = listing(home);

  const ill = await caselight(home, 'doctor');
  assert.equal(ill.code, 3);
  assert.deepEqual(lines(ill.stdout).map((line) => line.split(': ')[0]), bothPrograms);
  for (const line of lines(ill.stdout)) assert.match(line, /is missing\. To fix it, run: ".*caselight" install$/);

  const installed = await caselight(home, 'install');
  assert.equal(installed.code, 0);
  assert.equal(lines(installed.stdout).length, 12);
  const after = listing(home);
  assert.equal((await caselight(home, 'install')).code, 0);
  assert.deepEqual(listing(home), after);

  const well = await caselight(home, 'doctor');
  assert.equal(well.code, 0);
  for (const line of lines(well.stdout)) assert.match(line, /: ready, by \//);

  assert.equal((await caselight(home, 'uninstall')).code, 0);
  assert.deepEqual(listing(home), before);
});

for (const program of ['host', 'assistant']) {
  test(`each manifest starts the ${program}, which answers`, async (t) => {
    const home = newHome(t, Object.values(six).map(([folder]) => folder));
    await caselight(home, 'install');
    for (const [browser, [, folder]] of Object.entries(six)) {
      const path = manifestIn(home, folder, program);
      const manifest = JSON.parse(readFileSync(path, 'utf8'));
      assert.equal(manifest.name, `app.caselight.${program}`);
      assert.equal(manifest.type, 'stdio');
      const args = manifest.allowed_origins ?? [path, ...manifest.allowed_extensions];
      const host = new Host(args, { program: manifest.path });
      const reply = await host.greet();
      assert.deepEqual([reply.type, reply[program]], ['hello', '0.1.0'], browser);
      assert.equal((await host.close()).code, 0);
    }
  });
}

test('an installed program can install itself again', async (t) => {
  const home = newHome(t, ['.mozilla']);
  await caselight(home, 'install');
  const { code } = await run(['install'], { program: join(home, '.local/share/caselight/bin/caselight'), env: { HOME: home } });
  assert.equal(code, 0);
  assert.equal((await caselight(home, 'doctor')).code, 0);
});

test('an empty home: said so, with advice, and nothing fails', async (t) => {
  const home = newHome(t, []);
  for (const command of ['doctor', 'install']) {
    const { code, stdout } = await caselight(home, command);
    assert.equal(code, 0);
    assert.match(stdout, /^no browser found: start your browser once/);
  }
  assert.equal((await caselight(home, 'uninstall')).code, 0);
  assert.deepEqual(listing(home), []);
});

test('what doctor says to be shared names no folder and nothing that was found in a manifest', async (t) => {
  const home = newHome(t, ['.config/google-chrome', '.config/chromium', '.mozilla']);
  const shared = async () => (await run(['doctor', '--share'], { env: { HOME: home } })).stdout;
  assert.match(await shared(), /^- browser Chrome: not registered$/m);
  await caselight(home, 'install');
  const manifest = manifestIn(home, '.config/chromium/NativeMessagingHosts');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('app.caselight.host', 'ALEX SAMPLE'));
  const said = await shared();
  assert.match(said, /^What Caselight saw, the host's half \(form 1\)\n- host: version 0\.1\.0, protocol 1 to 1\n- system: \w+\n/);
  assert.match(said, /^- browser Chrome: ready$/m);
  assert.match(said, /^- browser Chromium: manifest of another host$/m);
  assert.match(said, /^- memory: none yet$/m);
  assert.doesNotMatch(said, /ALEX|\/|manifest names/);
  assert.ok(!said.includes(home));
});

test('the state of the memory is told without a file being made, changed or waited for', async (t) => {
  const home = newHome(t, ['.mozilla']);
  const folder = join(home, '.local/share/caselight');
  const memory = async () => /^- memory: (.*)$/m.exec((await run(['doctor', '--share'], { env: { HOME: home } })).stdout)?.[1];
  assert.equal(await memory(), 'none yet');
  assert.deepEqual(listing(home), ['.mozilla']);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'history.db'), 'not a memory', { mode: 0o600 });
  const before = listing(home);
  assert.equal(await memory(), 'there, but of another version, damaged or unreadable');
  assert.deepEqual(listing(home), before);
  rmSync(join(folder, 'history.db'));
  await run(['cases'], { env: { HOME: home } });
  assert.equal(await memory(), 'ok');
});

test('XDG folders are followed', async (t) => {
  const home = newHome(t, ['settings/chromium']);
  const xdg = { XDG_CONFIG_HOME: join(home, 'settings'), XDG_DATA_HOME: join(home, 'data') };
  assert.equal((await caselight(home, 'install', xdg)).code, 0);
  const manifest = JSON.parse(readFileSync(manifestIn(home, 'settings/chromium/NativeMessagingHosts'), 'utf8'));
  assert.equal(manifest.path, join(home, 'data/caselight/bin/caselight'));
  assert.ok(existsSync(manifest.path));
});

test('one browser that cannot be written: the others are registered, exit 3', async (t) => {
  const home = newHome(t, ['.mozilla', '.config/chromium']);
  writeFileSync(join(home, '.config/chromium/NativeMessagingHosts'), 'a file where a folder should be');
  const { code, stdout } = await caselight(home, 'install');
  assert.equal(code, 3);
  assert.match(stdout, /^Chromium: not registered: cannot write /m);
  assert.match(stdout, /^Firefox: registered in /m);
});

test('snap browsers that cannot work are said to be so', async (t) => {
  const home = newHome(t, ['snap/chromium', 'snap/brave', 'snap/firefox']);
  const { code, stdout } = await caselight(home, 'install');
  assert.equal(code, 0);
  assert.match(stdout, /^Chromium \(snap\): cannot work/m);
  assert.match(stdout, /^Brave \(snap\): cannot work/m);
  assert.match(stdout, /^Firefox \(snap\): registered in .*choose yes\)$/m);
});

test('without a home the machine is at fault', async () => {
  const { code, stderr } = await run(['install'], { env: {} });
  assert.equal(code, 3);
  assert.match(stderr, /HOME is not set/);
});
