/**
 * The driver: one small interface for both browsers.
 *
 * @typedef {import('./native-manifest.js').HostVariant} HostVariant
 * @typedef {import('./call.js').PageFunction} PageFunction
 *
 * @typedef {object} Prepared
 * @property {string} extension  the unpacked extension
 * @property {string} host       path of the host program
 * @property {HostVariant} variant
 * @property {number} sitePort   of the stand-in
 * @property {string} home       an empty folder that the browser may call its home
 * @property {string} locale
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
 *   click: (selector: string) => Promise<void>, press: (key: string) => Promise<void>,
 *   frame: (ending: string) => Promise<Page>, hasFrame: (ending: string) => Promise<boolean>,
 *   corner: (fn: PageFunction, ...args: unknown[]) => Promise<any>, clickAt: (x: number, y: number) => Promise<void>,
 *   resize: (width: number, height: number) => Promise<void>, bringToFront: () => Promise<void>,
 * }} Page
 *
 * @typedef {object} Browser
 * @property {'chromium'|'firefox'} kind
 * @property {string} base       address of the extension's root
 * @property {number} pid
 * @property {(url: string) => Promise<Page>} open  in a new tab
 * @property {() => Promise<Page[]>} pages
 * @property {() => Promise<Popup>} popup  the real one
 * @property {() => Promise<void>} stopBackground  puts the worker (or event page) to sleep
 * @property {(dark: boolean) => Promise<void>} setDark
 * @property {(offline: boolean) => Promise<void>} setOffline
 * @property {(granted: boolean) => Promise<void>} [setSitePermission]  Firefox only
 * @property {() => Promise<void>} close
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../../myuscis/site.js';
import { launchChromium } from './chromium.js';
import { launchFirefox } from './firefox.js';
import { hostPids } from './host-process.js';
import { settings } from './settings.js';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/**
 * Starts the stand-in and a browser that knows no other site.
 * @param {{account?: string, variant?: HostVariant, locale?: string, now?: Date}} [options]
 */
export async function start({ account = 'family', variant = 'real', locale = 'en', now } = {}) {
  const launch = LAUNCH[/** @type {keyof typeof LAUNCH} */ (settings.browser)];
  if (!launch) throw new Error(`CASELIGHT_BROWSER is "${settings.browser}"; there are chromium and firefox`);
  const site = await startSite({ account, now });
  const home = mkdtempSync(join(tmpdir(), `caselight-${settings.browser}-`));
  const host = settings.host();
  /** @type {Browser} */
  const browser = await launch({ extension: settings.extension(), host, variant, sitePort: site.port, home, locale });
  const close = async () => {
    await browser.close();
    await site.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, site, hostPids: () => hostPids(host, browser.pid), close };
}
