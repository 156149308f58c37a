/** What a person is told before the first reading: once after the installation, and in the panel until they have said that they know it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { until } from './harness/until.js';
import { ACCOUNT_PAGE, pill, says, setUp, text } from './kit.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); }); // which waits for the page of the first run, and closes it
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

const isAutomatic = () => kit.desk.evaluate(async () => (await chrome.storage.local.get({ readAutomatically: true })).readAutomatically);

test('the page of the first run says that USCIS has not approved Caselight, has the switch, and leads on', async () => {
  const page = await kit.browser.open(`${kit.browser.base}pages/welcome.html`);
  await page.waitFor(() => document.querySelector('#reading-choices:enabled'));
  assert.ok((await page.text()).includes(text('termsText')));
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.getElementById('readAutomatically')).checked), true);
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.click('#readAutomatically');
  await until(async () => !(await isAutomatic()), 'the choice');
  await page.click('#open-account');
  await until(async () => (await kit.browser.pages()).some(({ url }) => url.startsWith('https://my.uscis.gov/')), 'the site');
});

test('the page of the first run explains a made-up family, and has both switches on', async () => {
  const page = await kit.browser.open(`${kit.browser.base}pages/welcome.html`);
  await page.waitFor(() => document.querySelector('#reading-choices:enabled') && !document.getElementById('example')?.hidden);
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.getElementById('openPanel')).checked), true);
  const explained = () => page.evaluate(() => [...document.querySelectorAll('#example-summary iframe')].map((one) => /** @type {HTMLIFrameElement} */ (one).contentDocument?.body?.innerText ?? ''));
  await until(async () => /request for evidence/i.test((await explained())[0] ?? ''), 'the first case');
  assert.equal((await explained()).length, 1, 'the others are closed');
  await page.click('#example-summary details:nth-child(2) summary');
  await until(async () => (await explained())[1]?.includes('IOE0000000002') && /interview/i.test((await explained())[1] ?? ''), 'the second case');
  assert.ok((await page.text()).includes(text('welcomeExampleText')));
  await page.click('#openPanel');
  await until(() => kit.desk.evaluate(async () => (await chrome.storage.local.get('openPanel')).openPanel === false), 'the choice');
  await kit.desk.evaluate(() => chrome.storage.local.remove('openPanel'));
});

for (const dark of [false, true]) {
  for (const width of [1280, 390]) {
    test(`the page of the first run, ${dark ? 'dark' : 'light'}, ${width}`, async () => {
      await kit.browser.setDark(dark);
      const page = await kit.browser.open(`${kit.browser.base}pages/welcome.html`);
      await page.resize(width, 844);
      await page.waitFor(() => document.querySelector('#reading-choices:enabled'));
      await saveScreenshot(page, `welcome-${dark ? 'dark' : 'light'}-${width}`);
      assert.deepEqual(await accessibilityFindings(page), []);
      await kit.browser.setDark(false);
    });
  }
}

test('an update is no first run', async () => {
  await says(await kit.panel(await kit.signIn()), text('readOne_title'));
  await kit.browser.updateExtension();
  kit.desk = await kit.browser.open(`${kit.browser.base}pages/options.html`);
  const page = await kit.browser.open(ACCOUNT_PAGE);
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the background has answered');
  assert.deepEqual((await kit.browser.pages()).filter(({ url }) => url.endsWith('/pages/welcome.html')), []);
});

test('the panel says it until the person has said that they know it, and its switch is that of the settings', async () => {
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  assert.ok((await panel.text()).includes(text('termsText')));
  await panel.click('#terms-auto');
  await until(async () => !(await isAutomatic()), 'the choice');
  await panel.click('#terms-seen');
  await panel.waitFor(() => document.getElementById('terms')?.hidden && document.activeElement?.id === 'status-title');
  const other = await kit.browser.open(ACCOUNT_PAGE);
  await until(async () => (await pill(other))?.text === text('readOne_short'), 'the pill');
  await page.reload();
  const popup = await kit.browser.popup();
  await says(popup, text('readOne_title'));
  await popup.close();
  const known = await kit.desk.evaluate(async () => (await chrome.runtime.sendMessage({ type: 'ui/state' })).choices);
  assert.deepEqual(known, { toldTerms: true, readAutomatically: false });
});
