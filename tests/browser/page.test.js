/** caselight.html, opened from disk: the receipt number, the four links, each answer pasted as a person pastes it, and the same summary as the program's. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, beforeEach, test } from 'node:test';
import { findCases } from '../golden/lib/cases.js';
import { openView } from '../layout/views.js';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { settings } from './harness/settings.js';
import { until } from './harness/until.js';
import { text } from './kit.js';
import { savedBy } from './memory-kit.js';
import { comesFirst } from './reading-order.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ANSWERS = join(ROOT, 'tests', 'bench', 'answers');
const RECEIPT = 'IOE0000000001';
/** What the page is told the time is, so that the program can be asked about the same moment. */
const NOW = '2026-11-23T12:00:00.000Z';
const PHONE = { width: 360, height: 740 };

const folder = mkdtempSync(join(tmpdir(), 'caselight-page-'));
const file = join(folder, 'caselight.html');
/** @type {import('../layout/views.js').View} */
let view;
/** @type {import('./harness/index.js').Page} */
let page;
before(async () => {
  execFileSync(process.execPath, [join(ROOT, 'script', 'lib', 'page.mjs'), process.env.CASELIGHT_ENGINE ?? '', file]);
  view = await openView(settings.browser);
  page = view.page;
});
after(async () => {
  await view?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await page.goto(pathToFileURL(file).href);
  await page.waitFor((now) => document.body.dataset.ready && ((Date.now = () => Date.parse(now)), true), NOW);
});

const read = (/** @type {string} */ name) => readFileSync(join(ANSWERS, `${name}.json`), 'utf8');

/** Copies a text elsewhere and pastes it into the field, by the keys that everybody uses. @param {string} text */
async function paste(text) {
  await page.evaluate((copied) => {
    const elsewhere = document.createElement('textarea');
    elsewhere.id = 'elsewhere';
    elsewhere.value = copied;
    document.body.append(elsewhere);
    elsewhere.focus();
    elsewhere.select();
  }, text);
  await page.press('Control+c');
  await page.evaluate(() => {
    document.getElementById('elsewhere')?.remove();
    document.getElementById('paste')?.focus();
  });
  await page.press('Control+v');
  await page.waitFor(() => !(/** @type {HTMLTextAreaElement} */ (document.getElementById('paste')).value));
}

/** @param {string} receipt */
async function enter(receipt) {
  await page.click('#receipt');
  await page.type(receipt);
  await page.press('Enter');
}

const shown = () => page.evaluate(() => (document.getElementById('result')?.hidden ? '' : /** @type {HTMLIFrameElement} */ (document.querySelector('#summary iframe')).contentDocument?.body?.innerText ?? ''));
const said = () => page.evaluate(() => document.getElementById('said')?.textContent ?? '');
const saved = async () => (await savedBy(page, '#save')).text;

/** What the program prints. @param {string} text @param {string} [format] */
const program = (text, format = 'html') => execFileSync(settings.host(), ['analyze', '--now', NOW, '--format', format], { input: text, encoding: 'utf8', maxBuffer: 1 << 26 });

test('a receipt number as people write it gives the four links; what is none is said', async () => {
  await enter('12345');
  assert.equal(await page.evaluate(() => document.getElementById('receipt-said')?.textContent), text('pageReceiptWrong'));
  await page.evaluate(() => { /** @type {HTMLInputElement} */ (document.getElementById('receipt')).value = ''; });
  await enter('ioe-00-000-00001');
  const links = await page.evaluate(() => [...document.querySelectorAll('#links a')].map((a) => [a.getAttribute('href'), a.getAttribute('rel'), a.getAttribute('target')].join(' ')));
  assert.deepEqual(links, ['account/case-service/api/cases/', 'account/case-service/api/case_status/', 'secure-messaging/api/case-service/receipt_info/', 'account/case-service/api/cases/']
    .map((path, i) => `https://my.uscis.gov/${path}${RECEIPT}${i === 3 ? '/documents' : ''} noopener noreferrer _blank`));
});

test('the four answers in any order, one of them twice: the summary grows into the program\'s own', async () => {
  await enter(RECEIPT);
  const order = ['documents', 'receipt_info', 'cases', 'case_status'];
  for (const name of order) {
    await paste(read(name));
    assert.ok((await shown()).length > 300, name);
  }
  const whole = await saved();
  assert.equal(whole, program(order.map(read).join('\n')));
  await paste(read('cases'));
  assert.equal(await said(), text('pageNothingNew'));
  assert.equal(await saved(), whole);
});

