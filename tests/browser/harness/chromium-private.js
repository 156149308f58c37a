/** A tab of a private window of Chromium, which Playwright does not list, by the bare DevTools protocol. */
import { DevToolsPage } from './devtools-page.js';
import { until } from './until.js';

/** @typedef {import('./call.js').PageFunction} PageFunction */
/** @typedef {import('playwright-core').CDPSession} CDPSession */

export class ChromiumPrivatePage {
  #devTools;
  #page;
  #jar;

  /** @param {CDPSession} devTools @param {DevToolsPage} page @param {string | undefined} jar the browser's name for the window's cookies @param {() => Promise<DevToolsPage>} popup */
  constructor(devTools, page, jar, popup) {
    this.#devTools = devTools;
    this.#page = page;
    this.#jar = jar;
    this.popup = popup;
  }

  /** @param {CDPSession} devTools @param {string[]} known targets before the window was opened @param {() => Promise<DevToolsPage>} popup */
  static async of(devTools, known, popup) {
    const target = await until(async () => {
      const { targetInfos } = await devTools.send('Target.getTargets');
      return targetInfos.find(({ targetId, type, url }) => type === 'page' && url.startsWith('https:') && !known.includes(targetId));
    }, 'a private window');
    return new ChromiumPrivatePage(devTools, await DevToolsPage.attach(devTools, target.targetId, false), target.browserContextId, popup);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  evaluate(fn, ...args) {
    return this.#page.evaluate(fn, ...args);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  waitFor(fn, ...args) {
    return this.#page.waitFor(fn, ...args);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  corner(fn, ...args) {
    return this.#page.corner(fn, ...args);
  }

  /** @param {number} x @param {number} y */
  clickAt(x, y) {
    return this.#page.clickAt(x, y);
  }

  text() {
    return this.#page.text();
  }

  screenshot() {
    return this.#page.screenshot();
  }

  /** @param {string} selector */
  async click(selector) {
    await this.waitFor((wanted) => document.querySelector(wanted), selector);
    await this.evaluate((wanted) => void setTimeout(() => document.querySelector(wanted).click()), selector);
  }

  /** @param {string} ending of the address of a frame @returns {Promise<DevToolsPage>} */
  async frame(ending) {
    const target = await until(async () => {
      const { targetInfos } = await this.#devTools.send('Target.getTargets');
      return targetInfos.find(({ type, url, browserContextId }) => type === 'iframe' && browserContextId === this.#jar && url.split('?')[0].endsWith(ending));
    }, `a frame of ${ending} in the private window`);
    return DevToolsPage.attach(this.#devTools, target.targetId, false);
  }

  close() {
    return this.#page.close();
  }
}
