/** Every page in every condition: nothing is cut off, nothing lies over another thing, nothing is said by colour alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { functionOf } from '../browser/harness/call.js';
import { settings } from '../browser/harness/settings.js';
import { CONDITIONS } from './conditions.js';
import { goldenDocuments } from './documents.js';
import { PAGES } from './pages.js';
import { serve } from './stand-in/server.js';
import { HEIGHT, openView } from './views.js';

const LOCALES = ['en', 'es'];
const EVERY = 100;

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

/** @param {string} locale */
const needsYou = (locale) => JSON.parse(readFileSync(join(settings.extension(), '_locales', locale, 'messages.json'), 'utf8')).needsYou?.message ?? '(no word for it)';

/** A function for the page, which loads there what measures it. @param {string} call */
const measured = (call) => functionOf(`async () => (await import('${site.measure}')).${call}`);

/** All the faults of a page that is open, in all conditions. @param {string} locale @returns {Promise<string[]>} */
async function faultsIn(locale) {
  const found = await view.page.evaluate(measured('findFixedSizes()'));
  let forcedNow = false;
  let touchNow = false;
  for (const { name, width, style = '', forced = false, touch = false } of CONDITIONS) {
    await view.page.resize(width, HEIGHT);
    if (forced !== forcedNow) await view.setForced(forced);
    forcedNow = forced;
    if (touch !== touchNow) await view.setTouch(touch);
    touchNow = touch;
    await view.page.evaluate((css) => {
      const sheet = document.getElementById('condition') ?? document.head.appendChild(Object.assign(document.createElement('style'), { id: 'condition' }));
      sheet.textContent = css;
      // A list that draws what is on the screen, and a frame that takes its height from its document, follow a frame later.
      return new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))); });
    }, style);
    const faults = await view.page.evaluate(measured(`measure(${JSON.stringify({ needsYou: needsYou(locale), forced, touch })})`));
    found.push(...faults.map((/** @type {string} */ fault) => `${name}: ${fault}`));
  }
  if (forcedNow) await view.setForced(false);
  if (touchNow) await view.setTouch(false);
  await view.page.resize(CONDITIONS[0].width, HEIGHT);
  return found;
}

for (const locale of LOCALES) {
  describe(`pages in ${locale}`, () => {
    for (const { name, path, whole, open } of PAGES) {
      test(name, async () => {
        await view.page.goto(`${site.base}${locale}/${path}`);
        await view.page.waitFor((selector) => document.querySelector(selector), whole);
        if (open) await view.page.evaluate(open);
        assert.deepEqual(await faultsIn(locale), []);
      });
    }
  });

  describe(`summaries in ${locale}`, () => {
    for (const { name } of documents.filter((one) => one.locale === locale)) {
      test(name, async () => {
        await view.page.goto(`${site.base}${locale}/documents/${name}.html`);
        await view.page.evaluate(() => { for (const fold of document.querySelectorAll('details')) fold.open = true; });
        assert.deepEqual(await faultsIn(locale), []);
      });
    }
  });
}
