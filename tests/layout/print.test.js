/** Paper: the browser's own print command gives the same as the Print buttons, whole, legible, and without empty sheets. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { functionOf } from '../browser/harness/call.js';
import { settings } from '../browser/harness/settings.js';
import { goldenDocuments } from './documents.js';
import { glyphsOnPages } from './pdf.js';
import { COUNT, receiptOf } from './stand-in/cases.js';
import { serve } from './stand-in/server.js';
import { openView } from './views.js';

const EVERY = 150;
/** Letter paper between the margins of the summary, in CSS pixels. */
const PAPER = { width: 702, height: 950 };
/** 10 points in CSS pixels, a little less for rounding. */
const LEAST_SIZE = 13.3;
/** A sheet with less on it than a line or two is as good as empty. */
const LEAST_GLYPHS = 40;

const documents = await goldenDocuments(EVERY);
/** @type {Awaited<ReturnType<typeof serve>>} */
let site;
/** @type {import('./views.js').View} */
let view;
before(async () => {
  site = await serve(settings.extension(), documents);
  view = await openView(settings.browser);
});
after(async () => {
  await view?.close();
  site?.close();
});

/** @param {string} path @param {string} whole */
async function open(path, whole) {
  await view.page.resize(1280, 900);
  await view.page.goto(site.base + path);
  await view.page.waitFor((selector) => document.querySelector(selector), whole);
}

/** What a sheet of paper shows of the page, as the browser prints it. @returns {Promise<number[]>} glyphs on each page */
async function printed() {
  const pages = glyphsOnPages(await view.pdf());
  const empty = pages.filter((glyphs) => glyphs < LEAST_GLYPHS);
  assert.deepEqual(empty, [], `empty sheets among ${pages}`);
  return pages;
}

/** What stands on the paper while the page is being printed. @param {string} what an expression for the page @returns {Promise<any>} */
async function onPaper(what) {
  await view.page.evaluate(() => { dispatchEvent(new Event('beforeprint')); });
  try {
    return await view.page.evaluate(functionOf(`() => (${what})`));
  } finally {
    await view.page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
  }
}

const SUMMARY = 'en/few/pages/case.html?receipt=IOE0000000001';
const LOADED = 'iframe.summary-frame:not([hidden])';

describe('all cases', () => {
  before(() => open('en/many/pages/cases.html', '#list .row-link'));

  test('every case of the search is on paper, and what needs somebody is said there, too', async () => {
    const rows = await onPaper("[...document.querySelectorAll('#print-list tbody tr')].map((row) => row.textContent)");
    assert.equal(rows.length, COUNT);
    for (let n = 0; n < COUNT; n++) assert.ok(rows.some((/** @type {string} */ row) => row.includes(receiptOf(n))), receiptOf(n));
    assert.equal(rows.filter((/** @type {string} */ row) => row.includes('Needs your attention')).length, COUNT / 2);
    assert.equal(await view.page.evaluate(() => document.querySelectorAll('#print-list tr').length), 0, 'afterwards the screen is as it was');
  });

  test('no sheet is empty', async () => assert.ok((await printed()).length > 1));
});

describe('one case', () => {
  before(async () => {
    await open(SUMMARY, LOADED);
    await view.page.waitFor((frame) => document.querySelector(frame)?.contentDocument?.querySelector('main'), LOADED);
  });

  test('the paper holds the summary as the host wrote it, and nothing of the page around it', async () => {
    const shown = await view.page.evaluate((frame) => document.querySelector(frame).contentDocument.querySelector('main').textContent, LOADED);
    assert.equal(await onPaper("[...document.querySelectorAll('main')].at(-1).textContent"), shown);
    assert.deepEqual(await onPaper("[...document.body.children].filter((part) => part.checkVisibility()).map((part) => part.localName)"), ['main', 'footer']);
    assert.equal(await view.page.evaluate(() => document.querySelectorAll('body > main').length), 1, 'afterwards the page is as it was');
    assert.ok(await view.page.evaluate((frame) => document.querySelector(frame).checkVisibility(), LOADED));
  });

  test('as many sheets as the document itself takes, none of them empty', async () => {
    const pages = await printed();
    await open(`en/documents/${documents[0].name}.html`, 'main');
    assert.equal(pages.length, (await printed()).length);
  });
});

test('a month that is longer than a sheet begins on the first one', async () => {
  await open('en/many/pages/calendar.html', '.dates li');
  const pages = await printed();
  assert.ok(pages[0] > Math.max(...pages) / 2, `glyphs on the sheets: ${pages}`);
});

if (settings.browser === 'chromium') {
  describe('summaries on paper', () => {
    for (const { locale, name } of documents) {
      test(`${name} in ${locale}`, async () => {
        await open(`${locale}/documents/${name}.html`, 'main');
        await view.setPaper?.(true);
        await view.page.resize(PAPER.width, PAPER.height);
        const faults = await view.page.evaluate(functionOf(`async () => (await import('${site.measure}')).measurePaper(${LEAST_SIZE})`));
        await view.setPaper?.(false);
        assert.deepEqual(faults, []);
        await printed();
      });
    }
  });
}
