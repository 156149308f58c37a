/** Receipt numbers that a person types, and those that the memory knows: read in an open tab of the site, by the same turn and pace. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { until } from './harness/until.js';
import { ACCOUNT_PAGE, cards, clickCorner, HELP_PAGE, lists, pill, press, says, setUp, text } from './kit.js';

const OWN = 'IOE0000000201';
const FOREIGN = 'IOE0000000101';
const OTHER_SYSTEM = 'MSC0000000611';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** @param {import('./kit.js').Popup} view @param {string} typed */
function type(view, typed) {
  return view.waitFor((value) => {
    const details = document.getElementById('typed');
    const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById('typed-numbers'));
    if (!field || !details || details.hidden) return false;
    details.setAttribute('open', '');
    field.value = value;
    return field.dispatchEvent(new Event('input'));
  }, typed);
}

/** @param {import('./kit.js').Popup} view */
const submit = (view) => view.evaluate(() => /** @type {HTMLFormElement} */ (document.querySelector('form.typed')).requestSubmit());

/** @param {import('./kit.js').Popup} view @param {string} wanted */
const outcomeSays = (view, wanted) => view.waitFor((part) => document.querySelector('.typed .outcome')?.textContent?.includes(part), wanted);

/** @param {import('./kit.js').Popup} view */
const said = (view) => view.evaluate(() => document.getElementById('typed-said')?.textContent);

/** A page of the site that shows no case. */
async function pageWithoutCases() {
  kit.site.setLayout('nothing');
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('nothing_short'), 'the pill');
  return page;
}

const receiptsRead = () => [...new Set(kit.site.log.readings.map(({ receipt }) => receipt))];

test('in the popup: checked as it is typed, read in the open tab, shown with the others', async () => {
  await pageWithoutCases();
  const popup = await kit.browser.popup();
  await says(popup, text('nothing_title'));
  await type(popup, 'ioe 00');
  assert.equal(await said(popup), text('typedShort'));
  await type(popup, OWN.toLowerCase());
  assert.equal(await said(popup), text('typedOne'));
  await submit(popup);
  await outcomeSays(popup, text('typedDone', [OWN]));
  await lists(popup, 1);
  assert.equal(kit.site.log.readings.length, 4);
  assert.ok(kit.site.log.readings.every(({ session }) => session));
  await saveScreenshot(popup, 'typed-popup');
  assert.deepEqual(await accessibilityFindings(popup), []);
  await popup.close();
});

test("in the panel's empty state, and gone once there are cases", async () => {
  const page = await pageWithoutCases();
  await clickCorner(page, '.pill .open');
  const panel = await kit.panel(page);
  await type(panel, `${OWN} ${OTHER_SYSTEM}`);
  assert.equal(await said(panel), text('typedSomeOther', [OTHER_SYSTEM]));
  await saveScreenshot(page, 'typed-panel');
  assert.deepEqual(await accessibilityFindings(panel), []);
  await submit(panel);
  await lists(panel, 1);
  await panel.waitFor(() => document.getElementById('typed')?.hidden);
  assert.deepEqual(receiptsRead(), [OWN]);
});

test('a number of another system is not asked for: the way to the public checker is there', async () => {
  await pageWithoutCases();
  const popup = await kit.browser.popup();
  await type(popup, OTHER_SYSTEM);
  assert.equal(await said(popup), text('typedOther'));
  const [link, button] = await popup.evaluate(() => [document.querySelector('.typed a[href^="https://egov"]')?.checkVisibility(), /** @type {HTMLButtonElement} */ (document.querySelector('.typed button')).disabled]);
  assert.deepEqual([link, button], [true, true]);
  await popup.close();
});

test('for who would rather copy: the addresses of the four answers, and the page that takes them', async () => {
  await pageWithoutCases();
  const popup = await kit.browser.popup();
  await type(popup, OWN);
  const links = await popup.evaluate(() => [...document.querySelectorAll('.typed .copy a')].map((link) => link.getAttribute('href')));
  assert.deepEqual(links, ['transfer.html',
    `https://my.uscis.gov/account/case-service/api/cases/${OWN}`, `https://my.uscis.gov/account/case-service/api/case_status/${OWN}`,
    `https://my.uscis.gov/secure-messaging/api/case-service/receipt_info/${OWN}`, `https://my.uscis.gov/account/case-service/api/cases/${OWN}/documents`]);
  await popup.close();
});

