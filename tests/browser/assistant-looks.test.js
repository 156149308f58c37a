/** The assistant in light and dark, wide and narrow: no serious finding of axe, every control by keyboard, a screenshot of each. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answers, ask, openAssistant, openSettings, readCase, setUpAssistant, setUpService, shownTexts } from './assistant-kit.js';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';

const SIZES = [{ name: 'wide', width: 1280, height: 1400 }, { name: 'narrow', width: 390, height: 1400 }];

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {Record<string, import('./kit.js').Page>} */
const pages = {};
before(async () => {
  all = await setUpAssistant();
  const { kit, models } = all;
  await kit.fresh('single');
  await readCase(kit);
  pages.off = await openSettings(kit);
  pages.settings = await setUpService(kit, models);
  pages.consent = await openAssistant(kit);
  await pages.consent.waitFor(() => document.getElementById('ask')?.hidden === false);
  await pages.consent.click('#summarise');
  await shownTexts(pages.consent);
  pages.talk = await openAssistant(kit);
  await pages.talk.waitFor(() => document.getElementById('ask')?.hidden === false);
  models.once('answer', { text: 'USCIS has your case [e1].\n\n- It was **received** [e2].\n- Your interview is on March 3, 2031 [e999].\n\nIt will be approved soon.' });
  await pages.talk.click('#summarise');
  await shownTexts(pages.talk);
  await pages.talk.click('#consent-agree');
  await answers(pages.talk, 1);
  models.once('answer', { text: 'That is not known from the record [e1].' });
  await ask(pages.talk, 'When will I hear more?');
  await answers(pages.talk, 2);
  models.once('status', { status: 401 });
  await ask(pages.talk, 'And then?');
  await pages.talk.waitFor(() => document.querySelector('#notice .notice'));
});
after(() => all?.close());

for (const dark of [false, true]) {
  for (const size of SIZES) {
    for (const name of ['off', 'settings', 'consent', 'talk']) {
      test(`${name}, ${dark ? 'dark' : 'light'}, ${size.name}`, async () => {
        const page = pages[name];
        await all.kit.browser.setDark(dark);
        await page.bringToFront();
        await page.resize(size.width, size.height);
        if (['off', 'settings'].includes(name)) await page.evaluate(() => document.getElementById('assistant-title')?.scrollIntoView());
        await saveScreenshot(page, `assistant-${name}-${dark ? 'dark' : 'light'}-${size.name}`);
        assert.deepEqual(await accessibilityFindings(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing is wider than the page');
      });
    }
  }
}

test('the person can agree with the keyboard alone', async () => {
  const page = pages.consent;
  await page.bringToFront();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'consent-title');
  for (let i = 0; i < 40 && (await page.evaluate(() => document.activeElement?.id)) !== 'consent-agree'; i++) await page.press('Tab');
  all.models.behave('answer', { text: 'By keyboard [e1].' });
  await page.press('Enter');
  assert.match((await answers(page, 1)).at(-1) ?? '', /By keyboard/);
});
