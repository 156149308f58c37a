/** A memory that is turned off, of a newer version or damaged: each says so and what to do, and reading goes on. */
import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { until } from './harness/until.js';
import { caselight, listHas, memoryPage, rows } from './memory-kit.js';
import { says, setUp, summary, text } from './kit.js';

const RECEIPT = 'IOE0000000201';
const CAPTURE = JSON.stringify({ receiptNumber: RECEIPT, formType: 'I-485', currentStatus: 'Case Was Received', submittedDate: '2026-01-05', events: [] });
/** Where SQLite keeps the version that the program gave its tables: four bytes, the greatest first. */
const USER_VERSION_OFFSET = 60;

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** The person's folder of the program. */
const folder = () => join(kit.env.XDG_DATA_HOME, 'caselight');

/** The person signs in, and the panel explains their case. */
async function readAndExplained() {
  const panel = await kit.panel(await kit.signIn());
  await says(panel, text('readOne_title'));
  assert.ok((await summary(panel)).length > 500);
}

/** @param {import('./kit.js').Page} page @param {string} selector @param {RegExp} sentence */
const tells = (page, selector, sentence) => until(async () => sentence.test(await page.evaluate((where) => {
  const place = /** @type {HTMLElement | null} */ (document.querySelector(where));
  return place?.checkVisibility() ? place.innerText : '';
}, selector)), `${sentence} in ${selector}`);

test('turned off, it keeps nothing, the list says so and leads to the setting', async () => {
  const settings = await kit.desk.evaluate(() => chrome.runtime.sendMessage({ type: 'ui/memory', request: { type: 'memory', set: { on: false } } }));
  assert.equal(settings.reply.state, 'off');
  await readAndExplained();
  const page = await memoryPage(kit, 'cases');
  await tells(page, '#memory-state', /turned off/);
  assert.match(await page.evaluate(() => document.querySelector('#memory-state a')?.getAttribute('href')), /^options\.html#/);
  assert.deepEqual(await rows(page), []);
  assert.deepEqual(await accessibilityFindings(page), []);
  await saveScreenshot(page, 'memory-off');
});

test('written by a newer Caselight, it is left as it is and the way out is said', async () => {
  caselight(kit, ['import', '-'], CAPTURE);
  const file = openSync(join(folder(), 'history.db'), 'r+');
  writeSync(file, Buffer.from([0, 0, 3, 231]), 0, 4, USER_VERSION_OFFSET);
  closeSync(file);
  await readAndExplained();
  const page = await memoryPage(kit, 'cases');
  await tells(page, '#trouble', /newer version of Caselight[^]*Install the newest/);
  assert.deepEqual(await accessibilityFindings(page), []);
  await saveScreenshot(page, 'memory-newer');
});

test('a damaged file is set aside, and what is readable comes back with one click', async () => {
  mkdirSync(folder(), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder(), 'history.db'), Buffer.alloc(8192, 'damaged '));
  await readAndExplained();
  const page = await memoryPage(kit, 'cases');
  await listHas(page, 1);
  await page.click('#memory-state button');
  await page.waitFor(() => !document.querySelector('#memory-state button'));
  await listHas(page, 1);
  await saveScreenshot(page, 'memory-recovered');
});
