/**
 * The real popup of the toolbar button in Firefox. WebDriver BiDi does not list it among the tabs, so functions are
 * sent to its process by a frame script of Firefox's own.
 */
import { callExpression, callResult } from './call.js';
import { FIREFOX_ID } from './settings.js';
import { until } from './until.js';

/** @typedef {import('./call.js').PageFunction} PageFunction */

/** Names of Firefox's own window, for the functions below, which run there. */
/** @type {any} */ let WebExtensionPolicy;

const POPUP = 'browser.webextension-popup-browser';
/** A document that is being replaced never answers: whoever waits asks again, whoever asks once has patience. */
const ASK_AGAIN_MS = 5_000;
const GIVE_UP_MS = 60_000;

/**
 * Runs in the popup's process, where `content` is the popup's window. The sandbox has the rights of the popup but not
 * its Content-Security-Policy, which forbids evaluation.
 * @param {string} expression @param {string} reply
 */
const frameScript = (expression, reply) => `data:text/javascript;charset=utf-8,${encodeURIComponent(`
  (async () => {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    return Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox);
  })().then(
    (json) => sendAsyncMessage(${JSON.stringify(reply)}, { json }),
    (error) => sendAsyncMessage(${JSON.stringify(reply)}, { error: String(error) }));
`)}`;

export class FirefoxPopup {
  #chrome;
  #count = 0;

  /** @param {import('./firefox-chrome.js').FirefoxChrome} chrome */
  constructor(chrome) {
    this.#chrome = chrome;
  }

  /** @param {import('./firefox-chrome.js').FirefoxChrome} chrome */
  static async open(chrome) {
    await chrome.evaluate((id) => {
      const { extension } = WebExtensionPolicy.getByID(id);
      extension.apiManager.global.browserActionFor(extension).openPopup(window, true);
    }, FIREFOX_ID);
    const popup = new FirefoxPopup(chrome);
    await until(() => chrome.evaluate((selector) => {
      const uri = /** @type {any} */ (document.querySelector(selector))?.currentURI?.spec;
      return uri?.endsWith('/pages/popup.html');
    }, POPUP), 'the popup');
    await popup.waitFor(() => document.readyState === 'complete');
    return popup;
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  evaluate(fn, ...args) {
    return this.#ask(fn, args, GIVE_UP_MS);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @param {number} limitMs @returns {Promise<any>} */
  async #ask(fn, args, limitMs) {
    const reply = `caselight-test-${++this.#count}`;
    const { json, error } = await this.#chrome.evaluate((popup, script, name, limit) => new Promise((resolve) => {
      const { messageManager } = /** @type {any} */ (document.querySelector(popup));
      messageManager.addMessageListener(name, function listen(/** @type {any} */ { data }) {
        messageManager.removeMessageListener(name, listen);
        resolve(data);
      });
      messageManager.loadFrameScript(script, false);
      setTimeout(() => resolve({ error: 'no answer from the popup' }), limit);
    }), POPUP, frameScript(callExpression(fn, args), reply), reply, limitMs);
    if (error !== undefined) throw new Error(error);
    return callResult(json);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  waitFor(fn, ...args) {
    return until(() => this.#ask(fn, args, ASK_AGAIN_MS).catch(() => null), async () =>
      `${fn} ${JSON.stringify(args)} in the popup, which says: ${await this.text().catch(String)}`);
  }

  text() {
    return this.evaluate(() => document.body.innerText);
  }

  /** @returns {Promise<Buffer>} PNG */
  async screenshot() {
    const url = await this.#chrome.evaluate(async (popup) => {
      const browser = /** @type {any} */ (document.querySelector(popup));
      const { width, height } = browser.getBoundingClientRect();
      const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
        new DOMRect(0, 0, width, height), devicePixelRatio, 'white');
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
      return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
    }, POPUP);
    return Buffer.from(url, 'base64');
  }

  async close() {
    await this.#chrome.evaluate((popup) => {
      /** @type {any} */ (document.querySelector(popup)?.closest('panel'))?.hidePopup();
    }, POPUP);
    await until(() => this.#chrome.evaluate((popup) => !document.querySelector(popup), POPUP), 'the popup closed');
  }
}
