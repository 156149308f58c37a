/** Firefox by WebDriver BiDi, with the extension installed from its folder. */
import { join } from 'node:path';
import { once } from 'node:events';
import { FirefoxChrome } from './firefox-chrome.js';
import { FirefoxDesktop } from './firefox-desktop.js';
import { FirefoxPage } from './firefox-page.js';
import { FirefoxPopup } from './firefox-popup.js';
import { FIREFOX_UUID, startFirefox } from './firefox-start.js';

/** Where Firefox looks for hosts, below the home. */
export const FIREFOX_HOSTS = join('.mozilla', 'native-messaging-hosts');

/** @param {import('./index.js').Prepared} what */
export async function launchFirefox(what) {
  const { child, bidi } = await startFirefox(what);
  const chrome = await FirefoxChrome.of(bidi);
  const install = () => bidi.send('webExtension.install', { extensionData: { type: 'path', path: what.extension }, 'moz:allowPrivateBrowsing': what.privateWindows });
  await install();
  return new Firefox(child, bidi, chrome, install);
}

class Firefox {
  kind = /** @type {const} */ ('firefox');
  base = `moz-extension://${FIREFOX_UUID}/`;
  #child;
  #bidi;
  #chrome;

  /** @param {import('node:child_process').ChildProcess} child @param {import('./bidi.js').BiDi} bidi @param {FirefoxChrome} chrome @param {() => Promise<unknown>} install */
  constructor(child, bidi, chrome, install) {
    this.updateExtension = async () => void (await install());
    this.#child = child;
    this.#bidi = bidi;
    this.#chrome = chrome;
    this.desktop = new FirefoxDesktop(chrome);
    this.pid = Number(child.pid);
  }

  /** @param {string} url @returns {Promise<import('./index.js').Page>} */
  async open(url) {
    const { context } = await this.#bidi.send('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.#bidi, context);
    await page.resize(1280, 900);
    await page.goto(url);
    return page;
  }

  /** @param {string} url @returns {Promise<import('./index.js').Page>} in a container of its own */
  async openContainer(url) {
    const { userContext } = await this.#bidi.send('browser.createUserContext');
    const { context } = await this.#bidi.send('browsingContext.create', { type: 'tab', userContext });
    const page = new FirefoxPage(this.#bidi, context);
    await page.resize(1280, 900);
    await page.goto(url);
    return page;
  }

  /** @param {string} url @returns {Promise<import('./index.js').PrivatePage>} */
  async openPrivate(url) {
    const { context, chrome } = await this.#chrome.openPrivateWindow();
    const page = new FirefoxPage(this.#bidi, context);
    await page.goto(url);
    return Object.assign(page, { popup: () => FirefoxPopup.open(chrome) });
  }

  /** @returns {Promise<import('./index.js').Page[]>} every open tab */
  async pages() {
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { maxDepth: 0 });
    return contexts.map((/** @type {any} */ { context, url }) => new FirefoxPage(this.#bidi, context, context, url));
  }

  /** The popup of the toolbar button, opened as a click opens it. @returns {Promise<import('./index.js').Popup>} */
  popup() {
    return FirefoxPopup.open(this.#chrome);
  }

  /** Ends the event page as the browser does when it has been idle. */
  stopBackground() {
    return this.#chrome.stopBackground();
  }

  /** The person takes my.uscis.gov away from the extension, or gives it back. @param {boolean} granted */
  setSitePermission(granted) {
    return this.#chrome.setSitePermission(granted);
  }

  /** For open pages and those to come. @param {boolean} dark */
  async setDark(dark) {
    const [content, system] = dark ? [0, 1] : [1, 0];
    await this.#chrome.setNumberPref('layout.css.prefers-color-scheme.content-override', content);
    // The popup of a toolbar button takes its colours from the window around it.
    await this.#chrome.setNumberPref('ui.systemUsesDarkTheme', system);
    await this.#chrome.setNumberPref('browser.theme.toolbar-theme', content);
  }

  /** @param {boolean} offline */
  async setOffline(offline) {
    await this.#chrome.setOffline(offline);
  }

  async close() {
    const ended = once(this.#child, 'exit');
    await this.#bidi.send('browser.close').catch(() => this.#child.kill());
    await ended;
    this.#bidi.close();
  }
}