test('every kind of answer that people have at hand is explained, or its refusal is said as the program says it', async () => {
  const inputs = [...new Set(findCases('samples').flatMap(({ inputs: files }) => files)), ...readdirSync(ANSWERS).map((name) => join(ANSWERS, name))];
  assert.ok(inputs.length > 5, String(inputs.length));
  for (const input of inputs) {
    const copied = readFileSync(input, 'utf8');
    await page.evaluate(() => document.getElementById('clear')?.click());
    await paste(copied);
    if (await shown()) assert.equal(await saved(), program(copied), input);
    else assert.ok((await said()).length > 20, input);
  }
});

test('an answer that was cut off is explained as far as it goes, and one that is none says what to do', async () => {
  await paste(read('cases').slice(0, 900));
  assert.match(await shown(), /IOE\d{10}/);
  await page.evaluate(() => document.getElementById('clear')?.click());
  assert.equal(await shown(), '');
  await paste('{"error":"Unauthorized"}');
  assert.match(await said(), /Sign in on my\.uscis\.gov/);
});

const OTHER = 'IOE0000000009';
const LINK = `https://my.uscis.gov/account/case-service/api/cases/${RECEIPT}`;
/** @type {[string, string, RegExp][]} what people paste that is no record, and what they are told */
const NO_RECORDS = [
  ['the sign-in page', 'myUSCIS\nSign In\nEmail Address\nPassword\nForgot your password?', /sign-in page.*Sign in on my\.uscis\.gov/],
  ['its markup', '<!doctype html><title>Sign in</title><input type="password">', /sign-in page.*Sign in on my\.uscis\.gov/],
  ['a blocked page', `Access Denied\nYou don't have permission to access "${LINK}" on this server.`, /blocks a request/],
  ['a failed site', 'This page isn\u2019t working\nmy.uscis.gov is currently unable to handle this request.\nHTTP ERROR 500', /the site or the connection failed/],
  ['an empty record', '{"data":null}', /empty record.*continue with the other/],
  ['an error message', '{"message":"Not Found"}', /no case with this receipt number/],
  ['a link', LINK, /address of a page/],
  ['the receipt number', 'ioe-0000000001', /receipt number, not the data/],
  ['the words of the account', 'Case Was Approved', /plain text.*first brace/],
];

test('what is no record has a sentence of its own, which says what to do', async () => {
  await enter(RECEIPT);
  for (const [what, copied, sentence] of NO_RECORDS) {
    await paste(copied);
    assert.match(await said(), sentence, what);
    assert.equal(await shown(), '', what);
  }
});

test('an empty field, a picture, a record that was cut off and one of another case are said', async () => {
  await enter(RECEIPT);
  await page.click('#take');
  assert.equal(await said(), text('pageNothingPasted'));
  await page.evaluate(() => {
    const copied = new DataTransfer();
    copied.items.add(new File([new Uint8Array([0x89, 0x50])], 'screenshot.png', { type: 'image/png' }));
    // Firefox takes nothing for the clipboard of an event that a script makes, so the event gets it afterwards.
    const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(pasted, 'clipboardData', { value: copied });
    document.getElementById('paste')?.dispatchEvent(pasted);
  });
  assert.equal(await said(), text('pagePicture'));
  await paste(read('cases').slice(0, 900));
  assert.equal(await said(), text('pageCutOff'));
  await paste(read('case_status').replaceAll(RECEIPT, OTHER));
  assert.ok((await said()).includes(text('pageOtherReceipt', [OTHER, RECEIPT])), await said());
  assert.match(await shown(), new RegExp(OTHER));
});

test('typed with the quotes of a text editor, and the records of two links in each other\'s place, it is explained all the same', async () => {
  await enter(RECEIPT);
  await paste(read('documents'));
  await paste(read('receipt_info'));
  assert.equal(await saved(), program(`${read('documents')}\n${read('receipt_info')}`));
  await page.evaluate(() => document.getElementById('clear')?.click());
  await page.click('#paste');
  await page.type(`{\u201cdata\u201d: {\u201creceiptNumber\u201d: \u201c${RECEIPT}\u201d, \u201cformType\u201d: \u201cI-765\u201d, \u201cstatusTitle\u201d: \u201cCase Was Approved\u201d}}`);
  await page.click('#take');
  assert.match(await shown(), /approved/i);
});

test('calendar and text are those of the program', async () => {
  await paste(read('case_status'));
  assert.equal((await savedBy(page, '#calendar')).text, program(read('case_status'), 'ics'));
});

const NOTICE = `REQUEST FOR EVIDENCE\nNotice Date: November 20, 2026\nReceipt Number: ${RECEIPT}\n\nYou must respond by January 8, 2027.`;

