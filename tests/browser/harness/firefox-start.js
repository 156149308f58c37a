/** Starts Firefox with a profile and a home of its own. Only my.uscis.gov and the host of its sign-in resolve, and only to the stand-in. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BiDi } from './bidi.js';
import { FIREFOX_ID, settings } from './settings.js';

const PROGRAM = process.env.CASELIGHT_FIREFOX ?? '/usr/bin/firefox-esr';
/** Fixes the address of the extension's pages, which Firefox otherwise draws by lot. */
export const FIREFOX_UUID = '6f1d2c3b-4a59-4687-9abc-def012345678';

/** @param {number} sitePort @param {string} locale */
const preferences = (sitePort, locale) => ({
  'network.dns.localDomains': 'my.uscis.gov,myaccount.uscis.gov',
  'network.socket.forcePort': `443=${sitePort}`,
  'network.dns.disabled': true,
  // The stand-in is on loopback, which Firefox otherwise still reaches when it is offline.
  'network.disable-localhost-when-offline': true,
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  'intl.accept_languages': locale,
  'browser.startup.page': 0,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'app.normandy.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'services.settings.server': 'data:,nothing',
  'ui.prefersReducedMotion': 1,
  // Processes and a page in stock for tabs that nobody opens.
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtab.preload': false,
  // What the person would answer to the browser's own question, which no driver can reach.
  'extensions.webextOptionalPermissionPrompts': false,
});

/** What Firefox reads once, when it first opens its storage. @param {number} [roomKiB] */
const room = (roomKiB) => (roomKiB ? { 'dom.quotaManager.temporaryStorage.fixedLimit': roomKiB } : {});

/** @param {string} profile @param {Record<string, unknown>} prefs */
function writeProfile(profile, prefs) {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}

/** Firefox prints where it listens. @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stderr) });
    lines.on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code} before it listened`)));
    child.once('error', reject);
  });
}

/** @param {{home: string, env: Record<string, string>, sitePort: number, locale: string, roomKiB?: number}} what */
export async function startFirefox({ home, env, sitePort, locale, roomKiB }) {
  const profile = join(home, 'profile');
  writeProfile(profile, { ...preferences(sitePort, locale), ...room(roomKiB) });
  const child = spawn(PROGRAM, [
    ...(settings.headed ? [] : ['--headless']), '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--remote-allow-system-access',
  ], { env: { ...process.env, ...env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '1000' }, stdio: ['ignore', 'ignore', 'pipe'] });
  // A test run that is broken off takes its browser with it.
  process.once('exit', () => child.kill('SIGKILL'));
  const bidi = await BiDi.connect(await addressOf(child));
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return { child, bidi };
}