test('a link to an answer opens it in the session of the browser', async () => {
  await pageWithoutCases();
  const list = await kit.browser.open(`${kit.browser.base}pages/cases.html`);
  await list.waitFor(() => document.getElementById('empty')?.hidden === false); // which moves all that is below it
  await type(list, OWN);
  await list.evaluate(() => document.querySelector('.typed .copy')?.setAttribute('open', ''));
  const pressed = async () => {
    await list.click('.typed .copy li:nth-child(2) a');
    await pause(3_000);
    return kit.site.log.readings.length > 0;
  };
  await until(pressed, 'the answer is asked for'); // a page that still moves swallows a press, and a person presses again
  const [{ endpoint, receipt, session }] = kit.site.log.readings;
  assert.deepEqual([endpoint, receipt, session], ['case_status', OWN, true]);
});

test("another account's number: it is said so, and the person's own cases are read all the same", async () => {
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  const popup = await kit.browser.popup();
  await type(popup, FOREIGN);
  await submit(popup);
  await outcomeSays(popup, text('notYours'));
  await popup.close();
  await press(await kit.panel(page), text('wayRead'));
  await kit.site.log.until((log) => log.readings.filter(({ receipt }) => receipt === OWN).length === 8);
});

test('from all cases, without an open page of the site: the account page opens, and what was typed is read there', async () => {
  await (await pageWithoutCases()).close();
  const list = await kit.browser.open(`${kit.browser.base}pages/cases.html`);
  await type(list, OWN);
  await submit(list);
  await until(async () => (await kit.browser.pages()).some(({ url }) => url === ACCOUNT_PAGE), 'the account page');
  await outcomeSays(list, text('typedDone', [OWN]));
  await list.waitFor(() => document.querySelector('#list .row-link'));
  assert.deepEqual(await accessibilityFindings(list), []);
});

test('typed while signed out: it is said, and read once the person has signed in', async () => {
  const list = await kit.browser.open(`${kit.browser.base}pages/cases.html`);
  await type(list, OWN);
  await submit(list);
  await outcomeSays(list, text('stop_signed_out_title'));
  kit.site.setLayout('nothing');
  const site = await until(async () => (await kit.browser.pages()).find(({ url }) => url.includes('/sign-in')), 'the sign-in');
  await site.click('#sign-in');
  await outcomeSays(list, text('typedDone', [OWN]));
});

/** The browser was closed since the family's cases were read; its memory of them is on disk. */
async function afterRestart() {
  kit.site.setAccount('family');
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readAll_title', [7]));
  await page.close();
  await kit.browser.stopBackground();
  await kit.desk.evaluate(() => chrome.storage.session.clear());
  kit.site.log.clear();
}

test('what the memory knows is offered on any page of the site, and read there when the person asks', async () => {
  await afterRestart();
  const page = await kit.browser.open(HELP_PAGE);
  await until(async () => (await pill(page))?.text === text('remembered_short', [7]), 'the offer');
  const popup = await kit.browser.popup();
  await says(popup, text('remembered_title', [7]));
  await popup.close();
  assert.deepEqual(kit.site.log.readings, []);
  await clickCorner(page, '.pill .open');
  const panel = await kit.panel(page);
  await press(panel, text('wayReadRemembered'));
  await says(panel, text('readAll_title', [7]));
  assert.equal(kit.site.log.readings.length, 28);
  await press(panel, text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === 56);
});

test('remembered cases of another account: one is asked for, and it is said of it', async () => {
  await afterRestart();
  kit.site.signOutEverybody();
  kit.site.setAccount('single');
  kit.site.setLayout('nothing');
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('remembered_short', [7]), 'the offer');
  await clickCorner(page, '.pill .open');
  const panel = await kit.panel(page);
  await press(panel, text('wayReadRemembered'));
  await lists(panel, 1);
  assert.ok((await cards(panel))[0].text.includes(text('notYours')));
  assert.equal(kit.site.log.readings.length, 4);
});
