/** One tab of Chromium, or a frame in it. */
import { callExpression, callResult } from './call.js';
import { inCorner } from './corner.js';
import { answered, until } from './until.js';

/** @typedef {import('./call.js').PageFunction} PageFunction */

export class ChromiumPage {
  #page;
  #frame;

  /** @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} [frame] */
  constructor(page, frame = page.mainFrame()) {
    this.#page = page;
    this.#frame = frame;
  }

  get url() {
    return this.#frame.url();
  }

  /** @param {string} url */
  async goto(url) {
    await this.#page.goto(url, { waitUntil: 'load' });
  }

  async reload() {
    await this.#page.reload({ waitUntil: 'load' });
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  async evaluate(fn, ...args) {
    return callResult(await answered(this.#frame.evaluate(callExpression(fn, args)), String(fn)));
  }

  /** Waits until the function gives something truthy. @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  waitFor(fn, ...args) {
    return until(() => this.evaluate(fn, ...args).catch(() => null), async () =>
      `${fn} ${JSON.stringify(args)} in ${this.url}, which says: ${await this.text().catch(String)}`);
  }

  text() {
    return this.evaluate(() => document.body.innerText);
  }

  /** @param {string} selector */
  async click(selector) {
    await this.#frame.click(selector);
  }

  /** @param {string} key as in KeyboardEvent.key */
  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /** @param {string} text typed where the focus is */
  async type(text) {
    await this.#page.keyboard.type(text);
  }

  /** A frame whose address ends so, at any depth, also inside a closed shadow root. @param {string} ending @returns {Promise<import('./index.js').Page>} */
  async frame(ending) {
    const frame = await until(() => this.#page.frames().find((f) => f.url().split('?')[0].endsWith(ending)), `a frame of ${ending}`);
    return new ChromiumPage(this.#page, frame);
  }

  /** @param {string} ending @returns {Promise<boolean>} */
  async hasFrame(ending) {
    return this.#page.frames().some((f) => f.url().split('?')[0].endsWith(ending));
  }

  /** Calls the function with the closed shadow root of the extension's corner. @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  async corner(fn, ...args) {
    const devTools = await this.#page.context().newCDPSession(this.#page);
    try {
      return await inCorner((method, params) => devTools.send(/** @type {any} */ (method), params), fn, args);
    } finally {
      await devTools.detach();
    }
  }

  /** A real click at a point of the viewport. @param {number} x @param {number} y */
  async clickAt(x, y) {
    await this.#page.mouse.click(x, y);
  }

  /** @param {number} width @param {number} height CSS pixels */
  async resize(width, height) {
    await this.#page.setViewportSize({ width, height });
  }

  /** @returns {Promise<Buffer>} PNG */
  screenshot() {
    return this.#page.screenshot();
  }

  async bringToFront() {
    await this.#page.bringToFront();
  }

  async close() {
    await this.#page.close();
  }
}
