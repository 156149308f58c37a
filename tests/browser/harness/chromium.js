/** Chromium by the DevTools protocol, with the extension loaded as it is shipped. */
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ChromiumPage } from './chromium-page.js';
import { ChromiumPrivatePage } from './chromium-private.js';
import { DevToolsPage } from './devtools-page.js';
import { CHROMIUM_ID, settings } from './settings.js';
import { until } from './until.js';

/** Where Chromium looks for hosts, below the home. */
export const CHROMIUM_HOSTS = join('user-data', 'NativeMessagingHosts');

const PROGRAM = process.env.CASELIGHT_CHROMIUM ?? '/usr/bin/chromium';

/** @param {import('./index.js').Prepared} what */
function options({ extension, sitePort, env, locale }) {
  return {
    executablePath: PROGRAM,
    headless: !settings.headed,
    // Chromium refuses its own sandbox to the superuser, who runs the tests in containers.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    env: { ...process.env, ...env, LANGUAGE: locale },
    args: [
      `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--enable-unsafe-extension-debugging', '--ignore-certificate-errors',
      `--lang=${locale}`,
      // The browser's own window is drawn without a graphics card: moving tabs would cost a fifth of a test, and a card that is
      // played by the processor a tenth.
      '--force-prefers-reduced-motion', '--animation-duration-scale=0', '--disable-gpu', '--disable-software-rasterizer',
      `--host-resolver-rules=MAP my.uscis.gov:443 127.0.0.1:${sitePort}, MAP myaccount.uscis.gov:443 127.0.0.1:${sitePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    ],
  };
}

/** @param {import('./index.js').Prepared} what */
export async function launchChromium(what) {
  const userData = join(what.home, 'user-data');
  const context = await chromium.launchPersistentContext(userData, options(what));
  if (what.privateWindows) await allowPrivateWindows(context);
  return new Chromium(context, pidOf(userData), what.extension);
}

/**
 * As the person lets the extension into private windows. The browser then loads it anew, which it does with one from a folder
 * only in its mode for developers.
 * @param {import('playwright-core').BrowserContext} context
 */
async function allowPrivateWindows(context) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${CHROMIUM_ID}', incognitoAccess: true })`);
  const isReady = () => page.evaluate(`chrome.developerPrivate.getExtensionInfo('${CHROMIUM_ID}').then(({ state, incognitoAccess }) => state === 'ENABLED' && incognitoAccess.isActive)`);
  await until(isReady, 'the extension in private windows');
  await page.close();
}

/** The lock of the profile is a link to `<machine>-<pid>`. @param {string} userData */
const pidOf = (userData) => Number(/-(\d+)$/.exec(readlinkSync(join(userData, 'SingletonLock')))?.[1]);

class Chromium {
  kind = /** @type {const} */ ('chromium');
  base = `chrome-extension://${CHROMIUM_ID}/`;
  #context;
  #dark = false;
  #extension;
  /** @type {import('playwright-core').CDPSession | undefined} */
  #limits;

  /** @param {import('playwright-core').BrowserContext} context @param {number} pid @param {string} extension the folder of its files */
  constructor(context, pid, extension) {
    this.#context = context;
    this.#extension = extension;
    this.pid = pid;
  }

  /** @param {string} url @returns {Promise<import('./index.js').Page>} */
  async open(url) {
    const page = await this.#context.newPage();
    await page.emulateMedia({ colorScheme: this.#dark ? 'dark' : 'light' });
    const opened = new ChromiumPage(page);
    await opened.goto(url);
    return opened;
  }

  /** @param {string} url @returns {Promise<import('./index.js').PrivatePage>} */
  async openPrivate(url) {
    const opener = this.#context.pages().find((page) => page.url().startsWith(this.base)) ?? await this.#helper();
    const devTools = await this.#devTools();
    const known = (await devTools.send('Target.getTargets')).targetInfos.map(({ targetId }) => targetId);
    const windowId = await opener.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then((made) => made.id)`);
    return ChromiumPrivatePage.of(devTools, known, async () => {
      await opener.evaluate(`chrome.action.openPopup({ windowId: ${windowId} })`);
      return this.openedPopup();
    });
  }

  /** @returns {Promise<import('./index.js').Page[]>} every open tab */
  async pages() {
    return this.#context.pages().map((page) => new ChromiumPage(page));
  }

  /** The popup of the toolbar button, opened as a click opens it. @returns {Promise<import('./index.js').Popup>} */
  async popup() {
    await this.#context.pages().at(-1)?.bringToFront();
    const opener = this.#context.pages().find((page) => page.url().startsWith(this.base)) ?? await this.#helper();
    await opener.evaluate('chrome.windows.getCurrent().then(({ id }) => chrome.action.openPopup({ windowId: id }))');
    return this.openedPopup();
  }

  /** The popup that something has opened. */
  async openedPopup() {
    const devTools = await this.#devTools();
    const target = await until(() => this.#popupTarget(devTools), 'the popup');
    return DevToolsPage.attach(devTools, target.targetId, this.#dark);
  }

  /** @param {import('playwright-core').CDPSession} devTools */
  async #popupTarget(devTools) {
    const { targetInfos } = await devTools.send('Target.getTargets');
    const tabs = this.#context.pages().length;
    return targetInfos.find((info) => info.type === 'page' && info.url === `${this.base}pages/popup.html` && tabs > 0);
  }

  async #devTools() {
    const browser = this.#context.browser();
    if (!browser) throw new Error('the browser is gone');
    return browser.newBrowserCDPSession();
  }

  /** A page of the extension from which its functions can be called. */
  async #helper() {
    const page = await this.#context.newPage();
    await page.goto(`${this.base}icons/icon.svg`);
    return page;
  }

  /** Ends the worker as the browser does when it has been idle. */
  async stopBackground() {
    const devTools = await this.#devTools();
    const workers = async () => (await devTools.send('Target.getTargets')).targetInfos
      .filter((info) => info.type === 'service_worker' && info.url.startsWith(this.base)).map((info) => info.targetId);
    const running = await workers();
    // Something may wake a new one at once; it is enough that the old one is gone. A worker that is just being woken
    // does not hear the first request, so it is asked again.
    await until(async () => {
      const left = (await workers()).filter((id) => running.includes(id));
      for (const targetId of left) await devTools.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return left.length === 0;
    }, 'the worker ended');
  }

  /** As an update does: the pages of the extension close, and its scripts in open pages are cut off. */
  async updateExtension() {
    await (await this.#devTools()).send('Extensions.loadUnpacked', { path: this.#extension });
    await until(() => !this.#context.pages().some((page) => page.url().startsWith(this.base)), 'the pages of the old version closed');
  }

  /** For pages opened from now on and those that are open. @param {boolean} dark */
  async setDark(dark) {
    this.#dark = dark;
    await Promise.all(this.#context.pages().map((page) => page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })));
  }

  /** @param {boolean} offline */
  async setOffline(offline) {
    await this.#context.setOffline(offline);
  }

  /**
   * Chromium asks how much room there is at the first thing that is kept and remembers the answer, so a later limit refuses nothing. It lasts
   * as long as the page of the extension over which it was set.
   * @param {number} roomKiB
   */
  async limitStorage(roomKiB) {
    const page = this.#context.pages().find((one) => one.url().startsWith(this.base)) ?? await this.#helper();
    this.#limits ??= await this.#context.newCDPSession(page);
    await this.#limits.send('Storage.overrideQuotaForOrigin', { origin: this.base.slice(0, -1), quotaSize: roomKiB * 1024 });
  }

  async close() {
    await this.#context.close();
  }
}
