/** Ten thousand cases on one page: only what is looked at is drawn and asked for. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { caselight, chooseFiles, listHas, memoryPage, rows, savedBy, setField } from './memory-kit.js';
import { setUp, text } from './kit.js';

const COUNT = 10_000;
const ON_PAPER = 2_000;
const FORMS = ['I-485', 'I-765', 'N-400', 'I-130'];

/** @param {number} n */
const receiptOf = (n) => `IOE${String(n).padStart(10, '0')}`;
const generated = Array.from({ length: COUNT }, (_, n) => ({
  receiptNumber: receiptOf(n + 1), formType: FORMS[n % FORMS.length], currentStatus: 'Case Was Received',
  submittedDate: '2026-01-05', lastUpdated: '2026-01-06', events: [],
}));

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  kit = await setUp();
  await kit.fresh();
  caselight(kit, ['import', '-'], JSON.stringify(generated));
  page = await memoryPage(kit, 'cases');
  await listHas(page, COUNT);
});
after(() => kit?.close());

const drawn = () => page.evaluate(() => document.querySelectorAll('#list .row:not(.probe)').length);

test('only the rows near the screen are in the page', async () => {
  assert.ok((await drawn()) < 60, `${await drawn()} rows`);
  assert.match(await page.evaluate(() => document.getElementById('counts')?.textContent), new RegExp(String(COUNT)));
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('scrolling to any place shows the cases of that place', async () => {
  for (const share of [0.5, 1, 0.25]) {
    await page.evaluate((part) => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) * part), share);
    const place = Math.round(share * COUNT);
    await page.waitFor((near) => {
      const shown = [...document.querySelectorAll('#list .row:not(.probe)')];
      return shown.every((row) => row.querySelector('.row-link')) && shown.some((row) => Math.abs(Number(row.getAttribute('aria-posinset')) - near) < 30);
    }, place);
    assert.ok((await drawn()) < 60, `${await drawn()} rows at ${share}`);
    const receipts = (await rows(page)).map(({ receipt }) => receipt);
    assert.equal(new Set(receipts).size, receipts.length);
  }
});

test('the keyboard goes from the first to the last case and back', async () => {
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitFor(() => document.querySelector('.row[aria-posinset="1"] .row-link'));
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.row[aria-posinset="1"] .row-link')).focus());
  await page.press('End');
  await page.waitFor((last) => document.activeElement?.closest('.row')?.getAttribute('aria-posinset') === String(last), COUNT);
  await page.waitFor(() => document.activeElement?.matches('.row-link'));
  await page.press('PageUp');
  await page.waitFor((place) => document.activeElement?.closest('.row')?.getAttribute('aria-posinset') === String(place), COUNT - 8);
  await page.press('Home');
  await page.waitFor(() => document.activeElement?.closest('.row')?.getAttribute('aria-posinset') === '1' && scrollY < innerHeight);
});

test('one case of ten thousand is found', async () => {
  await setField(page, '#filter-text', receiptOf(7_777));
  await listHas(page, 1);
  assert.equal((await rows(page))[0].receipt, receiptOf(7_777));
  await setField(page, '#filter-text', '');
  await setField(page, '#filter-form', 'N-400');
  await listHas(page, COUNT / FORMS.length);
  await setField(page, '#filter-form', '');
  await listHas(page, COUNT);
});

test('on paper are the first cases of the search as a table, with a word about the rest', async () => {
  const paper = await page.evaluate(() => new Promise((resolve) => {
    window.print = () => {
      const table = /** @type {HTMLElement} */ (document.getElementById('print-list'));
      resolve({ caption: table.querySelector('caption')?.textContent, receipts: [...table.querySelectorAll('tbody td:nth-child(2)')].map((cell) => cell.textContent) });
    };
    document.getElementById('print')?.click();
  }));
  assert.equal(paper.caption, text('printCut', [ON_PAPER, COUNT]));
  assert.equal(new Set(paper.receipts).size, ON_PAPER);
});

test('a long import shows how far it is and can be stopped; what came in until then stays', async () => {
  const transfer = await memoryPage(kit, 'transfer');
  const { text: everything } = await savedBy(transfer, '#out-all');
  caselight(kit, ['forget', '--all']);
  await transfer.reload();
  await transfer.evaluate(() => {
    const bar = /** @type {HTMLProgressElement} */ (document.getElementById('in-bar'));
    new MutationObserver(() => bar.value >= 1 && document.getElementById('in-stop')?.click()).observe(bar, { attributes: true });
  });
  await chooseFiles(transfer, '#files', [{ name: 'all.jsonl', text: everything }]);
  const said = await transfer.waitFor(() => document.getElementById('in-progress')?.hidden && document.getElementById('in-result')?.innerText);
  assert.match(said, new RegExp(text('importStopped').slice(0, 8)));
  const kept = Number(/\d+/.exec(said.split('\n').find((/** @type {string} */ line) => /\d/.test(line)) ?? '')?.[0]);
  assert.ok(kept > 0 && kept < COUNT, said);
  const memory = await transfer.evaluate(() => chrome.runtime.sendMessage({ type: 'ui/memory', request: { type: 'memory' } }));
  assert.equal(memory.reply.readings, kept);
});
