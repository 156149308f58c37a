/** Every case on one page: of all persons, from what is kept on the disk. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { until } from './harness/until.js';
import { listHas, memoryPage, rows, savedBy, setField } from './memory-kit.js';
import { says, setUp, summary, text } from './kit.js';

const FAMILY = [1, 2, 3, 4, 5, 6, 7].map((n) => `IOE000000010${n}`);
const NEED_SOMEBODY = ['IOE0000000104', 'IOE0000000105', 'IOE0000000106', 'IOE0000000107'];

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let page;
before(async () => { kit = await setUp(); });
after(() => kit?.close());

/** @param {import('./kit.js').Page} view @param {string} id */
const isVisible = (view, id) => view.waitFor((wanted) => document.getElementById(wanted)?.checkVisibility(), id);
/** What has the focus. */
const focused = () => page.evaluate(() => document.activeElement?.closest('.row')?.querySelector('.row-link')?.getAttribute('href') ?? document.activeElement?.id);

test('before anything was read, the page says so and how to begin', async () => {
  await kit.fresh();
  page = await memoryPage(kit, 'cases');
  await isVisible(page, 'empty');
  assert.deepEqual(await accessibilityFindings(page), []);
  await page.close();
});

test('without the program the page asks whether the browser may save, and finds the program once it is there', async () => {
  await kit.fresh();
  kit.setHost('missing');
  page = await memoryPage(kit, 'cases');
  await page.waitFor((sentence) => document.getElementById('memory-state')?.innerText.includes(sentence), text('saveAskTitle'));
  await isVisible(page, 'empty');
  assert.deepEqual(await accessibilityFindings(page), []);
  kit.setHost('real');
  await kit.signIn();
  await listHas(page, 7);
  await page.waitFor(() => document.getElementById('memory-state')?.hidden);
  await page.close();
});

/**
 * No case that needs nobody stands above one that needs somebody; among these, and among those, nobody else's stands between two of a person.
 * @param {{person: string | null | undefined, needs: boolean}[]} shown
 */
function isTogether(shown) {
  const begun = shown.filter((row, i) => i === 0 || row.person !== shown[i - 1].person || row.needs !== shown[i - 1].needs);
  const places = begun.map(({ person, needs }) => `${needs} ${person}`);
  return new Set(places).size === places.length && shown.every(({ needs }, i) => i === 0 || !needs || shown[i - 1].needs);
}

