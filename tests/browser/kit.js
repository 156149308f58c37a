/** What the browser tests share: one browser for a file, a clean state for each test, and short words for waiting. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { start } from './harness/index.js';
import { settings } from './harness/settings.js';
import { until } from './harness/until.js';

/** @typedef {import('./harness/index.js').Page} Page */
/** @typedef {import('./harness/index.js').Popup} Popup */

export const ACCOUNT_PAGE = 'https://my.uscis.gov/account/applicant';
export const HELP_PAGE = 'https://my.uscis.gov/account/v1/needhelp';

/** @type {Record<string, Record<string, {message: string}>>} */
const catalogues = {};

/** A text of the extension. @param {string} key @param {(string|number)[]} slots */
export function text(key, slots = [], locale = 'en') {
  catalogues[locale] ??= JSON.parse(readFileSync(join(settings.extension(), '_locales', locale, 'messages.json'), 'utf8'));
  const entry = catalogues[locale][key];
  if (!entry) throw new Error(`the extension has no text "${key}"`);
  return entry.message.replace(/\$(\d)/g, (_, n) => String(slots[Number(n) - 1]));
}

/** @param {Parameters<typeof start>[0]} [options] */
export async function setUp(options) {
  const started = await start(options);
  // Both browsers load an extension anew that is let into private windows. The page of the first run is then closed, or never opened.
  if (!options?.privateWindows) await closeWelcome(started.browser);
  const desk = await started.browser.open(`${started.browser.base}pages/options.html`);
  if (options?.roomKiB) await started.browser.limitStorage?.(options.roomKiB);
  return new Kit(started, desk);
}

/** @param {import('./harness/index.js').Browser} browser */
async function closeWelcome(browser) {
  const page = await until(async () => (await browser.pages()).find(({ url }) => url.endsWith('/pages/welcome.html')), 'the page of the first run');
  await page.close();
}

export class Kit {
  /** @param {Awaited<ReturnType<typeof start>>} started @param {Page} desk a page of the extension that stays open */
  constructor(started, desk) {
    this.browser = started.browser;
    this.site = started.site.control;
    this.dropConnections = started.site.dropConnections;
    this.programs = started.programs;
    this.keyring = started.keyring;
    this.home = started.home;
    this.env = started.env;
    this.setHost = (/** @type {import('./harness/native-manifest.js').HostVariant} */ variant) => started.programs.setHost(variant);
    this.hostPids = () => started.programs.hostPids();
    this.quit = started.quit;
    this.close = started.close;
    this.desk = desk;
  }

  /** As after a fresh installation, with nobody signed in. @param {string} account the next sign-in opens it */
  async fresh(account = 'family') {
    for (const page of await this.browser.pages()) if (!page.url.endsWith('options.html')) await page.close();
    this.site.signOutEverybody();
    this.site.reset();
    this.site.setAccount(account);
    await this.setOffline(false);
    await this.browser.stopBackground();
    await this.desk.evaluate(() => Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]));
    await this.desk.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('caselight').onsuccess = done; }));
    await this.programs.forgetEverything();
    this.programs.setHost('real');
    this.programs.setAssistant('real');
  }

  /** The person comes back from signing in and lands on the account page. @returns {Promise<Page>} */
  async signIn() {
    return landed(await this.browser.open('https://my.uscis.gov/oidc/callback'));
  }

  /** The same from the sign-in page on, where the extension is at work too: twice the time. @returns {Promise<Page>} */
  async signInByHand() {
    const page = await this.browser.open('https://my.uscis.gov/sign-in');
    await page.click('#sign-in');
    return landed(page);
  }

  /** @param {boolean} offline */
  async setOffline(offline) {
    await this.browser.setOffline(offline);
    if (offline) this.dropConnections();
  }

  /** The panel that opened by itself in the page. @param {Page} page */
  panel(page) {
    return page.frame('pages/panel.html');
  }

  /** @param {string} [query] @returns {Promise<Page>} */
  fullPage(query = '') {
    return this.browser.open(`${this.browser.base}pages/case.html${query}`);
  }

  /** @returns {Promise<string>} */
  badge() {
    return this.desk.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** @param {string} wanted */
  badgeBecomes(wanted) {
    return this.desk.waitFor(async (badge) => (await chrome.action.getBadgeText({})) === badge, wanted);
  }
}

/** @param {Page} page @returns {Promise<Page>} */
async function landed(page) {
  await page.waitFor(() => location.pathname === '/account/applicant' && document.readyState === 'complete');
  return page;
}

/** Waits until the state line says the sentence. @param {Popup} view @param {string} title */
export function says(view, title) {
  return view.waitFor((wanted) => document.getElementById('status-title')?.textContent === wanted, title);
}

/** Waits until so many cases are listed. @param {Popup} view @param {number} count */
export function lists(view, count) {
  return view.waitFor((n) => document.querySelectorAll('#cases [data-receipt]').length === n, count);
}

/** @param {Popup} view @returns {Promise<{receipt: string, text: string, needs: boolean}[]>} */
export function cards(view) {
  return view.evaluate(() => [...document.querySelectorAll('#cases [data-receipt]')].map((card) => ({
    receipt: card.getAttribute('data-receipt'),
    text: /** @type {HTMLElement} */ (card).innerText,
    needs: card.closest('li')?.hasAttribute('data-needs') ?? false,
  })));
}

/** The text of the summary that stands in a page of the extension. @param {Popup} view @returns {Promise<string>} */
export function summary(view) {
  return view.waitFor(() => {
    const frame = /** @type {HTMLIFrameElement|null} */ (document.querySelector('iframe.summary-frame'));
    return frame?.contentDocument?.readyState === 'complete' && frame.contentDocument.body?.innerText;
  });
}

/** The document that the host wrote about a case of this session. @param {Popup} view @param {string} receipt @returns {Promise<string>} */
export function documentOf(view, receipt) {
  return view.waitFor((asked) => chrome.runtime.sendMessage({ type: 'ui/document', receipt: asked }), receipt);
}

/** What the pill in the page says. @param {Pick<Page, 'corner'>} page @returns {Promise<{text: string, needs: string}|null>} */
export function pill(page) {
  return page.corner((root) => root.querySelector('.pill') && {
    text: root.querySelector('.pill .text').textContent,
    needs: root.querySelector('.pill .count').hidden ? '' : root.querySelector('.pill .count').textContent,
  });
}

/** A real click in the closed corner of the page. @param {Pick<Page, 'corner' | 'clickAt'>} page @param {string} selector */
export async function clickCorner(page, selector) {
  let last = '';
  const { x, y } = await until(async () => {
    const place = await page.corner((root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, selector);
    const before = last;
    last = JSON.stringify(place);
    return last === before ? place : null;
  }, `${selector} at rest`);
  await page.clickAt(x, y);
}

/** Presses a button of the state line by what it is called. @param {Popup} view @param {string} name */
export function press(view, name) {
  return view.waitFor((wanted) => {
    const button = [...document.querySelectorAll('#status-ways button')].find((b) => b.textContent === wanted);
    /** @type {HTMLElement|undefined} */ (button)?.click();
    return button !== undefined;
  }, name);
}
