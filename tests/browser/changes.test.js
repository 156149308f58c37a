/** Day one, day two, day three of a family: the pages say exactly what changed on each, also where the memory was slow. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { until } from './harness/until.js';
import { listHas, memoryPage, rows } from './memory-kit.js';
import { cards, press, says, setUp, summary, text } from './kit.js';

const CASES = 7;
const [PETITION, ADJUSTMENT, PERMIT, TRAVEL, CHILD, CITIZEN, EXTENSION] = [1, 2, 3, 4, 5, 6, 7].map((n) => `IOE000000010${n}`);

const NO_PROGRESS = /New in the case history|case status changed/;

/** What must be said of each case on a day, and what must not. @type {Record<number, Record<string, {says: RegExp, not?: RegExp}>>} */
const SAID = {
  2: {
    [PETITION]: { says: /Last update to the record: [\s\S]*Nothing that Caselight checked shows why/, not: NO_PROGRESS },
    [ADJUSTMENT]: { says: /Repeat of an earlier entry: .*Not counted as progress/, not: NO_PROGRESS },
    [PERMIT]: { says: /case status changed from .*Card Was Mailed To Me.* to .*Card Was Delivered To Me By The Post Office/ },
    [TRAVEL]: { says: /provided by you or your representative is now listed/, not: NO_PROGRESS },
    [CHILD]: { says: /COUNSEL, DANA.*COUNSEL, QUINN/, not: NO_PROGRESS },
    [CITIZEN]: { says: /appointment/i },
    [EXTENSION]: { says: /New document: .*Denial Notice/ },
  },
  3: {
    [PETITION]: { says: /New in the case history: / },
    [ADJUSTMENT]: { says: /office changed from .* to .*CHARLOTTE/i },
    [PERMIT]: { says: /Setting “closed”/ },
    [TRAVEL]: { says: /case status changed from .*Request for Evidence Was Sent.* to .*Response To USCIS' Request For Evidence Was Received/ },
    [CHILD]: { says: /provided by you or your representative is now listed/, not: NO_PROGRESS },
    [CITIZEN]: { says: /Repeat of an earlier entry: .*Not counted as progress/, not: NO_PROGRESS },
    [EXTENSION]: { says: /Last update to the record: /, not: NO_PROGRESS },
  },
};

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let account;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  kit = await setUp();
  await kit.fresh('days');
  account = await kit.signIn();
  await says(await kit.panel(account), text('readAll_title', [CASES]));
  page = await memoryPage(kit, 'cases');
  await listHas(page, CASES);
});
after(() => kit?.close());

/** The person reads the cases on that day. @param {number} day */
async function readOn(day) {
  kit.site.setDay(day);
  const before = kit.site.log.readings.length;
  await press(await kit.panel(account), text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === before + 4 * CASES);
  await says(await kit.panel(account), text('readAll_title', [CASES]));
}