describe('after the family was read', () => {
  before(async () => {
    await kit.fresh();
    const account = await kit.signIn();
    await says(await kit.panel(account), text('readAll_title', [7]));
    page = await memoryPage(kit, 'cases');
    await listHas(page, 7);
  });

  test('every case is there once, those that need somebody first, and the cases of a person together', async () => {
    const shown = await rows(page);
    assert.deepEqual(shown.map(({ receipt }) => receipt).sort(), FAMILY);
    assert.deepEqual(shown.filter(({ needs }) => needs).map(({ receipt }) => receipt).sort(), NEED_SOMEBODY);
    assert.ok(shown[0].needs, 'the first case is one that needs somebody');
    assert.ok(isTogether(shown), JSON.stringify(shown));
    assert.ok(shown.filter(({ begins }) => begins).length < 7);
  });

  test('a row has the form, what USCIS says, the stage, the days and the next date', async () => {
    const naturalization = (await rows(page)).find(({ receipt }) => receipt === 'IOE0000000106');
    assert.match(naturalization?.text ?? '', /N-400/);
    assert.match(naturalization?.text ?? '', /interview/i);
    // The stand-in filed it 204 days before the day in UTC; until 10:00Z Honolulu has the day before, and no more is told than has passed there.
    const passed = new Date().getUTCHours() < 10 ? 203 : 204;
    assert.match(naturalization?.text ?? '', new RegExp(text('daysSinceFiling', [passed])));
    assert.match(naturalization?.text ?? '', /\d{4}/);
    assert.ok(await page.evaluate(() => document.querySelectorAll('#list .stage[data-state="current"]').length > 0));
  });

  test('search, filter and order do what they say, and stay after a reload', async () => {
    await setField(page, '#filter-text', 'IOE0000000106');
    await listHas(page, 1);
    await setField(page, '#filter-text', '');
    await listHas(page, 7);
    await setField(page, '#filter-form', 'I-485');
    await listHas(page, 2);
    await setField(page, '#filter-sort', 'days');
    await until(async () => (await rows(page))[0]?.receipt === 'IOE0000000102', 'the older case first');
    await page.reload();
    await listHas(page, 2);
    await setField(page, '#filter-text', 'nobody has this');
    await isVisible(page, 'no-match');
    await page.click('#clear');
    await listHas(page, 7);
    await setField(page, '#filter-sort', 'needs_you');
    await setField(page, '#filter-state', 'needs_you');
    await listHas(page, 4);
    await setField(page, '#filter-state', '');
    await listHas(page, 7);
  });

  test('the keyboard reaches every row and opens a case', async () => {
    await page.bringToFront();
    await page.click('#filter-text');
    const order = (await rows(page)).map(({ receipt }) => `case.html?receipt=${receipt}`);
    await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('.row[aria-posinset="1"] .row-link')).focus());
    await page.press('ArrowDown');
    assert.equal(await focused(), order[1]);
    await page.press('End');
    assert.equal(await focused(), order[6]);
    await page.press('ArrowUp');
    assert.equal(await focused(), order[5]);
    await page.press('Home');
    assert.equal(await focused(), order[0]);
    assert.equal(await page.evaluate(() => document.querySelectorAll('.row-link[tabindex="0"]').length), 1);
    await page.press('Enter');
    await page.waitFor(() => location.pathname.endsWith('/case.html'));
    assert.match(await summary(page), /IOE0000000\d+/);
    await page.goto(`${kit.browser.base}pages/cases.html`);
    await listHas(page, 7);
  });

  test('the person gives a name, and cases of two persons come together under it', async () => {
    const nameOf = (/** @type {string} */ receipt) => until(async () => (await rows(page)).find((row) => row.receipt === receipt)?.person, receipt);
    const give = async (/** @type {string} */ receipt, /** @type {string} */ name) => {
      await page.evaluate((wanted) => /** @type {HTMLElement} */ (document.querySelector(`.row-link[href$="${wanted}"]`)?.closest('.row')?.querySelector('.row-person')).click(), receipt);
      await page.waitFor(() => /** @type {HTMLDialogElement} */ (document.getElementById('person-dialog')).open);
      assert.deepEqual(await accessibilityFindings(page), []);
      await setField(page, '#person-name', name);
      await page.click('#person-dialog button[value="save"]');
      await until(async () => (await nameOf(receipt)) === name, `${receipt} is under ${name}`);
    };
    await give('IOE0000000106', 'Jordan');
    assert.equal(await nameOf('IOE0000000101'), 'Jordan', 'all cases of the person are renamed');
    await give('IOE0000000105', 'Jordan');
    // The list is drawn again when the name is saved, so both are waited for.
    await until(async () => (await rows(page)).filter(({ person }) => person === 'Jordan').length === 3, 'three cases under one name');
    await until(async () => isTogether(await rows(page)), async () => `the cases of a person together: ${JSON.stringify(await rows(page))}`);
  });

  test('all dates stand in the calendar, and are saved for a calendar program', async () => {
    const calendar = await memoryPage(kit, 'calendar');
    await calendar.waitFor(() => document.querySelectorAll('.dates li').length > 0);
    const dates = await calendar.evaluate(() => [...document.querySelectorAll('.dates time')].map((time) => time.getAttribute('datetime')));
    assert.deepEqual(dates, [...dates].sort());
    assert.match(await calendar.text(), /IOE0000000106/);
    assert.equal(await calendar.evaluate(() => [...document.querySelectorAll('.sheet td a')].every((day) => document.querySelector(day.getAttribute('href') ?? 'none'))), true);
    const { name, text: saved } = await savedBy(calendar, '#save-ics');
    assert.match(name, /\.ics$/);
    assert.match(saved, /^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\s*$/);
    assert.deepEqual(await accessibilityFindings(calendar), []);
    await calendar.close();
  });

  test('with the site closed and the connection gone, everything that was read is still there', async () => {
    for (const other of await kit.browser.pages()) if (other.url.startsWith('https:')) await other.close();
    await kit.setOffline(true);
    await kit.browser.stopBackground();
    await kit.desk.evaluate(() => chrome.storage.session.clear());
    await page.reload();
    await listHas(page, 7);
    const one = await kit.fullPage('?receipt=IOE0000000104');
    assert.match(await summary(one), /request for evidence/i);
    await one.close();
    await kit.setOffline(false);
  });

  test('a case is taken away as HTML, JSON and CSV', async () => {
    const one = await kit.fullPage('?receipt=IOE0000000104');
    await summary(one);
    assert.match((await savedBy(one, '#save')).text, /^<!doctype html>/i);
    const json = await savedBy(one, '[data-format="json"]');
    assert.equal(JSON.parse(json.text).receipt, 'IOE0000000104');
    assert.match((await savedBy(one, '[data-format="csv"]')).text, /IOE0000000104/);
    await one.close();
  });

  test('a deleted case is gone from the page, after the person said so twice', async () => {
    const one = await kit.fullPage('?receipt=IOE0000000107');
    await summary(one);
    await one.click('#more summary');
    await one.click('#forget');
    await one.waitFor(() => /** @type {HTMLDialogElement} */ (document.getElementById('forget-dialog')).open);
    await one.click('#forget-dialog button[value="forget"]');
    await one.waitFor((words) => document.getElementById('said')?.textContent === words, text('deleted', ['IOE0000000107']));
    await one.close();
    await listHas(page, 6);
    assert.ok(!(await rows(page)).some(({ receipt }) => receipt === 'IOE0000000107'));
  });
});
