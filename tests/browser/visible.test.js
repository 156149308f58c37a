/** On a page of the account Caselight is always to be seen, and what it says is about this page. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ACCOUNT_PAGE, cards, clickCorner, HELP_PAGE, lists, pill, says, setUp, text } from './kit.js';
import { until } from './harness/until.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** @param {import('./kit.js').Page} page @param {string} wanted */
const pillSays = (page, wanted) => until(async () => (await pill(page).catch(() => null))?.text === wanted,
  async () => `the pill that says "${wanted}"; it is ${JSON.stringify(await pill(page).catch(String))}`);

/** @param {import('./kit.js').Page} page */
const corners = (page) => page.evaluate(() => document.querySelectorAll('[data-caselight]').length);

test('what is said of one page is not said of another: each tab has a pill of its own, the popup follows the one in front', async () => {
  kit.site.setAccount('empty');
  const list = await kit.signIn();
  await pillSays(list, text('empty_short'));
  const help = await kit.browser.open(HELP_PAGE);
  await until(async () => (await pill(help))?.text === text('nothing_short'), 'the pill of the help page');
  const popup = await kit.browser.popup();
  await says(popup, text('nothing_title'));
  await popup.close();
  await list.bringToFront();
  await clickCorner(list, '.pill .open');
  await says(await kit.panel(list), text('empty_title'));
  assert.equal((await pill(list))?.text, text('empty_short'));
  await help.close();
  const second = await kit.browser.popup();
  await says(second, text('empty_title'));
  await second.close();
});

test('what the person has hidden in a tab stays hidden there, and the popup brings it back', async () => {
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  await panel.click('#close');
  await pillSays(page, text('readOne_short'));
  await clickCorner(page, '.pill .hide');
  await until(async () => (await corners(page)) === 0, 'the pill has gone');
  await page.reload();
  const popup = await kit.browser.popup();
  await says(popup, text('readOne_title'));
  assert.equal(await corners(page), 0, 'a reload does not bring it back');
  await popup.evaluate(() => { document.getElementById('show-again')?.focus(); document.getElementById('show-again')?.click(); });
  await popup.waitFor(() => document.getElementById('hidden-here')?.hidden && document.activeElement?.id === 'status-title');
  await popup.close();
  await pillSays(page, text('readOne_short'));
  await clickCorner(page, '.pill .open');
  await lists(await kit.panel(page), 1);
});

test('where the page refuses the panel, a press of the pill opens the cases in a tab of their own', async () => {
  kit.site.setPageHeaders({ 'Cross-Origin-Embedder-Policy': 'require-corp' });
  const page = await kit.signIn();
  await pillSays(page, text('readOne_short'));
  if (kit.browser.kind === 'firefox') return lists(await kit.panel(page), 1); // it lets the panel stand there all the same
  await until(() => page.corner((root) => root.querySelector('.panel').hidden && !root.querySelector('.pill').hidden), 'the panel is given up by itself');
  assert.equal((await kit.browser.pages()).length, 2, 'no tab opens that nobody asked for');
  await clickCorner(page, '.pill .open');
  const opened = await until(async () => (await kit.browser.pages()).find(({ url }) => url.endsWith('/pages/case.html')), 'the tab');
  await lists(opened, 1);
});

test('after an update of the extension there is one pill, and by it the way back to the cases', async () => {
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  await kit.browser.updateExtension();
  kit.desk = await kit.browser.open(`${kit.browser.base}pages/options.html`);
  await page.bringToFront();
  if (kit.browser.kind === 'chromium') {
    // Chromium leaves the old script in the page, cut off; Firefox puts the new one beside it.
    await pillSays(page, text('outOfDate_short'));
    assert.equal(await page.corner((root) => root.querySelector('.panel').hidden), true);
    assert.equal(await corners(page), 1);
    await clickCorner(page, '.pill .open');
  }
  await until(async () => (await corners(page).catch(() => 0)) === 1 && page.hasFrame('pages/panel.html'), 'one corner, with its panel');
  // The panel of before may still be found for a moment; it goes with its corner.
  const shown = async () => (await cards(await kit.panel(page))).length;
  await until(async () => (await shown().catch(() => 0)) === 1, 'the panel with its case');
  assert.equal(await corners(page), 1);
});

test('an orphan that is pressed says so, and opens nothing that is gone', async () => {
  if (kit.browser.kind !== 'chromium') return;
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  await panel.click('#close');
  await until(() => page.corner((root) => root.querySelector('.panel').hidden), 'the panel closed');
  await kit.browser.updateExtension();
  await until(async () => {
    await clickCorner(page, '.pill .open');
    return true;
  }, 'the press');
  await pillSays(page, text('outOfDate_short'));
  assert.equal(await page.corner((root) => root.querySelector('.panel').hidden), true);
  assert.equal(page.url, ACCOUNT_PAGE);
  kit.desk = await kit.browser.open(`${kit.browser.base}pages/options.html`);
});
