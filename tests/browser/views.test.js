/** What a person can do in the popup, the panel and the full page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards, clickCorner, documentOf, lists, says, setUp, summary, text } from './kit.js';
import { until } from './harness/until.js';
import { comesFirst } from './reading-order.js';

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

/** Chooses a case of the list by its receipt; a popup may be gone right after. @param {import('./kit.js').Popup} view @param {string} receipt */
const choose = (view, receipt) => view.evaluate((wanted) =>
  void setTimeout(() => /** @type {HTMLElement} */ (document.querySelector(`[data-receipt="${wanted}"]`)).click()), receipt);

/** Waits until the summary is about the receipt. @param {import('./kit.js').Popup} view @param {string} receipt */
const summaryOf = (view, receipt) => until(async () => {
  const words = await summary(view);
  return words.includes(receipt) ? words : '';
}, `the summary of ${receipt}`);

/** The panel, in sight. */
async function openPanel() {
  const panel = await kit.panel(account);
  await account.bringToFront();
  const isOpen = () => account.corner((root) => !root.querySelector('.panel').hidden);
  if (!(await isOpen())) await clickCorner(account, '.pill .open .text');
  await until(isOpen, 'the panel opened');
  return panel;
}

test('the popup of the toolbar button lists all cases, those that need the person first', async () => {
  const popup = await kit.browser.popup();
  await lists(popup, 7);
  const shown = await cards(popup);
  assert.deepEqual(shown.map((card) => card.needs), [true, true, true, true, false, false, false]);
  assert.ok(shown.every((card) => card.text.includes(card.receipt)));
  await popup.close();
});

test('a case of the popup opens as a full page', async () => {
  const popup = await kit.browser.popup();
  await lists(popup, 7);
  await choose(popup, 'IOE0000000106');
  const opened = await until(async () =>
    (await kit.browser.pages()).find((page) => page.url.endsWith('case.html?receipt=IOE0000000106')), 'the full page');
  await summaryOf(opened, 'IOE0000000106');
  await opened.close();
});

test('choosing a case in the panel shows its summary', async () => {
  const panel = await kit.panel(account);
  for (const receipt of ['IOE0000000103', 'IOE0000000107']) {
    await choose(panel, receipt);
    await summaryOf(panel, receipt);
  }
});

test("the panel's summaries say what USCIS said, in the case's own terms", async () => {
  const panel = await kit.panel(account);
  const said = {
    IOE0000000101: /received/i, IOE0000000102: /review/i, IOE0000000103: /mailed/i, IOE0000000104: /request for evidence/i,
    IOE0000000105: /received/i, IOE0000000106: /interview/i, IOE0000000107: /denied/i,
  };
  for (const [receipt, words] of Object.entries(said)) {
    await choose(panel, receipt);
    assert.match(await summaryOf(panel, receipt), words);
  }
});

test('the summary cannot run a script', async () => {
  const panel = await kit.panel(account);
  const sandbox = await panel.evaluate(() => document.querySelector('iframe.summary-frame')?.getAttribute('sandbox'));
  assert.doesNotMatch(sandbox, /allow-scripts/);
  const policy = await panel.evaluate(() => /** @type {HTMLIFrameElement|null} */ (document.querySelector('iframe.summary-frame'))
    ?.contentDocument?.querySelector('head > meta[http-equiv=Content-Security-Policy]')?.getAttribute('content'));
  assert.match(policy, /default-src 'none'/);
});

test("the site's page can neither see the panel nor the pill", async () => {
  const seen = await account.evaluate(() => ({
    roots: [...document.querySelectorAll('*')].filter((node) => node.shadowRoot).length,
    frames: window.frames.length > 0 && [...document.querySelectorAll('iframe')].length,
    words: document.body.innerText.includes('USCIS says'),
  }));
  assert.deepEqual(seen, { roots: 0, frames: seen.frames, words: false });
  assert.ok(!seen.frames, 'the frame of the panel stands in the reach of the page');
});

test('Escape closes the panel and the focus returns to the pill', async () => {
  const panel = await kit.panel(account);
  await account.bringToFront();
  await panel.click('#status-title');
  await account.press('Escape');
  await until(() => account.corner((root) => root.querySelector('.panel').hidden), 'the panel closed');
  assert.equal(await account.corner((root) => root.activeElement?.classList.contains('open')), true);
});

