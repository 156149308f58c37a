/** One tab for a whole run, in either browser: what the harness of the browser tests can do, and forced colours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ChromiumPage } from '../browser/harness/chromium-page.js';
import { personalFolders } from '../browser/harness/environment.js';
import { FirefoxChrome } from '../browser/harness/firefox-chrome.js';
import { FirefoxPage } from '../browser/harness/firefox-page.js';
import { startFirefox } from '../browser/harness/firefox-start.js';

/**
 * @typedef {object} View
 * @property {import('../browser/harness/index.js').Page} page
 * @property {(forced: boolean) => Promise<void>} setForced
 * @property {(touch: boolean) => Promise<void>} setTouch whether what points is a finger, which cannot hover
 * @property {(paper: boolean) => Promise<void>} [setPaper] Chromium only: the rules for paper, on the screen
 * @property {() => Promise<Buffer>} pdf as the browser's own print command would make it, on Letter paper
 * @property {() => Promise<void>} close
 */

const HEIGHT = 900;
const LETTER_CM = { width: 21.59, height: 27.94 };

/** @returns {Promise<View>} */
async function chromiumView() {
  const browser = await chromium.launch({ executablePath: process.env.CASELIGHT_CHROMIUM ?? '/usr/bin/chromium', chromiumSandbox: process.getuid?.() !== 0 });
  const tab = await browser.newPage({ viewport: { width: 1280, height: HEIGHT }, reducedMotion: 'reduce' });
  /** @type {import('playwright-core').CDPSession | undefined} what it sets lasts as long as it does */
  let fingers;
  return {
    page: new ChromiumPage(tab),
    setForced: (forced) => tab.emulateMedia({ forcedColors: forced ? 'active' : 'none' }),
    setTouch: async (touch) => {
      fingers ??= await tab.context().newCDPSession(tab);
      await fingers.send('Emulation.setTouchEmulationEnabled', { enabled: touch, maxTouchPoints: 5 });
    },
    setPaper: (paper) => tab.emulateMedia({ media: paper ? 'print' : null }), // "screen" would print the look of the screen
    pdf: () => tab.pdf({ format: 'Letter', preferCSSPageSize: false }),
    close: () => browser.close(),
  };
}

/** @returns {Promise<View>} */
async function firefoxView() {
  const home = mkdtempSync(join(tmpdir(), 'caselight-layout-'));
  const { child, bidi } = await startFirefox({ home, env: personalFolders(home), sitePort: 0, locale: 'en' });
  const chrome = await FirefoxChrome.of(bidi);
  const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
  return {
    page: new FirefoxPage(bidi, context),
    // 2: the page's colours give way to the system's, as with a high-contrast theme.
    setForced: (forced) => chrome.setNumberPref('browser.display.document_color_use', forced ? 2 : 0),
    // 1: a coarse pointer; 6: a fine one that hovers.
    setTouch: async (touch) => {
      for (const which of ['primary', 'all']) await chrome.setNumberPref(`ui.${which}PointerCapabilities`, touch ? 1 : 6);
    },
    pdf: async () => Buffer.from((await bidi.send('browsingContext.print', { context, page: LETTER_CM })).data, 'base64'),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await bidi.send('browser.close').catch(() => child.kill());
      await ended;
      bidi.close();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param {string} kind `chromium` or `firefox` @returns {Promise<View>} */
export const openView = (kind) => (kind === 'firefox' ? firefoxView() : chromiumView());
export { HEIGHT };
