/** One tab of Firefox, or a frame in it. */
import { evaluateJson } from './bidi.js';
import { callExpression, callResult } from './call.js';
import { answered, until } from './until.js';

/** @typedef {import('./call.js').PageFunction} PageFunction */

/** The private-use characters by which WebDriver names keys without a character. @type {Record<string, string>} */
const KEYS = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', ArrowUp: '\uE013', ArrowLeft: '\uE012', ArrowRight: '\uE014', Home: '\uE011', End: '\uE010', PageDown: '\uE00F', PageUp: '\uE00E', Control: '\uE009' };

/** Far longer than any page here takes to load. */
const LOADED_MS = 60_000;

export class FirefoxPage {
  #bidi;
  #context;
  #tab;

  /** @param {import('./bidi.js').BiDi} bidi @param {string} context @param {string} [tab] the tab that the frame is in @param {string} [url] */
  constructor(bidi, context, tab = context, url = '') {
    this.#bidi = bidi;
    this.#context = context;
    this.#tab = tab;
    this.url = url;
  }

  /** @param {string} url */
  async goto(url) {
    ({ url: this.url } = await this.#navigate('navigate', { url }));
  }

  async reload() {
    const address = await this.#address();
    await this.#navigate('reload', {});
    // On a loaded machine Firefox now and then comes back with an empty page.
    if (await this.#address() === 'about:blank') await this.goto(address);
  }

  #address() {
    return this.evaluate(() => location.href);
  }

  /**
   * A load that the page's own one crosses is given up by Firefox, and the end of one is not always told; then it is asked for
   * again, as a person would.
   * @param {'navigate'|'reload'} how @param {object} params @returns {Promise<any>}
   */
  #navigate(how, params) {
    const load = () => this.#bidi.send(`browsingContext.${how}`, { context: this.#context, wait: 'complete', ...params });
    return until(() => answered(load(), `${this.url} loaded`, LOADED_MS).catch((error) => {
      if (/NS_BINDING_ABORTED|no answer/.test(String(error))) return null;
      throw error;
    }), `${this.url} loaded`);
  }

  /** @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  evaluate(fn, ...args) {
    return evaluateJson(this.#bidi, this.#context, callExpression(fn, args));
  }

  /** Waits until the function gives something truthy. @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  waitFor(fn, ...args) {
    return until(() => this.evaluate(fn, ...args).catch(() => null), async () =>
      `${fn} ${JSON.stringify(args)} in ${this.url}, which says: ${await this.text().catch(String)}`);
  }

  text() {
    return this.evaluate(() => document.body.innerText);
  }

  /** A node that does not move any more is clicked, as a person would. @param {string} selector */
  async click(selector) {
    let place = '';
    await until(async () => {
      const before = place;
      const sharedId = await this.#node(selector);
      place = sharedId ? await this.evaluate((wanted) => JSON.stringify(document.querySelector(wanted)?.getBoundingClientRect()), selector) : '';
      return place && place === before && this.#clickNode(sharedId ?? '');
    }, `${selector} at rest in ${this.url}`);
  }

  /** A page that is still being laid out may move the node away after all; then it is looked up anew. @param {string} sharedId */
  #clickNode(sharedId) {
    const actions = [clickActions({ x: 0, y: 0, origin: { type: 'element', element: { sharedId } } })];
    return this.#bidi.send('input.performActions', { context: this.#context, actions }).then(() => true, (error) => {
      if (/out of bounds/.test(String(error))) return false;
      throw error;
    });
  }

  /** Visible and in view. @param {string} selector @returns {Promise<string|null>} */
  async #node(selector) {
    const { result } = await this.#bidi.send('script.callFunction', {
      target: { context: this.#context }, awaitPromise: false, arguments: [{ type: 'string', value: selector }],
      functionDeclaration: `(selector) => {
        const node = document.querySelector(selector);
        if (!node || !node.checkVisibility()) return null;
        node.scrollIntoView({ block: 'nearest' });
        return node;
      }`,
    });
    return result?.sharedId ?? null;
  }

  /** @param {string} keys as in KeyboardEvent.key, several joined by a plus sign: `Control+v` */
  async press(keys) {
    const values = keys.split('+').map((key) => KEYS[key] ?? key);
    const actions = [...values.map((value) => ({ type: 'keyDown', value })), ...values.toReversed().map((value) => ({ type: 'keyUp', value }))];
    await this.#bidi.send('input.performActions', { context: this.#tab, actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** @param {string} text typed where the focus is */
  async type(text) {
    const actions = [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await this.#bidi.send('input.performActions', { context: this.#tab, actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** A frame whose address ends so, at any depth, also inside a closed shadow root. @param {string} ending @returns {Promise<import('./index.js').Page>} */
  async frame(ending) {
    const found = await until(() => this.#findFrame(ending), `a frame of ${ending}`);
    return new FirefoxPage(this.#bidi, found.context, this.#tab, found.url);
  }

  /** @param {string} ending @returns {Promise<boolean>} */
  async hasFrame(ending) {
    return (await this.#findFrame(ending)) !== undefined;
  }

  /** @param {string} ending @returns {Promise<{context: string, url: string}|undefined>} */
  async #findFrame(ending) {
    const { contexts } = await this.#bidi.send('browsingContext.getTree', { root: this.#tab });
    return withChildren(contexts).find((c) => c.url.split('?')[0].endsWith(ending));
  }

  /** Calls the function with the closed shadow root of the extension's corner. @param {PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  async corner(fn, ...args) {
    const found = await this.#bidi.send('script.evaluate', {
      expression: 'document.querySelector("html > div")', target: { context: this.#context }, awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const root = found.result?.value?.shadowRoot?.sharedId;
    if (!root) return null;
    const answer = await this.#bidi.send('script.callFunction', {
      target: { context: this.#context }, awaitPromise: true, arguments: [{ sharedId: root }],
      functionDeclaration: `async (root) => JSON.stringify([await (${fn})(root, ...${JSON.stringify(args)})])`,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return callResult(answer.result.value);
  }

  /** A real click at a point of the viewport. @param {number} x @param {number} y */
  async clickAt(x, y) {
    await this.#bidi.send('input.performActions', { context: this.#tab, actions: [clickActions({ x, y })] });
  }

  /** @param {number} width @param {number} height CSS pixels */
  async resize(width, height) {
    await this.#bidi.send('browsingContext.setViewport', { context: this.#tab, viewport: { width, height } });
  }

  /** @returns {Promise<Buffer>} PNG */
  async screenshot() {
    const { data } = await this.#bidi.send('browsingContext.captureScreenshot', { context: this.#tab });
    return Buffer.from(data, 'base64');
  }

  async bringToFront() {
    await this.#bidi.send('browsingContext.activate', { context: this.#tab });
  }

  async close() {
    await this.#bidi.send('browsingContext.close', { context: this.#tab });
  }
}

/** @param {{x: number, y: number, origin?: object}} place */
const clickActions = ({ x, y, origin }) => ({
  type: 'pointer', id: 'mouse', actions: [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), ...(origin ? { origin } : {}) },
    { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
  ],
});

/** @param {any[]} contexts @returns {any[]} */
const withChildren = (contexts) => contexts.flatMap((c) => [c, ...withChildren(c.children ?? [])]);