test('Escape closes the panel also from the summary in it and from the page around it', async () => {
  const isOpen = () => account.corner((root) => !root.querySelector('.panel').hidden);
  const open = async () => {
    await clickCorner(account, '.pill .open .text');
    await until(isOpen, 'the panel opened');
  };
  const panel = await kit.panel(account);
  await open();
  await choose(panel, 'IOE0000000104');
  await summaryOf(panel, 'IOE0000000104');
  assert.equal(await account.corner((root) => root.querySelector('.pill').checkVisibility()), false, 'the pill waits behind the panel');
  await panel.evaluate(() => /** @type {HTMLIFrameElement} */ (document.querySelector('iframe.summary-frame')).contentDocument?.querySelector('a')?.focus());
  await account.press('Escape');
  await until(async () => !(await isOpen()), 'closed from the summary');
  await open();
  await account.evaluate(() => document.querySelector('a')?.focus());
  await account.click('h1');
  await account.press('Escape');
  await until(async () => !(await isOpen()), 'closed from the page');
});

test('a case that is chosen in the panel has the focus', async () => {
  const panel = await kit.panel(account);
  await clickCorner(account, '.pill .open .text');
  await choose(panel, 'IOE0000000106');
  await panel.waitFor(() => document.activeElement?.id === 'chosen-title' && document.activeElement.textContent?.includes('IOE0000000106'));
});

test('the menu is on the screen, and closes by Escape, by a press elsewhere, and by a choice', async () => {
  const page = await kit.fullPage('?receipt=IOE0000000106');
  await page.resize(320, 700);
  await summaryOf(page, 'IOE0000000106');
  const isOpen = () => page.evaluate(() => /** @type {HTMLDetailsElement} */ (document.getElementById('more')).open);
  for (const close of [() => page.press('Escape'), () => page.click('#chosen-title')]) {
    await page.click('#more summary');
    await until(isOpen, 'the menu opened');
    const outside = await page.evaluate(() => [...document.querySelectorAll('#more button')].filter((one) => one.getBoundingClientRect().left < 0 || one.getBoundingClientRect().right > innerWidth).length);
    assert.equal(outside, 0);
    await close();
    await until(async () => !(await isOpen()), 'the menu closed');
  }
  await page.click('#more summary');
  await page.click('#forget');
  await until(async () => !(await isOpen()), 'the menu closed');
  await page.close();
});

test('on a phone the summary comes before what can be done with the case, to the eye and to the keyboard', async () => {
  const page = await kit.fullPage('?receipt=IOE0000000106');
  await summaryOf(page, 'IOE0000000106');
  for (const [width, first] of /** @type {[number, string][]} */ ([[390, 'summary'], [1280, 'ways'], [320, 'summary']])) {
    await page.resize(width, 844);
    await until(async () => (await comesFirst(page)) === first, `at ${width} pixels the ${first} first`);
  }
  const top = await page.evaluate(() => document.getElementById('summary')?.getBoundingClientRect().top ?? Infinity);
  assert.ok(top < 844 / 2, `the summary begins on the first screen, at ${top}`);
  await page.evaluate(() => document.getElementById('copy-receipt')?.focus());
  await page.resize(1280, 844);
  await page.resize(320, 844);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'copy-receipt', 'what has the focus stays where it is');
  await page.close();
});

test('in the panel the summary comes before what can be done with the case, to the eye and to the keyboard', async () => {
  const panel = await openPanel();
  await choose(panel, 'IOE0000000106');
  await summaryOf(panel, 'IOE0000000106');
  assert.equal(await comesFirst(panel), 'summary');
});

test('printing, the calendar and the receipt number are one press each, and each says what came of it', async () => {
  const page = await kit.fullPage('?receipt=IOE0000000104');
  await summaryOf(page, 'IOE0000000104');
  const said = (/** @type {string} */ words) => page.waitFor((wanted) => document.getElementById('said')?.textContent === wanted, words);
  await page.evaluate(() => { window.print = () => dispatchEvent(new Event('beforeprint')); });
  await page.click('#print');
  await said(text('printOpened'));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.click('.chosen-bar > [data-format="ics"]');
  await said(text('fileHanded', ['IOE0000000104.ics']));
  await page.evaluate(() => { navigator.clipboard.writeText = async () => undefined; });
  await page.click('.chosen-bar > #copy-receipt');
  await said(text('receiptCopied', ['IOE0000000104']));
  await page.close();
});

