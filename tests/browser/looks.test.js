/** Every view in light and dark, wide and narrow: no serious finding of axe, and a screenshot of each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { clickCorner, documentOf, lists, says, setUp, summary, text } from './kit.js';
import { until } from './harness/until.js';

const WIDE = { name: 'wide', width: 1280, height: 900 };
const NARROW = { name: 'narrow', width: 390, height: 844 };
const RFE = 'IOE0000000104';

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let account;
before(async () => {
  kit = await setUp();
  await kit.fresh();
  account = await kit.signIn();
  await says(await kit.panel(account), text('readAll_title', [7]));
});
after(() => kit?.close());

/** @param {import('./kit.js').Popup} view @param {boolean} dark */
async function assertScheme(view, dark) {
  assert.equal(await view.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches), dark);
}

/** @param {import('./kit.js').Popup} view */
async function assertAccessible(view) {
  assert.deepEqual(await accessibilityFindings(view), []);
}

for (const dark of [false, true]) {
  const scheme = dark ? 'dark' : 'light';

  for (const size of [WIDE, NARROW]) {
    const shot = (/** @type {string} */ view) => `${view}-${scheme}-${size.name}`;

    test(`panel and pill, ${scheme}, ${size.name}`, async () => {
      await kit.browser.setDark(dark);
      await account.bringToFront();
      await account.resize(size.width, size.height);
      const panel = await kit.panel(account);
      await summary(panel);
      await assertScheme(panel, dark);
      await saveScreenshot(account, shot('panel'));
      await assertAccessible(panel);
      await panel.click('#close');
      await until(() => account.corner((root) => root.querySelector('.panel').hidden), 'the panel closed');
      await saveScreenshot(account, shot('pill'));
      await clickCorner(account, '.pill .open .text');
      await until(() => account.corner((root) => !root.querySelector('.panel').hidden), 'the panel opened');
    });

    test(`full page, ${scheme}, ${size.name}`, async () => {
      const page = await kit.fullPage(`?receipt=${RFE}`);
      await page.resize(size.width, size.height);
      await lists(page, 7);
      assert.match(await summary(page), new RegExp(RFE));
      await assertScheme(page, dark);
      await saveScreenshot(page, shot('case'));
      await assertAccessible(page);
      // The frame runs no script, not even axe; the saved document is the same one in a tab of its own.
      await page.goto(`data:text/html;base64,${Buffer.from(await documentOf(page, RFE)).toString('base64')}`);
      await saveScreenshot(page, shot('document'));
      await assertAccessible(page);
      await page.close();
    });

    test(`settings, ${scheme}, ${size.name}`, async () => {
      await kit.desk.bringToFront();
      await kit.desk.resize(size.width, size.height);
      await kit.desk.reload();
      await saveScreenshot(kit.desk, shot('options'));
      await assertAccessible(kit.desk);
    });
  }

  test(`popup, ${scheme}`, async () => {
    await account.bringToFront();
    const popup = await kit.browser.popup();
    await lists(popup, 7);
    await assertScheme(popup, dark);
    await saveScreenshot(popup, `popup-${scheme}`);
    await assertAccessible(popup);
    await popup.close();
  });
}

/** The states that have a look of their own. @type {Record<string, () => void>} */
const STATES = {
  'host-missing': () => kit.setHost('missing'),
  'host-too-old': () => kit.setHost('too-old'),
  'signed-out': () => kit.site.answer({ behaviour: 'unauthorized' }),
  'rate-limited': () => kit.site.answer({ behaviour: 'rate-limited' }),
  'partly-read': () => kit.site.answer({ endpoint: 'documents', behaviour: 'unavailable' }),
  reading: () => kit.site.answer({ endpoint: 'cases', behaviour: 'hold' }),
};

for (const [name, arrange] of Object.entries(STATES)) {
  test(`the state "${name}" in the panel`, async () => {
    await kit.browser.setDark(false);
    await kit.fresh('single');
    arrange();
    const page = await kit.signIn();
    const panel = await kit.panel(page);
    const tone = { 'partly-read': 'done', 'host-missing': 'done', reading: 'reading' }[name] ?? 'warn';
    await panel.waitFor((wanted) => document.getElementById('status')?.dataset.tone === wanted, tone);
    await saveScreenshot(page, `state-${name}`);
    await assertAccessible(panel);
  });
}
