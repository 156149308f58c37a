/**
 * The driver: one small interface for both browsers.
 *
 * @typedef {import('./call.js').PageFunction} PageFunction
 *
 * @typedef {object} Prepared
 * @property {string} extension  the unpacked extension
 * @property {number} sitePort   of the stand-in
 * @property {string} home       an empty folder that the browser may call its home
 * @property {Record<string, string>} env  the person's folders, and the session bus where there is one
 * @property {string} locale
 * @property {boolean} privateWindows  the person lets the extension into private windows
 * @property {number} [roomKiB]  how much may be kept in the browser, as on a disk that is nearly full
 *
 * @typedef {object} Popup
 * @property {(fn: PageFunction, ...args: unknown[]) => Promise<any>} evaluate  runs in the page; JSON in and out
 * @property {(fn: PageFunction, ...args: unknown[]) => Promise<any>} waitFor   until it gives something truthy
 * @property {() => Promise<string>} text
 * @property {() => Promise<Buffer>} screenshot  PNG
 * @property {() => Promise<void>} close
 *
 * @typedef {Popup & {
 *   url: string, goto: (url: string) => Promise<void>, reload: () => Promise<void>,
 *   click: (selector: string) => Promise<void>, press: (key: string) => Promise<void>, type: (text: string) => Promise<void>,
 *   frame: (ending: string) => Promise<Page>, hasFrame: (ending: string) => Promise<boolean>,
 *   corner: (fn: PageFunction, ...args: unknown[]) => Promise<any>, clickAt: (x: number, y: number) => Promise<void>,
 *   resize: (width: number, height: number) => Promise<void>, bringToFront: () => Promise<void>,
 * }} Page
 *
 * @typedef {Popup & {
 *   frame: (ending: string) => Promise<Popup>, click: (selector: string) => Promise<void>, popup: () => Promise<Popup>,
 *   corner: Page['corner'], clickAt: Page['clickAt'],
 * }} PrivatePage  `popup`: the one over its window
 *
 * @typedef {object} Browser
 * @property {'chromium'|'firefox'} kind
 * @property {string} base       address of the extension's root
 * @property {number} pid
 * @property {(url: string) => Promise<Page>} open  in a new tab
 * @property {() => Promise<Page[]>} pages
 * @property {() => Promise<Popup>} popup  the real one
 * @property {(url: string) => Promise<PrivatePage>} openPrivate  in a private window of its own
 * @property {(url: string) => Promise<Page>} [openContainer]  in a container of its own; Firefox only
 * @property {() => Promise<void>} stopBackground  puts the worker (or event page) to sleep
 * @property {() => Promise<void>} updateExtension  another version takes the place of this one; its pages close, the site's stay open
 * @property {(dark: boolean) => Promise<void>} setDark
 * @property {(offline: boolean) => Promise<void>} setOffline
 * @property {(roomKiB: number) => Promise<void>} [limitStorage]  how much the extension may keep, before it has kept anything; Firefox is started with it
 * @property {(granted: boolean) => Promise<void>} [setSitePermission]  Firefox only
 * @property {import('./firefox-desktop.js').FirefoxDesktop} [desktop]  Firefox only
 * @property {() => Promise<void>} close
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../../myuscis/site.js';
import { CHROMIUM_HOSTS, launchChromium } from './chromium.js';
import { FIREFOX_HOSTS, launchFirefox } from './firefox.js';
import { withGranted } from './granted.js';
import { personalFolders } from './environment.js';
import { Programs } from './programs.js';
import { startKeyring } from './keyring.js';
import { settings } from './settings.js';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
const HOSTS = { chromium: CHROMIUM_HOSTS, firefox: FIREFOX_HOSTS };

/**
 * Starts the stand-in and a browser that knows no other site.
 * @param {{account?: string, locale?: string, now?: Date, keyring?: boolean, granted?: string[], recorded?: boolean, privateWindows?: boolean, roomKiB?: number}} [options] `granted`: optional
 *   permissions that Chromium was asked for before; `recorded`: what the programs say and hear is kept; `keyring`: a session bus with an
 *   unlocked keyring of its own; without it there is no bus, so no keyring either
 */
export async function start({ account = 'family', locale = 'en', now, keyring: wantsKeyring = false, granted = [], recorded = false, privateWindows = false, roomKiB } = {}) {
  const kind = /** @type {keyof typeof LAUNCH} */ (settings.browser);
  if (!LAUNCH[kind]) throw new Error(`CASELIGHT_BROWSER is "${kind}"; there are chromium and firefox`);
  const site = await startSite({ account, now });
  const home = mkdtempSync(join(tmpdir(), `caselight-${kind}-`));
  const clean = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  endWithBrowser(clean);
  const env = personalFolders(home);
  const extension = kind === 'chromium' && granted.length ? withGranted(settings.extension(), home, granted) : settings.extension();
  const programs = new Programs(kind, home, join(home, HOSTS[kind]), recorded);
  const keyring = wantsKeyring ? await startKeyring(env) : null;
  if (keyring) programs.mayReach(`unix ${keyring.path}`);
  /** @type {Browser} */
  const browser = await LAUNCH[kind]({ extension, sitePort: site.port, home, env: { ...env, ...keyring?.env }, locale, privateWindows, roomKiB });
  programs.runUnder(browser.pid);
  /** @type {Promise<void> | undefined} */ let ending;
  /** The person closes the browser; what it and the programs left behind is still there. */
  const quit = () => (ending ??= (async () => {
    await browser.close();
    await site.close();
    await keyring?.close();
  })());
  const close = async () => {
    await quit();
    programs.check();
    clean();
  };
  return { browser, site, programs, keyring, home, env, quit, close };
}

/** A test run that is broken off leaves neither its browser nor its folder behind. @param {() => void} clean */
function endWithBrowser(clean) {
  process.once('exit', () => {
    try {
      clean();
    } catch {
      // The browser, which is being killed as well, may still be writing; the system clears its temporary folder.
    }
  });
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => process.exit(1));
}
