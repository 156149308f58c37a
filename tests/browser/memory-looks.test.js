/** The pages of the memory in light and dark, from 320 pixels to wide: no serious finding of axe, nothing cut off, a picture of each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { letTimePass, listHas, memoryPage, setField } from './memory-kit.js';
import { press, says, setUp, summary, text } from './kit.js';

const CASES = 7;
const SIZES = [{ name: 'wide', width: 1280, height: 900 }, { name: 'middle', width: 900, height: 900 }, { name: 'narrow', width: 320, height: 844 }];

/** What each page waits for before it is looked at. @type {Record<string, {query?: string, ready: (page: import('./kit.js').Page) => Promise<unknown>}>} */
const PAGES = {
  cases: { ready: (page) => listHas(page, CASES) },
  calendar: { ready: (page) => page.waitFor(() => document.querySelectorAll('.dates li').length > 0) },
  history: { query: '?receipt=IOE0000000104', ready: (page) => page.waitFor(() => document.querySelectorAll('#facts tbody tr').length > 0) },
  transfer: {
    ready: async (page) => {
      await setField(page, '#paste', 'not a case');
      await page.click('#take-paste');
      await page.waitFor(() => document.querySelectorAll('#in-problems li').length > 0);
    },
  },
  case: { query: '?receipt=IOE0000000104', ready: summary },
  options: { ready: (page) => page.waitFor(() => document.getElementById('memory-said')?.textContent) },
};

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => {
  kit = await setUp();
  await kit.fresh('days');
  const account = await kit.signIn();
  await says(await kit.panel(account), text('readAll_title', [CASES]));
  kit.site.setDay(2);
  await letTimePass(kit, 60);
  await press(await kit.panel(account), text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === 8 * CASES);
  await says(await kit.panel(account), text('readAll_title', [CASES]));
  await account.close();
});
after(() => kit?.close());

/** What reaches beyond the right edge of the window. @param {import('./kit.js').Page} page @returns {Promise<string[]>} */
const overflowing = (page) => page.evaluate(() => {
  const scrolls = (/** @type {Element} */ part) => part.closest('.table-box, .skip') !== null;
  return [...document.body.querySelectorAll('*')].filter((part) => part.checkVisibility() && !scrolls(part)
    && part.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((part) => `${part.tagName}.${part.className}`);
});

for (const dark of [false, true]) {
  for (const { name, width, height } of SIZES) {
    for (const [file, { query, ready }] of Object.entries(PAGES)) {
      test(`${file}, ${dark ? 'dark' : 'light'}, ${name}`, async () => {
        await kit.browser.setDark(dark);
        const page = await memoryPage(kit, file, query);
        await page.resize(width, height);
        await ready(page);
        assert.equal(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), dark);
        await saveScreenshot(page, `memory-${file}-${dark ? 'dark' : 'light'}-${name}`);
        assert.deepEqual(await overflowing(page), []);
        assert.deepEqual(await accessibilityFindings(page), []);
        await page.close();
      });
    }
  }
}
