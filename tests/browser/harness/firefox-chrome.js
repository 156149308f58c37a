/** The privileged scope of Firefox's window: what WebDriver BiDi has no command for. */
import { callExpression } from './call.js';
import { evaluateJson } from './bidi.js';
import { FIREFOX_ID } from './settings.js';
import { until } from './until.js';

/** Names of Firefox's own window, for the functions below, which run there. */
/** @type {any} */ let WebExtensionPolicy;
/** @type {any} */ let ChromeUtils;
/** @type {any} */ let Services;
/** @type {any} */ let OpenBrowserWindow;
/** @type {any} */ let gBrowser;

const ORIGIN = 'https://my.uscis.gov/*';

export class FirefoxChrome {
  #bidi;
  #window;

  /** @param {import('./bidi.js').BiDi} bidi @param {string} window */
  constructor(bidi, window) {
    this.#bidi = bidi;
    this.#window = window;
  }

  /** @param {import('./bidi.js').BiDi} bidi */
  static async of(bidi) {
    const { contexts } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    return new FirefoxChrome(bidi, contexts[0].context);
  }

  /** @param {import('./call.js').PageFunction} fn @param {unknown[]} args @returns {Promise<any>} */
  evaluate(fn, ...args) {
    return evaluateJson(this.#bidi, this.#window, callExpression(fn, args));
  }

  /** @returns {Promise<{context: string, chrome: FirefoxChrome}>} the tab of a new private window, and the scope of that window */
  async openPrivateWindow() {
    const known = [await this.#contexts({}), await this.#contexts({ 'moz:scope': 'chrome' })].flat();
    const isNew = (/** @type {{context: string}} */ { context }) => !known.some((one) => one.context === context);
    await this.evaluate(() => void OpenBrowserWindow({ private: true }));
    const opened = (/** @type {object} */ scope) => until(async () => (await this.#contexts(scope)).find(isNew), 'a private window');
    const [window, tab] = [await opened({ 'moz:scope': 'chrome' }), await opened({})];
    const chrome = new FirefoxChrome(this.#bidi, window.context);
    // A load that is asked for while the window still loads its own page would never be answered.
    await until(() => chrome.evaluate(() => gBrowser.currentURI.spec === 'about:privatebrowsing' && !gBrowser.selectedBrowser.webProgress.isLoadingDocument), 'the private window at rest');
    return { context: tab.context, chrome };
  }

  /** @param {object} scope @returns {Promise<{context: string}[]>} */
  async #contexts(scope) {
    return (await this.#bidi.send('browsingContext.getTree', { ...scope, maxDepth: 0 })).contexts;
  }

  /** Also when a native port is open, which would keep the event page awake. */
  stopBackground() {
    return this.evaluate(async (id) => {
      await WebExtensionPolicy.getByID(id).extension
        .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
    }, FIREFOX_ID);
  }

  /** @param {boolean} granted */
  setSitePermission(granted) {
    return this.evaluate(async (id, origin, grant) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const what = { permissions: [], origins: [origin], data_collection: [] };
      await ExtensionPermissions[grant ? 'add' : 'remove'](id, what, extension);
    }, FIREFOX_ID, ORIGIN, granted);
  }

  /** @param {string} name @param {number} value */
  setNumberPref(name, value) {
    return this.evaluate((pref, number) => Services.prefs.setIntPref(pref, number), name, value);
  }

  /** @param {boolean} offline */
  setOffline(offline) {
    return this.evaluate((flag) => { Services.io.offline = flag; }, offline);
  }
}