test('the panel gives the calendar, paper and the receipt number in one press each, and says what came of it', async () => {
  const panel = await openPanel();
  await choose(panel, 'IOE0000000104');
  await summaryOf(panel, 'IOE0000000104');
  const said = (/** @type {string} */ words) => panel.waitFor((wanted) => document.getElementById('said')?.textContent === wanted, words);
  await panel.click('.chosen-bar > [data-format="ics"]');
  await said(text('fileHanded', ['IOE0000000104.ics']));
  const printed = await panel.evaluate(() => {
    let paper = '';
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      paper = document.body.innerText;
      dispatchEvent(new Event('afterprint'));
    };
    document.getElementById('print')?.click();
    return paper;
  });
  assert.match(printed, /request for evidence[^]*Case history/);
  await said(text('printOpened'));
  await panel.evaluate(() => { navigator.clipboard.writeText = async () => undefined; });
  await panel.click('.chosen-bar > #copy-receipt');
  await said(text('receiptCopied', ['IOE0000000104']));
});

test('a case without a day ahead has nothing to put into a calendar', async () => {
  const panel = await openPanel();
  const offers = () => panel.evaluate(() => document.querySelector('.chosen-bar > [data-format="ics"]')?.checkVisibility());
  await choose(panel, 'IOE0000000104');
  await summaryOf(panel, 'IOE0000000104');
  assert.equal(await offers(), true);
  await choose(panel, 'IOE0000000101');
  await summaryOf(panel, 'IOE0000000101');
  assert.equal(await offers(), false);
});

test('the receipt number of a card can be marked, and the card opens wherever else it is pressed', async () => {
  const panel = await openPanel();
  await choose(panel, 'IOE0000000101');
  await summaryOf(panel, 'IOE0000000101');
  await panel.click('[data-receipt="IOE0000000106"] .receipt');
  assert.equal(await panel.evaluate(() => getSelection()?.toString()), 'IOE0000000106');
  assert.equal(await panel.evaluate(() => document.querySelector('[data-current]')?.getAttribute('data-receipt')), 'IOE0000000101', 'marking it opens nothing');
  await panel.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('[data-receipt="IOE0000000104"] .case-open')).click());
  await summaryOf(panel, 'IOE0000000104');
  assert.equal(await panel.evaluate(() => getSelection()?.toString()), 'IOE0000000106', 'another card that is drawn anew leaves what is marked');
  await panel.evaluate(() => getSelection()?.removeAllRanges());
  await panel.click('[data-receipt="IOE0000000106"] .case-pill');
  await summaryOf(panel, 'IOE0000000106');
});

test('what a screen reader says of the state holds nothing but its words', async () => {
  const popup = await kit.browser.popup();
  await lists(popup, 7);
  const live = await popup.evaluate(() => [...document.querySelectorAll('[role="status"], [aria-live]')].filter((one) => !one.closest('#typed')).map((one) => one.textContent));
  assert.equal(live.length, 1);
  assert.ok(live[0].startsWith(text('readAll_title', [7])), live[0]);
  await popup.close();
});

test('a full page of a case that is not in memory says so', async () => {
  const page = await kit.fullPage('?receipt=IOE0000000999');
  await page.waitFor((words) => document.getElementById('absent')?.textContent === words, text('notInMemory'));
  await page.close();
});

test('the full page saves exactly the document that it shows', async () => {
  const page = await kit.fullPage('?receipt=IOE0000000104');
  await summaryOf(page, 'IOE0000000104');
  const saved = await page.evaluate(async () => {
    /** @type {Promise<{name: string, blob: Blob}>} */
    const caught = new Promise((resolve) => {
      /** @type {Blob} */ let blob;
      URL.createObjectURL = (made) => { blob = /** @type {Blob} */ (made); return 'blob:caught'; };
      HTMLAnchorElement.prototype.click = function click() { resolve({ name: this.download, blob }); };
    });
    document.getElementById('save')?.dispatchEvent(new MouseEvent('click'));
    const { name, blob } = await caught;
    const shown = /** @type {HTMLIFrameElement|null} */ (document.querySelector('iframe.summary-frame'))?.contentDocument?.body;
    const html = await blob.text();
    return { name, html, isShown: new DOMParser().parseFromString(html, 'text/html').body.textContent === shown?.textContent };
  });
  assert.match(saved.name, /^Caselight-IOE0000000104-\d{4}-\d\d-\d\d\.html$/);
  assert.equal(saved.isShown, true);
  assert.equal(saved.html, await documentOf(page, 'IOE0000000104'));
  await page.close();
});