/** Pastes the text of a notice beside the case. @param {string} notice @returns {Promise<{shown: string, said: string}>} */
async function besideCase(notice) {
  await page.evaluate((copied) => {
    document.querySelector('.notice-part')?.setAttribute('open', '');
    /** @type {HTMLTextAreaElement} */ (document.getElementById('notice-text')).value = copied;
  }, notice);
  await page.click('#notice-read');
  return page.waitFor(() => {
    const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('#notice-result iframe'));
    const words = frame?.contentDocument?.readyState === 'complete' ? frame.contentDocument.body?.innerText : '';
    const told = document.getElementById('notice-said')?.textContent ?? '';
    return Boolean(frame) === Boolean(words) && told && { shown: words ?? '', said: told };
  });
}

test('the text of a notice is set beside the case that it names', async () => {
  await enter(RECEIPT);
  for (const name of ['cases', 'case_status', 'documents', 'receipt_info']) await paste(read(name));
  const { shown: result, said: told } = await besideCase(NOTICE);
  assert.equal(told, text('noticeRead'));
  assert.match(result, /Respond by\s+Friday, January 8, 2027[^]*the day that Caselight calculates/);
  assert.match(result, /The notice itself counts/);
  assert.match((await besideCase(NOTICE.replaceAll(RECEIPT, OTHER))).shown, /for another case[^]*compared nothing/);
  assert.match((await besideCase('Dear Sir, please call us.')).shown, /no receipt number in this text/);
  assert.deepEqual(await besideCase(' '), { shown: '', said: text('pageNoticeEmpty') });
  assert.equal((await besideCase('x'.repeat(300_000))).said, text('noticeFile_long'));
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('of several cases a notice is set beside the one that it names, and beside none where it names none', async () => {
  for (const receipt of [OTHER, RECEIPT]) await paste(read('cases').replaceAll(RECEIPT, receipt));
  const { shown: result } = await besideCase(NOTICE);
  assert.match(result, /Respond by\s+Friday, January 8, 2027/);
  assert.doesNotMatch(result, /for another case/);
  assert.deepEqual(await besideCase(NOTICE.replace(RECEIPT, '')), { shown: '', said: text('pageNoticeWhich') });
  await besideCase(NOTICE);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('#pasted button')).click());
  assert.equal(await page.evaluate(() => document.querySelectorAll('#notice-result iframe').length), 0, 'the cases are no longer those that it was compared with');
});

test('it reaches nobody, keeps nothing, and runs no script but its own', async () => {
  await paste(read('cases'));
  const reached = await page.evaluate(async () => {
    const fetched = await fetch('https://127.0.0.1:1/').then(() => 'reached', () => 'refused');
    const script = document.createElement('script');
    script.textContent = 'document.body.dataset.stranger = "yes"';
    document.body.append(script);
    return [fetched, document.body.dataset.stranger ?? 'not run', document.cookie, (() => { try { return String(localStorage.length); } catch { return '0'; } })()];
  });
  assert.deepEqual(reached, ['refused', 'not run', '', '0']);
  await page.reload();
  await page.waitFor(() => document.body.dataset.ready);
  assert.equal(await shown(), '');
});

test('on a narrow page the summary comes before what can be done with it, and what came of a press is said where it was pressed', async () => {
  await paste(read('cases'));
  for (const [width, first] of /** @type {[number, string][]} */ ([[1280, 'ways'], [PHONE.width, 'summary'], [1280, 'ways'], [320, 'summary']])) {
    await page.resize(width, PHONE.height);
    await until(async () => (await comesFirst(page)) === first, `at ${width} pixels the ${first} first`);
  }
  await page.evaluate(() => { navigator.clipboard.writeText = async () => undefined; });
  await page.click('#copy');
  await page.waitFor((wanted) => document.getElementById('ways-said')?.textContent === wanted, text('pageCopied'));
  await paste(read('case_status'));
  assert.equal(await page.evaluate(() => document.getElementById('ways-said')?.textContent), '');
});

test('at the size of a phone it fits, and a finger finds its buttons', async () => {
  await view.setTouch(true);
  await page.resize(PHONE.width, PHONE.height);
  assert.ok(await page.evaluate(() => matchMedia('(pointer: coarse) and (hover: none)').matches));
  await enter(RECEIPT);
  await paste(read('cases'));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const low = await page.evaluate(() => [...document.querySelectorAll('button, input, summary')].filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).map((one) => one.textContent));
  assert.deepEqual(low, []);
  const folds = await page.evaluate(() => [...(/** @type {HTMLIFrameElement} */ (document.querySelector('#summary iframe')).contentDocument?.querySelectorAll('summary') ?? [])].map((one) => one.getBoundingClientRect().height));
  assert.ok(folds.length > 2 && folds.every((/** @type {number} */ height) => height >= 44 || height === 0), folds.join(' '));
  assert.deepEqual(await accessibilityFindings(page), []);
  await saveScreenshot(page, 'page-phone');
});
