/** A notice set beside a case: a real PDF, a text, and what cannot be read; with the program and without it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { lists, says, setUp, text } from './kit.js';
import { setField } from './memory-kit.js';
import { give, openNoticePart, requestFor, result } from './notice-kit.js';
import { halfScanned, locked, ofPages, pdfOf, scanned, torn } from './pdf.js';

const CASES = 7;
const RFE = 'IOE0000000104';
const NOTICE = requestFor(RFE);

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh());

/** The page of the case, with the part for a notice open. @returns {Promise<import('./kit.js').Page>} */
async function casePage() {
  const account = await kit.signIn();
  const panel = await kit.panel(account);
  await says(panel, text('readAll_title', [CASES]));
  await lists(panel, CASES);
  const page = await kit.fullPage(`?receipt=${RFE}`);
  await openNoticePart(page);
  return page;
}

/** Waits until this is said below the field. @param {import('./kit.js').Page} page @param {string} sentence */
const saysBelow = (page, sentence) => page.waitFor((wanted) => document.getElementById('notice-said')?.textContent === wanted, sentence);

test('a PDF is read and its day is set beside the case; nothing of it is kept or sent', async () => {
  const page = await casePage();
  const asked = kit.site.log.readings.length;
  await give(page, pdfOf(NOTICE));
  const said = await result(page);
  assert.match(said, /Respond by Friday, January 22, 2027/);
  assert.match(said, /Follow your notice\./);
  assert.match(said, /Request for evidence \(RFE\)/);
  await saysBelow(page, text('noticeRead'));
  assert.match(await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('notice-text')).value), /REQUEST FOR EVIDENCE\n/);
  assert.deepEqual(await accessibilityFindings(page), []);
  await saveScreenshot(page, 'notice-read');
  assert.equal(kit.site.log.readings.length, asked);
  const kept = await kit.desk.evaluate(async () => JSON.stringify([await chrome.storage.session.get(), await chrome.storage.local.get(), { ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(kept, /MAIN STREET|January 22, 2027/);
});

test('what cannot be read ends in one sentence that says what to do', async () => {
  const page = await casePage();
  const files = [
    [scanned(), 'scan'], [locked(), 'locked'], [torn(), 'damaged'], [ofPages(31), 'pages'], [Buffer.from('\xff\xd8\xff\xe0 a photograph', 'latin1'), 'picture'],
    [Buffer.from('\0\0\0\x18ftypheic a photograph of a phone', 'latin1'), 'picture'], [Buffer.from('PK\x03\x04\x80\x81 a file of Word', 'latin1'), 'other'], [Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'large'],
    [Buffer.from('You must respond. '.repeat(20_000)), 'long'],
  ];
  for (const [bytes, why] of /** @type {[Buffer, string][]} */ (files)) {
    await give(page, bytes, { drop: why === 'scan' });
    await saysBelow(page, text(`noticeFile_${why}`));
    assert.equal(await page.evaluate(() => document.querySelectorAll('#notice-result iframe').length), 0, why);
  }
  assert.deepEqual(await accessibilityFindings(page), []);
  await saveScreenshot(page, 'notice-not-read');
  await give(page, pdfOf(NOTICE));
  assert.match(await result(page), /January 22, 2027/); // the next good one is read as ever
});

test('pages that are pictures are named beside what was read of the others', async () => {
  const page = await casePage();
  await give(page, halfScanned(NOTICE), { drop: true });
  assert.match(await result(page), /January 22, 2027/);
  await saysBelow(page, `${text('noticeRead')} ${text('noticePictures', ['2'])}`);
});

test('a pasted text of another case: that is said first, and it can be removed by the keyboard', async () => {
  const page = await casePage();
  await page.click('#notice-read');
  await saysBelow(page, text('noticeEmpty'));
  await setField(page, '#notice-text', NOTICE.replaceAll(RFE, 'IOE0000000999'));
  await page.evaluate(() => document.getElementById('notice-read')?.focus());
  await page.press('Enter');
  assert.match(await result(page), /This notice is for another case\. It shows IOE0000000999/);
  await page.click('#notice-clear');
  const left = await page.evaluate(() => [document.querySelectorAll('#notice-result iframe').length, /** @type {HTMLTextAreaElement} */ (document.getElementById('notice-text')).value, document.activeElement?.id]);
  assert.deepEqual(left, [0, '', 'notice-text']);
});

test('without the program the engine says the same', async () => {
  const withProgram = await casePage();
  await give(withProgram, pdfOf(NOTICE));
  const wanted = await result(withProgram);
  await kit.fresh();
  kit.setHost('missing');
  const page = await casePage();
  await give(page, pdfOf(NOTICE));
  assert.equal(await result(page), wanted);
  assert.deepEqual(kit.hostPids(), []);
});

for (const dark of [false, true]) {
  for (const [name, width] of /** @type {[string, number][]} */ ([['wide', 1280], ['narrow', 320]])) {
    test(`how it looks, ${dark ? 'dark' : 'light'}, ${name}`, async () => {
      await kit.browser.setDark(dark);
      const page = await casePage();
      await page.resize(width, 900);
      await give(page, pdfOf(NOTICE));
      await result(page);
      const beyond = await page.evaluate(() => [...document.querySelectorAll('#add-notice, #add-notice *')].filter((part) => part.checkVisibility()
        && part.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((part) => `${part.tagName}#${part.id}`));
      assert.deepEqual(beyond, []);
      assert.deepEqual(await accessibilityFindings(page), []);
      await saveScreenshot(page, `notice-${dark ? 'dark' : 'light'}-${name}`);
    });
  }
}
