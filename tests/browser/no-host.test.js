/** No program on this computer: the engine explains, on page load and without a question; every page works on what the browser holds. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { until } from './harness/until.js';
import { documentOf, lists, says, setUp, summary, text } from './kit.js';
import { listHas, memoryPage, rows, savedBy, setField } from './memory-kit.js';

const FAMILY = 7;
const RFE = 'IOE0000000104';
const PHONE = { width: 360, height: 740 };

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(async () => {
  await kit.fresh();
  kit.setHost('missing');
});

/** The person signs in and does nothing more. @returns {Promise<{page: import('./kit.js').Page, panel: import('./kit.js').Page}>} */
async function explained() {
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [FAMILY]));
  await lists(panel, FAMILY);
  return { page, panel };
}

/** What the folded offer says. @param {import('./kit.js').Popup} view */
const offer = (view) => view.evaluate(() => document.querySelector('#status-notes .offer')?.textContent ?? '');

test('the account is explained on page load, with no click and no question', async () => {
  const { panel } = await explained();
  assert.match(await summary(panel), /IOE00000001\d\d/);
  assert.equal(kit.site.log.readings.length, 4 * FAMILY);
  assert.deepEqual(kit.hostPids(), []);
  assert.notEqual(await kit.badge(), '!');
  const said = await offer(panel);
  assert.ok(said.includes(text('standIn')) && said.includes('script/install'), said);
  assert.equal(await panel.evaluate(() => document.querySelector('#status-notes details')?.hasAttribute('open')), false);
});

test('the popup and the page of one case show it, and it can be saved', async () => {
  await explained();
  const popup = await kit.browser.popup();
  await lists(popup, FAMILY);
  await popup.close();
  const page = await kit.fullPage(`?receipt=${RFE}`);
  assert.match(await summary(page), new RegExp(RFE));
  const { name, text: html } = await savedBy(page, '#save');
  assert.match(name, new RegExp(`${RFE}.*\\.html$`));
  assert.equal(html, await documentOf(page, RFE));
  const calendar = await savedBy(page, '[data-format="ics"]');
  assert.match(calendar.text, /^BEGIN:VCALENDAR/);
});

test('all cases: listed, searched and filtered; the calendar has their days', async () => {
  await explained();
  const page = await memoryPage(kit, 'cases');
  await listHas(page, FAMILY);
  await setField(page, '#filter-text', RFE);
  await listHas(page, 1);
  assert.deepEqual((await rows(page)).map(({ receipt }) => receipt), [RFE]);
  assert.ok((await page.text()).includes(text('saveAskTitle')));
  assert.deepEqual(await accessibilityFindings(page), []);
  const days = await memoryPage(kit, 'calendar');
  await days.waitFor(() => document.querySelectorAll('.dates li').length > 0);
  assert.match((await savedBy(days, '#save-ics')).text, /^BEGIN:VCALENDAR[^]*IOE00000001\d\d/);
});

test('the history of a case shows what the browser holds of it', async () => {
  await explained();
  const page = await memoryPage(kit, 'history', `?receipt=${RFE}`);
  await page.waitFor(() => document.querySelectorAll('#readings li, .readings li').length === 1);
});

test('what the person deletes is gone from the browser', async () => {
  await explained();
  const page = await kit.fullPage(`?receipt=${RFE}`);
  await summary(page);
  await page.evaluate(() => document.getElementById('forget')?.click());
  await page.evaluate(() => /** @type {HTMLDialogElement} */ (document.getElementById('forget-dialog')).close('forget'));
  await lists(page, FAMILY - 1);
  await listHas(await memoryPage(kit, 'cases'), FAMILY - 1);
  const left = await kit.desk.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  assert.deepEqual(left.filter((/** @type {string} */ key) => key.includes(RFE)), []);
});

test('the worker sleeps: the next page is answered by a new engine', async () => {
  await explained();
  await kit.browser.stopBackground();
  await listHas(await memoryPage(kit, 'cases'), FAMILY);
});

test('a program that appears takes over at the next page', async () => {
  const { page } = await explained();
  kit.setHost('real');
  await page.reload();
  await until(() => kit.hostPids().length === 1, 'the program was started');
  const panel = await kit.panel(page);
  await panel.waitFor(() => document.getElementById('status-title')?.textContent && !document.querySelector('#status-notes .offer'));
  await lists(panel, FAMILY);
});

test('at the size of a phone nothing is cut off', async () => {
  const { page, panel } = await explained();
  await page.resize(PHONE.width, PHONE.height);
  await panel.waitFor((width) => innerWidth <= width && document.documentElement.scrollWidth <= innerWidth, PHONE.width);
  // A scrollbar of the page takes room of the window, and none of the panel.
  const left = await page.corner((root) => root.querySelector('.panel').getBoundingClientRect().left);
  assert.ok(left >= 0, `the panel begins ${left} px from the left`);
  await saveScreenshot(page, 'no-host-phone-panel');
  assert.deepEqual(await accessibilityFindings(panel), []);
  for (const name of ['case', 'cases', 'calendar']) {
    const view = await memoryPage(kit, name);
    await view.resize(PHONE.width, PHONE.height);
    await view.waitFor(() => document.readyState === 'complete' && document.documentElement.scrollWidth <= innerWidth);
    await saveScreenshot(view, `no-host-phone-${name}`);
  }
});
