/** A signed-in person opens the account page and does nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { cards, clickCorner, HELP_PAGE, lists, pill, press, says, setUp, summary, text } from './kit.js';
import { until } from './harness/until.js';

const FAMILY = [1, 2, 3, 4, 5, 6, 7].map((n) => `IOE000000010${n}`);
const NEED_SOMEBODY = ['IOE0000000104', 'IOE0000000105', 'IOE0000000106', 'IOE0000000107'];

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());

describe('the page load alone', () => {
  /** @type {import('./kit.js').Page} */
  let page;
  /** @type {import('./kit.js').Page} */
  let panel;
  before(async () => {
    await kit.fresh();
    page = await kit.signInByHand();
    panel = await kit.panel(page);
    await says(panel, text('readAll_title', [7]));
  });

  test('leads to the panel with every case and a summary', async () => {
    const shown = await cards(panel);
    assert.deepEqual(shown.map((card) => card.receipt).sort(), FAMILY);
    assert.deepEqual(shown.filter((card) => card.needs).map((card) => card.receipt).sort(), NEED_SOMEBODY);
    assert.match(await summary(panel), new RegExp(shown[0].receipt));
  });

  test('asks for each of the four answers of every case once, with the session of the page', () => {
    const asked = kit.site.log.readings.map((entry) => `${entry.receipt} ${entry.endpoint}`).sort();
    const wanted = FAMILY.flatMap((receipt) => ['case_status', 'cases', 'documents', 'receipt_info'].map((name) => `${receipt} ${name}`));
    assert.deepEqual(asked, wanted);
    assert.ok(kit.site.log.readings.every((entry) => entry.session));
  });

  test('makes the pill and the toolbar button count the cases that need the person', async () => {
    await until(async () => (await pill(page))?.text === text('readAll_short', [7]), 'the pill');
    assert.equal((await pill(page))?.needs, '4');
    await kit.badgeBecomes('4');
  });
});

test('while cases are still being read, it says how far and shows those that were', async () => {
  await kit.fresh();
  kit.site.answer({ endpoint: 'cases', receipt: FAMILY[2], behaviour: 'hold' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('reading_title', [3, 7]));
  assert.equal((await cards(panel)).length, 2);
  await until(async () => (await pill(page))?.text === text('reading_short', [3, 7]), 'the pill');
  await kit.site.log.until((log) => log.readings.some((entry) => entry.behaviour === 'hold'));
  kit.site.release();
  await says(panel, text('readAll_title', [7]));
});

for (const layout of ['embedded', 'react', 'react-cards', 'two-islands', 'renamed', 'island-late', 'island-swapped', 'cards', 'text', 'late']) {
  test(`cases are found in a page that shows them as: ${layout}`, async () => {
    await kit.fresh('single');
    kit.site.setLayout(layout);
    const page = await kit.signIn();
    const panel = await kit.panel(page);
    await lists(panel, 1);
    await says(panel, text('readOne_title'));
  });
}

test('an account page without cases is left alone; pill and popup say that nothing was found', async () => {
  await kit.fresh();
  kit.site.setLayout('nothing');
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('nothing_short'), 'the pill');
  const popup = await kit.browser.popup();
  await says(popup, text('nothing_title'));
  await popup.close();
  assert.deepEqual(kit.site.log.readings, []);
});

test('a page that shows the place for cases and no number: looking at first, then that it has changed', async () => {
  await kit.fresh();
  kit.site.setLayout('changed');
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('looking_short'), 'the pill that looks');
  await until(async () => (await pill(page))?.text === text('changed_short'), 'the pill that warns');
  assert.deepEqual(kit.site.log.readings, []);
});

test('the whole account is found when its list comes in two steps', async () => {
  await kit.fresh();
  kit.site.setLayout('island-swapped');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [7]));
  await lists(panel, 7);
  assert.equal(kit.site.log.readings.length, 28);
});

test('a pill that the page takes out comes back, and there is one only', async () => {
  await kit.fresh('single');
  const page = await kit.signIn();
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the pill');
  await page.evaluate(() => {
    for (const element of document.documentElement.querySelectorAll(':scope > :not(head, body)')) element.remove();
  });
  await until(() => page.evaluate(() => document.querySelectorAll('[data-caselight]').length === 1), 'the element again');
  await until(async () => (await pill(page).catch(() => null))?.text === text('readOne_short'), 'the pill again');
});

test('client-side navigation to the cases is noticed without a reload', async () => {
  await kit.fresh('single');
  kit.site.setLayout('nothing');
  const page = await kit.signIn();
  kit.site.setLayout('react');
  await page.goto(HELP_PAGE);
  await page.evaluate(() => { document.body.dataset.kept = 'yes'; });
  await page.click('a[href="/account/applicant"]');
  await says(await kit.panel(page), text('readOne_title'));
  assert.equal(await page.evaluate(() => document.body.dataset.kept), 'yes');
});

test('nothing is read by itself when the person turned that off; a click reads', async () => {
  await kit.fresh();
  await kit.desk.reload();
  await kit.desk.waitFor(() => document.querySelector('#reading-choices:enabled'));
  await kit.desk.click('#readAutomatically');
  await kit.desk.waitFor(async () => (await chrome.storage.local.get('readAutomatically')).readAutomatically === false);
  const page = await kit.signIn();
  await until(() => pill(page), 'the pill');
  assert.deepEqual(kit.site.log.readings, []);
  const popup = await kit.browser.popup();
  await says(popup, text('waiting_title'));
  await press(popup, text('wayReadFirst'));
  await lists(popup, 7);
  await popup.close();
});

test('where the panel would cover the whole page it does not open by itself; the pill opens it', async () => {
  await kit.fresh('single');
  const page = await kit.browser.open('https://my.uscis.gov/sign-in');
  await page.resize(480, 800);
  await page.click('#sign-in');
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the case was read');
  assert.equal(await page.corner((root) => root.querySelector('.panel').hidden), true);
  await clickCorner(page, '.pill .open');
  await until(() => page.corner((root) => !root.querySelector('.panel').hidden), 'the panel opened');
});

test('a closed panel stays closed in the tab, and the pill opens it', async () => {
  await kit.fresh('single');
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  const isOpen = () => page.corner((root) => !root.querySelector('.panel').hidden);
  assert.equal(await isOpen(), true);
  await (await kit.panel(page)).click('#close');
  await until(async () => !(await isOpen()), 'the panel closed');
  await page.reload();
  await until(async () => (await pill(page))?.text === text('readOne_short'), 'the pill');
  assert.equal(await isOpen(), false);
  await clickCorner(page, '.pill .open');
  await until(isOpen, 'the panel opened');
});
