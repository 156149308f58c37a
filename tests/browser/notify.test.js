/** The person is told of what matters and of nothing else, and the cases are read again only as they allowed. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { letTimePass } from './memory-kit.js';
import { says, setUp, text } from './kit.js';
import { settings } from './harness/settings.js';
import { until } from './harness/until.js';

const CASES = 7;

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let account;
before(async () => {
  kit = await setUp({ granted: ['notifications'] });
  await kit.browser.desktop?.connect();
});
after(() => kit?.close());

/** The notifications that are shown; Chromium tells their names, Firefox their words. @returns {Promise<{id: string, text: string}[]>} */
async function shown() {
  if (kit.browser.desktop) return kit.browser.desktop.shown();
  const ids = await kit.desk.evaluate(async () => Object.keys((await new Promise((done) => chrome.notifications.getAll(done)))));
  return ids.map((/** @type {string} */ id) => ({ id, text: '' }));
}

/** @param {string} id of a radio or a box on the page of settings */
async function choose(id) {
  await kit.desk.reload();
  await kit.desk.bringToFront();
  await kit.desk.waitFor(() => document.querySelector('[name="tell"]:checked') && document.querySelectorAll('fieldset:disabled').length === 0);
  await kit.desk.click(id);
  await kit.desk.waitFor((words) => document.getElementById('saved')?.textContent === words, text('optionSaved'));
}

/** The days go on while the person's tab stays open. @param {number} day */
async function readOn(day) {
  kit.site.setDay(day);
  await letTimePass(kit, 6);
  await account.reload();
  await kit.site.log.until((log) => log.readings.length === 4 * CASES * day);
  await says(await kit.panel(account), text('readAll_title', [CASES]));
}

describe('news', () => {
  beforeEach(async () => {
    await kit.fresh('days');
    if (!kit.browser.desktop) await kit.desk.evaluate(() => new Promise((done) => chrome.notifications.clear('cases', done)));
    account = await kit.signIn();
    await says(await kit.panel(account), text('readAll_title', [CASES]));
  });

  test('a walk that found news is told in one notification, without a private word', async () => {
    await choose('#notify');
    const before = (await shown()).length;
    await readOn(2);
    await until(async () => (await shown()).length > before, 'a notification');
    const told = (await shown())[before];
    assert.equal((await shown()).length, before + 1);
    assert.match(told.id + told.text, /\bcases\b/);
    assert.doesNotMatch(told.text, /IOE|SAMPLE|ALEX|Card|Denial/);
    assert.match(await kit.badge(), /^\+\d$/);
  });

  test('without the choice there is no notification, and the badge tells', async () => {
    const before = (await shown()).length;
    await readOn(2);
    await until(async () => (await kit.badge()).startsWith('+'), 'the badge');
    assert.equal((await shown()).length, before);
  });

  test('"nothing" tells nothing: the badge only counts the cases that need the person', async () => {
    await choose('[name="tell"][value="nothing"]');
    await readOn(2);
    await kit.badgeBecomes('4');
  });
});

/** Chromium offers no way to click a notification; what a click does there is in the unit tests. */
if (settings.browser === 'firefox') test('one click leads to what changed', async () => {
  await kit.fresh('days');
  account = await kit.signIn();
  await says(await kit.panel(account), text('readAll_title', [CASES]));
  await choose('#notify');
  const before = (await shown()).length;
  await readOn(2);
  await until(async () => (await shown()).length > before, 'a notification');
  await kit.browser.desktop?.click();
  const opened = await until(async () => (await kit.browser.pages()).find((page) => page.url.includes('pages/cases.html?state=changed')), 'the page');
  await opened.waitFor(() => document.querySelectorAll('#list .row-changed').length > 0);
});

describe('quiet re-reading', () => {
  beforeEach(async () => {
    await kit.fresh('single');
    account = await kit.signIn();
    await says(await kit.panel(account), text('readOne_title'));
    assert.equal(kit.site.log.readings.length, 4);
  });

  test('does not happen unless the person asked for it', async () => {
    await letTimePass(kit, 120);
    await choose('#openPanel');
    await kit.badgeBecomes('');
    assert.equal(kit.site.log.readings.length, 4);
  });

  test('reads in the tab that is open when it is due, and then not again', async () => {
    await letTimePass(kit, 50);
    await choose('#reRead');
    await kit.site.log.until((log) => log.readings.length === 8);
    await says(await kit.panel(account), text('readOne_title'));
    await kit.desk.click('#reRead');
    await kit.desk.click('#reRead');
    await account.reload();
    await says(await kit.panel(account), text('readOne_title'));
    assert.equal(kit.site.log.readings.length, 8);
  });

  test('after four rounds it waits for a sign of the person, says so, and goes on at one', async () => {
    await choose('#reRead');
    await kit.desk.evaluate(async () => {
      const { reReading } = /** @type {any} */ (await chrome.storage.session.get('reReading'));
      await chrome.storage.session.set({ reReading: { jitter: 0, stopped: null, ...reReading, rounds: 4 } });
    });
    await account.reload();
    const panel = await kit.panel(account);
    await panel.waitFor((words) => document.getElementById('status-notes')?.textContent === words, text('reReadingUnattended'));
    await letTimePass(kit, 50);
    await kit.desk.click('#reRead');
    await kit.desk.click('#reRead');
    assert.equal(kit.site.log.readings.length, 4, 'nobody is there');
    await account.bringToFront();
    await account.click('h1');
    await kit.site.log.until((log) => log.readings.length === 8);
    await panel.waitFor(() => document.getElementById('status-notes')?.textContent === '');
  });

  test('never happens on a computer that the person says is shared', async () => {
    await choose('#reRead');
    await choose('#sharedComputer');
    assert.deepEqual(await kit.desk.evaluate(() => {
      const box = /** @type {HTMLInputElement} */ (document.getElementById('reRead'));
      return [box.checked, box.disabled];
    }), [false, true]);
    await letTimePass(kit, 120);
    await choose('#sharedComputer');
    await kit.badgeBecomes('');
    assert.equal(kit.site.log.readings.length, 4);
    assert.equal((await kit.desk.evaluate(() => chrome.storage.local.get('reRead'))).reRead, false);
  });

  test('ends when the session has ended, and says so', async () => {
    kit.site.answer({ behaviour: 'unauthorized' });
    await letTimePass(kit, 50);
    await choose('#reRead');
    const panel = await kit.panel(account);
    await says(panel, text('stop_signed_out_title'));
    await panel.waitFor((words) => document.getElementById('status-notes')?.textContent === words, text('reReadingSignedOut'));
  });

  test('does not happen when no page of the site is open', async () => {
    await account.close();
    await letTimePass(kit, 120);
    await choose('#reRead');
    await kit.badgeBecomes('');
    assert.equal(kit.site.log.readings.length, 4);
  });
});