/** The same while another process has the memory, until every case has been explained without it. @param {number} day */
async function readWithoutMemory(day) {
  const holder = spawn('flock', [join(kit.home, 'data', 'caselight', 'history.lock'), 'sh', '-c', 'echo held; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  await readOn(day);
  assert.equal(await changedCount(), 0, 'nobody could have compared them');
  holder.stdin.end();
}

/** The changes that the history of a case lists for its newest reading. @param {string} receipt @returns {Promise<string[]>} */
async function newestChanges(receipt) {
  const history = await memoryPage(kit, 'history', `?receipt=${receipt}`);
  const said = await history.waitFor(() => document.querySelectorAll('#facts tbody tr').length > 0
    && [...document.querySelectorAll('#changes li')].map((item) => item.textContent));
  await history.close();
  return said;
}

/** The number of cases that the list says have changed. */
const changedCount = () => page.evaluate(() => document.querySelectorAll('#list .row-changed').length);

/** What the host says. @param {string} receipt @returns {Promise<boolean>} */
const stillChanged = (receipt) => page.evaluate(async (asked) => {
  const { reply } = await chrome.runtime.sendMessage({ type: 'ui/memory', request: { type: 'cases' } });
  return reply.cards.some((/** @type {any} */ card) => card.receipt === asked && card.changed);
}, receipt);

test('on day one nothing is said to have changed', async () => {
  assert.equal(await changedCount(), 0);
  assert.ok((await cards(await kit.panel(account))).every(({ text: words }) => !words.includes('Changed')));
  const history = await memoryPage(kit, 'history', `?receipt=${PETITION}`);
  await history.waitFor(() => document.getElementById('only-one')?.checkVisibility());
  assert.deepEqual(await accessibilityFindings(history), []);
  await history.close();
});

for (const day of [2, 3]) {
  describe(`on day ${day}`, () => {
    before(async () => {
      await readOn(day);
      await until(async () => (await changedCount()) === CASES, 'every case has changed');
    });

    for (const [receipt, expected] of Object.entries(SAID[day])) {
      test(`${receipt}: ${expected.says.source}`, async () => {
        const said = (await newestChanges(receipt)).join('\n');
        assert.match(said, expected.says);
        if (expected.not) assert.doesNotMatch(said, expected.not);
        const row = (await rows(page)).find((one) => one.receipt === receipt);
        assert.ok(said.split('\n').some((line) => row?.text.includes(line)), `the list says another thing: ${row?.text}`);
      });
    }

    test('the panel, the summary and the badge say it too', async () => {
      const panel = await kit.panel(account);
      await until(async () => (await cards(panel)).every(({ text: words }) => words.includes('Changed')), async () => `the panel: ${JSON.stringify(await cards(panel))}`);
      await until(async () => /^\+\d$/.test(await kit.badge()), () => kit.badge());
      const one = await kit.fullPage(`?receipt=${PERMIT}`);
      await until(async () => SAID[day][PERMIT].says.test(await summary(one)), () => summary(one));
      assert.ok(await one.waitFor(() => document.getElementById('seen')?.checkVisibility()));
      await one.close();
    });

    test('a case that is marked as seen stays where it is, and the mark can be taken back', async () => {
      // Whoever comes back to the list finds it in order again, so the click waits until they are back.
      await page.bringToFront();
      await page.waitFor(() => document.visibilityState === 'visible');
      const order = async () => (await rows(page)).map(({ receipt }) => receipt);
      const before = await order();
      const row = `.row:has(.row-link[href$="${before[1]}"])`;
      const place = () => page.evaluate((one) => document.querySelector(one)?.getBoundingClientRect().height, row);
      const height = await place();
      await page.click(`${row} .row-seen`);
      await until(async () => (await changedCount()) === CASES - 1, 'one case was seen');
      await until(async () => !(await stillChanged(before[1])), 'the host has taken the mark');
      assert.deepEqual(await order(), before);
      assert.ok(Math.abs((await place()) - height) < 30, 'the rows below stay where they are');
      await page.click(`${row} .row-undo`);
      await until(async () => (await changedCount()) === CASES, 'the mark was taken back');
      await until(() => stillChanged(before[1]), 'the host has taken it back');
      assert.deepEqual(await order(), before);
    });

    test('what changed stays until the person says that they have seen it', async () => {
      await page.reload();
      await listHas(page, CASES);
      assert.equal(await changedCount(), CASES);
      const one = await kit.fullPage(`?receipt=${TRAVEL}`);
      await summary(one);
      await one.click('#seen');
      await one.waitFor(() => !document.getElementById('seen')?.checkVisibility());
      await one.waitFor(() => document.activeElement?.id === 'chosen-title');
      await one.close();
      await until(async () => (await changedCount()) === CASES - 1, 'one case was seen');
      await page.click('#seen-all');
      await until(async () => (await changedCount()) === 0, 'all were seen');
      await until(async () => !(await kit.badge()).startsWith('+'), 'the badge');
    });
  });
}

describe('afterwards', () => {
  /** @type {import('./kit.js').Page} */
  let history;
  before(async () => {
    history = await memoryPage(kit, 'history', `?receipt=${TRAVEL}`);
    await history.waitFor(() => document.querySelectorAll('#readings li').length === 3 && document.querySelectorAll('#facts tbody tr').length > 0);
  });
  const heading = () => history.evaluate(() => document.getElementById('comparison-title')?.textContent);
  const at = (/** @type {string} */ id) => history.evaluate((slider) => /** @type {HTMLInputElement} */ (document.getElementById(slider)).value, id);

  test('the arrow keys step through the readings', async () => {
    await history.bringToFront();
    await history.evaluate(() => document.getElementById('later')?.focus());
    assert.deepEqual([await at('earlier'), await at('later')], ['1', '2']);
    await history.press('ArrowLeft');
    await until(async () => (await at('later')) === '1' && (await at('earlier')) === '0', 'day one against day two');
    await history.waitFor(() => document.getElementById('changes')?.textContent?.match(/provided by you/));
    await history.press('Home');
    assert.equal(await at('later'), '1', 'the later reading is never the first');
  });

  test('any two readings stand side by side, with both values of what differs', async () => {
    await history.click('#neighbours');
    await history.evaluate(() => document.getElementById('later')?.focus());
    await history.press('End');
    await until(async () => (await at('later')) === '2' && (await at('earlier')) === '0', 'day one against day three');
    const row = await history.waitFor(() => [...document.querySelectorAll('#facts tr[data-changed]')].map((one) => one.textContent)
      .find((words) => words?.includes('Request for Evidence Was Sent') && words.includes('Was Received')));
    assert.ok(row);
    assert.notEqual(await heading(), text('comparisonNone'));
    assert.deepEqual(await accessibilityFindings(history), []);
  });

  test('the summary of an earlier day can be read as it was then', async () => {
    const first = await history.evaluate(() => [...document.querySelectorAll('#readings a')].at(-1)?.getAttribute('href'));
    await history.goto(`${kit.browser.base}pages/${first}`);
    assert.match(await summary(history), /request for evidence was sent/i);
    await history.waitFor(() => document.getElementById('then')?.checkVisibility());
    await history.click('#then a');
    await history.waitFor(() => !document.getElementById('then')?.checkVisibility());
    assert.match(await summary(history), /response/i);
  });
});

test('what could be compared only later is told in the panel and in the summary too', async () => {
  await readWithoutMemory(2);
  const panel = await kit.panel(account);
  const told = () => cards(panel).then((shown) => shown.filter(({ text: words }) => words.includes('Changed')));
  await until(async () => (await told()).length > 0, async () => `the panel: ${JSON.stringify(await cards(panel))}`);
  const one = await kit.fullPage(`?receipt=${(await told())[0].receipt}`);
  await one.waitFor(() => document.getElementById('seen')?.checkVisibility());
  await one.close();
});
