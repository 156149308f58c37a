/** What the real site does beside answering: sessions that idle out, a sign-in elsewhere, requests of its own, headers, swaps. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ACCOUNT_PAGE, cards, lists, pill, press, says, setUp, text } from './kit.js';
import { until } from './harness/until.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

test('the sign-in is on another host and sends the person back: the cases are read', async () => {
  kit.site.setSignIn('away');
  const page = await kit.signInByHand();
  await says(await kit.panel(page), text('readOne_title'));
});

test('the sign-in stops on a dashboard of its own: the popup leads on to the cases', async () => {
  kit.site.setSignIn('dashboard');
  const page = await kit.browser.open('https://my.uscis.gov/sign-in');
  await page.click('#sign-in');
  await page.waitFor(() => document.getElementById('go-on'));
  const popup = await kit.browser.popup();
  await popup.waitFor((name) => [...document.querySelectorAll('#status-ways button')].some((one) => one.textContent === name), text('wayOpenAccount'));
  assert.deepEqual(kit.site.log.readings, []);
  await press(popup, text('wayOpenAccount'));
  const account = await until(async () => (await kit.browser.pages()).find(({ url }) => url === ACCOUNT_PAGE), 'the account page');
  await says(await kit.panel(account), text('readOne_title'));
});

test('cases that were filed together are all found and read', async () => {
  kit.site.setAccount('groups');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [6]));
  assert.deepEqual((await cards(panel)).map(({ receipt }) => receipt).sort(), [1, 2, 3, 4, 5, 6].map((n) => `IOE000000080${n}`));
});

test('of five hundred cases twenty-five are read, and the person is told of the others', async () => {
  kit.site.setAccount('archive');
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readPart_title', [25, 500]));
  assert.equal(kit.site.log.readings.length, 100);
});

test('a session that idled out: the person reads so, and after how long it was', async () => {
  kit.site.idleOutAfter(1800);
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  const minutes = 34;
  kit.site.letPass(minutes * 60);
  await kit.desk.evaluate(async (ms) => {
    const { learnt } = /** @type {any} */ (await chrome.storage.session.get('learnt'));
    await chrome.storage.session.set({ learnt: { ...learnt, usedAt: learnt.usedAt - ms, signAt: learnt.signAt - ms } });
  }, minutes * 60_000);
  await press(panel, text('wayRead'));
  await says(panel, text('stop_signed_out_title'));
  const [before, behind] = text('sessionWasOver', ['#']).split('#');
  const note = await panel.waitFor((words) => document.getElementById('status-notes')?.innerText.includes(words) && document.getElementById('status-notes')?.innerText, behind.trim());
  const told = Number(note.slice(note.indexOf(before) + before.length).split(behind)[0]);
  assert.ok(told >= minutes, note);
});

test('a session that is used goes on: each answer renews it', async () => {
  kit.site.idleOutAfter(1800);
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  kit.site.letPass(1700);
  await press(panel, text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === 8 && log.readings.every(({ ended }) => ended !== null));
  kit.site.letPass(1700);
  await page.reload();
  assert.equal(await page.evaluate(() => location.pathname), '/account/applicant', 'still signed in');
  assert.ok(kit.site.log.readings.every(({ status }) => status === 200));
});

test("the page's own requests are neither counted nor mistaken: each answer is asked for once, one case after the other", async () => {
  kit.site.setAccount('family');
  kit.site.setAsksItself(true);
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [7]));
  await lists(panel, 7);
  const { readings, own } = kit.site.log;
  assert.deepEqual([readings.length, own.length], [28, 14]);
  for (let i = 4; i < readings.length; i += 4) {
    const before = readings.slice(i - 4, i);
    assert.equal(new Set(before.map(({ receipt }) => receipt)).size, 1);
    assert.ok(Math.min(...readings.slice(i, i + 4).map(({ at }) => at)) >= Math.max(...before.map(({ ended }) => ended ?? Infinity)));
  }
});

test('a page that swaps out everything in it: the pill comes back, one only, and nothing is read again', async () => {
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the pill');
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => {
      document.body.dataset.old = 'yes';
      dispatchEvent(new Event('stand-in-swaps'));
    });
    await page.waitFor(() => !document.body.dataset.old);
    await until(() => page.evaluate(() => document.querySelectorAll('[data-caselight]').length === 1), 'the element again');
    await until(async () => (await pill(page).catch(() => null))?.text === text('readOne_short'), 'the pill again');
  }
  assert.equal(kit.site.log.readings.length, 4);
});
