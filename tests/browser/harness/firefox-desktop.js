/** The desktop behind Firefox, as far as notifications go: it is handed what the person would see, and can be clicked. */

/** Names of Firefox's own window, for the functions below, which run there. */
/** @type {any} */ let Components;
/** @type {any} */ let Ci;
/** @type {any} */ let shownAlerts;

/** Firefox keeps the name to itself, so `id` is empty. @typedef {{id: string, text: string}} Shown */

export class FirefoxDesktop {
  #chrome;

  /** @param {import('./firefox-chrome.js').FirefoxChrome} chrome */
  constructor(chrome) {
    this.#chrome = chrome;
  }

  /** Takes the place of the notification server, before the first notification. */
  connect() {
    return this.#chrome.evaluate(() => {
      /** @type {any} */ (window).shownAlerts = [];
      const service = {
        QueryInterface: () => service,
        showAlert: (/** @type {any} */ alert, /** @type {any} */ listener) => {
          /** @type {any} */ (window).shownAlerts.push({ alert, listener });
        },
        closeAlert: () => {},
      };
      const factory = { QueryInterface: () => factory, createInstance: () => service };
      Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
        Components.ID('{5f1a3c54-0d5e-4b43-8f0e-2f9d3a1b7c60}'), '', '@mozilla.org/alerts-service;1', factory);
    });
  }

  /** @returns {Promise<Shown[]>} */
  shown() {
    return this.#chrome.evaluate(() => shownAlerts.map((/** @type {any} */ { alert }) => ({ id: '', text: `${alert.title} ${alert.text}` })));
  }

  /** The person clicks the newest notification. */
  click() {
    return this.#chrome.evaluate(() => {
      const { alert, listener } = shownAlerts.at(-1);
      listener.observe(null, 'alertclickcallback', alert.cookie);
    });
  }
}
