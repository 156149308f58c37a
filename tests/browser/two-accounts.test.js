/** Two people in one browser: each window, private window and container shows its own account, and a private one leaves nothing. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { cards, clickCorner, lists, pill, says, setUp, text } from './kit.js';
import { settings } from './harness/settings.js';
import { until } from './harness/until.js';

const SIGN_IN = 'https://my.uscis.gov/sign-in';
const [OWN, OTHER] = ['IOE0000000201', 'IOE0000000401'];

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp({ privateWindows: true }); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** @param {import('./kit.js').Popup} view */
const receipts = async (view) => (await cards(view)).map(({ receipt }) => receipt);

/** What the popup over the window in front lists. */
async function inPopup() {
  const popup = await kit.browser.popup();
  await popup.waitFor(() => document.getElementById('status-title')?.textContent);
  const listed = await receipts(popup);
  await popup.close();
  return listed;
}

/** Everything that the extension holds in the browser. @returns {Promise<string>} */
const held = () => kit.desk.evaluate(async () => JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]));

/** Everything that the host has written, once no host is writing any more: the last one takes SQLite's side files away. */
async function onDisk() {
  await until(() => kit.hostPids().length === 0, 'the host ended');
  const folder = join(kit.home, 'data', 'caselight');
  if (!existsSync(folder)) return '';
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1')).join('');
}

/** Somebody else signs in, in a private window. */
async function signInPrivately() {
  kit.site.setAccount('other');
  const page = await kit.browser.openPrivate(SIGN_IN);
  await page.click('#sign-in');
  const panel = await page.frame('pages/panel.html');
  await says(panel, text('readOne_title'));
  return { page, panel };
}

test('another person signs in, in the same windows: only their cases are shown, in every tab and at once', async () => {
  const first = await kit.signIn();
  const panel = await kit.panel(first);
  await says(panel, text('readOne_title'));
  kit.site.setAccount('other');
  kit.site.answer({ receipt: OTHER, behaviour: 'hold' });
  const second = await kit.signIn();
  await kit.site.log.until((log) => log.readings.some(({ receipt }) => receipt === OTHER));
  await until(async () => !(await receipts(panel)).includes(OWN), 'the first account is gone from the panel that was open');
  assert.ok(!(await inPopup()).includes(OWN));
  assert.ok(!(await held()).includes(OWN));
  kit.site.release();
  await lists(await kit.panel(second), 1);
  assert.deepEqual(await receipts(await kit.panel(second)), [OTHER]);
  assert.deepEqual(await inPopup(), [OTHER]);
});

test('a case of a private window is shown there and nowhere else, and is gone with its tab', async () => {
  const normal = await kit.signIn();
  await says(await kit.panel(normal), text('readOne_title'));
  const { page, panel } = await signInPrivately();
  assert.deepEqual(await receipts(panel), [OTHER]);
  const popup = await page.popup();
  await lists(popup, 1);
  assert.deepEqual(await receipts(popup), [OTHER]);
  await popup.close();
  assert.deepEqual(await receipts(await kit.panel(normal)), [OWN]);
  await until(async () => (await pill(normal))?.text === text('readOne_short'), 'the pill of the normal window');
  await normal.bringToFront();
  assert.deepEqual(await inPopup(), [OWN]);
  await page.close();
  await until(async () => !(await held()).includes(OTHER), 'nothing of it is held any more');
  assert.ok(!(await held()).includes('FICTION'));
  await kit.browser.stopBackground();
  const written = await onDisk();
  assert.ok(written.includes(OWN), 'the normal one is kept');
  assert.ok(!written.includes(OTHER), 'the private one is not');
});

if (settings.browser === 'chromium') test('where a page of a private window refuses the panel, a press of the pill opens the popup over that window, and no tab in another', async () => {
  kit.site.setAccount('other');
  kit.site.setPageHeaders({ 'Cross-Origin-Embedder-Policy': 'require-corp' });
  const page = await kit.browser.openPrivate(SIGN_IN);
  await page.click('#sign-in');
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the pill of the private window');
  await until(() => page.corner((root) => root.querySelector('.panel').hidden && !root.querySelector('.pill').hidden), 'the panel is given up');
  const tabs = (await kit.browser.pages()).length;
  await clickCorner(page, '.pill .open');
  const popup = await /** @type {any} */ (kit.browser).openedPopup();
  await lists(popup, 1);
  assert.deepEqual(await receipts(popup), [OTHER]);
  assert.equal((await kit.browser.pages()).length, tabs);
  await popup.close();
  await page.close();
});

test('trouble of a private window is not told on the toolbar button', async () => {
  const normal = await kit.signIn();
  await says(await kit.panel(normal), text('readOne_title'));
  kit.site.setAccount('other');
  kit.site.answer({ receipt: OTHER, behaviour: 'captcha' });
  const page = await kit.browser.openPrivate(SIGN_IN);
  await page.click('#sign-in');
  await says(await page.frame('pages/panel.html'), text('stop_blocked_title'));
  assert.equal(await kit.badge(), '');
  await says(await kit.panel(normal), text('readOne_title'));
  await page.close();
});

if (settings.browser === 'firefox') test('two containers: two accounts at once, each with its own cases and its own pause', async () => {
  const first = await kit.signIn();
  await says(await kit.panel(first), text('readOne_title'));
  kit.site.setAccount('other');
  kit.site.answer({ receipt: OTHER, behaviour: 'captcha', times: 4 });
  const second = await /** @type {any} */ (kit.browser).openContainer(SIGN_IN);
  await second.click('#sign-in');
  await says(await kit.panel(second), text('stop_blocked_title'));
  await says(await kit.panel(first), text('readOne_title'));
  assert.deepEqual(await receipts(await kit.panel(first)), [OWN]);
  await second.bringToFront();
  assert.deepEqual(await inPopup(), []);
  await first.bringToFront();
  assert.deepEqual(await inPopup(), [OWN]);
  await second.close();
});
