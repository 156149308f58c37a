/** A page that Playwright does not list (the popup of a toolbar button), by the bare DevTools protocol. */
import { callExpression, callResult } from './call.js';
import { inCorner } from './corner.js';
import { answered, until } from './until.js';

/** @typedef {import('./call.js').PageFunction} PageFunction */
/** @typedef {import('playwright-core').CDPSession} CDPSession */

export class DevToolsPage {
  #devTools;
  #session;
  #target;
  #id = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();

  /** @param {CDPSession} devTools @param {string} session @param {string} target */
  constructor(devTools, session, target) {
    this.#devTools = devTools;
    this.#session = session;
    this.#target = target;
    devTools.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
      if (sessionId === session) this.#receive(JSON.parse(message));
    });
    devTools.on('Target.detachedFromTarget', ({ sessionId }) => {
      if (sessionId === session) this.#rejectAll();
    });
  }

  /** @param {CDPSession} devTools @param {string} targetId @param {boolean} dark */
  static async attach(devTools, targetId, dark) {
    const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
    const page = new DevToolsPage(devTools, sessionId, targetId);
    await page.#send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
    });
    return page;
  }

  /** @param {any} message */
  #receive({ id, result, error }) {
    const waiter = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result);
  }

  #rejectAll() {
    for (const { reject } of this.#waiting.values()) reject(new Error('the popup is closed'));
    this.#waiting.clear();
  }

  /** @param {string} method @param {object} params @returns {Promise<any>} */
  #send(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const message = JSON.stringify({ id, method, params });
    this.#devTools.send('Target.sendMessageToTarget', { sessionId: this.#session, message })
      .catch((error) => this.#receive({ id, error }));
    return answered(answer, message);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  async evaluate(fn, ...args) {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', {
      expression: callExpression(fn, args), awaitPromise: true, returnByValue: true, userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return callResult(result.value);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  waitFor(fn, ...args) {
    return until(() => this.evaluate(fn, ...args).catch(() => null), async () =>
      `${fn} ${JSON.stringify(args)} in the popup, which says: ${await this.text().catch(String)}`);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  corner(fn, ...args) {
    return inCorner((method, params = {}) => this.#send(method, params), fn, args);
  }

  /** A real click at a point of the viewport. @param {number} x @param {number} y */
  async clickAt(x, y) {
    for (const type of ['mousePressed', 'mouseReleased']) await this.#send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }

  text() {
    return this.evaluate(() => document.body.innerText);
  }

  /** @returns {Promise<Buffer>} PNG */
  async screenshot() {
    const { data } = await this.#send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  async close() {
    await this.#devTools.send('Target.closeTarget', { targetId: this.#target });
    await until(async () => {
      const { targetInfos } = await this.#devTools.send('Target.getTargets');
      return !targetInfos.some((info) => info.targetId === this.#target);
    }, 'the popup closed');
  }
}
