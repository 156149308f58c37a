/** The site is read politely: in order, rarely, and not at all once it has refused. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { lists, pill, press, says, setUp, text } from './kit.js';
import { until } from './harness/until.js';

const SIX_MINUTES_MS = 6 * 60_000;

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh());

/** The readings of each case, in the order of the walk. @returns {import('../myuscis/request-log.js').Entry[][]} */
function byCase() {
  const receipts = [...new Set(kit.site.log.readings.map((entry) => entry.receipt))];
  return receipts.map((receipt) => kit.site.log.readings.filter((entry) => entry.receipt === receipt));
}

/** Waits until the walk that goes on in any tab is over. */
const walkEnds = () => kit.desk.waitFor(async () => {
  const { run } = await chrome.storage.session.get('run');
  return run && /** @type {any} */ (run).phase !== 'reading' && /** @type {any} */ (run).at > 0;
});

test('the four answers of a case are asked for together, the next case only when all have come', async () => {
  kit.site.answer({ receipt: 'IOE0000000101', behaviour: 'hold' });
  const page = await kit.signIn();
  await kit.site.log.until((log) => log.readings.length === 4);
  assert.deepEqual(new Set(kit.site.log.readings.map((entry) => entry.ended)), new Set([null]));
  kit.site.release();
  await says(await kit.panel(page), text('readAll_title', [7]));
  const cases = byCase();
  for (let i = 1; i < cases.length; i++) {
    const ended = Math.max(...cases[i - 1].map((entry) => entry.ended ?? Infinity));
    assert.ok(Math.min(...cases[i].map((entry) => entry.at)) >= ended, `case ${i + 1} began before case ${i} had ended`);
  }
});

test('a case is not read twice within five minutes, except when the person asks', async () => {
  kit.site.setAccount('single');
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  assert.equal(kit.site.log.readings.length, 4);
  await page.reload();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  await walkEnds();
  assert.equal(kit.site.log.readings.length, 4, 'a reload within five minutes asked again');
  await press(panel, text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === 8);
  await says(panel, text('readOne_title'));
});

test('a page that is left while a case is read says nothing of a connection: the next one reads on', async () => {
  kit.site.setAccount('single');
  kit.site.answer({ behaviour: 'hold' });
  const page = await kit.signIn();
  await kit.site.log.until((log) => log.readings.length > 0);
  kit.site.answer({ behaviour: 'ok' });
  await page.reload();
  const seen = new Set();
  await until(async () => seen.add((await pill(page))?.text).has(text('readOne_short')), 'the case was read');
  assert.ok(!seen.has(text('stop_network_short')), [...seen].join());
});

test('after five minutes a new page load reads again', async () => {
  kit.site.setAccount('single');
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  await kit.desk.evaluate(async (ms) => {
    const begun = /** @type {any} */ ((await chrome.storage.session.get('begun')).begun);
    for (const reading of Object.values(begun)) /** @type {any} */ (reading).begun -= ms;
    await chrome.storage.session.set({ begun });
  }, SIX_MINUTES_MS);
  await page.reload();
  await kit.site.log.until((log) => log.readings.length === 8);
});

for (const [behaviour, reason] of [
  ['unauthorized', 'signed_out'], ['forbidden', 'blocked'], ['captcha', 'blocked'], ['challenge', 'blocked'], ['rate-limited', 'rate_limited'],
  ['unavailable', 'server_error'], ['null', 'no_record'],
]) {
  test(`reading stops for all cases when the site answers: ${behaviour}`, async () => {
    kit.site.answer({ receipt: 'IOE0000000102', behaviour });
    const page = await kit.signIn();
    const panel = await kit.panel(page);
    await panel.waitFor((tone) => document.getElementById('status')?.dataset.tone === tone, 'warn');
    await lists(panel, 1);
    await page.reload();
    await says(await kit.panel(page), await panelTitle(page));
    await walkEnds();
    assert.deepEqual(new Set(kit.site.log.readings.map((entry) => entry.receipt)), new Set(['IOE0000000101', 'IOE0000000102']));
    assert.equal(kit.site.log.readings.length, 8, 'a reload during the pause asked again');
    assert.equal(await panelTitle(page), text(`stop_${reason}_title`));
    await kit.badgeBecomes('!');
  });
}

test('a click does not end the hold of the firewall, nor does another page of the site', async () => {
  kit.site.setAccount('single');
  kit.site.answer({ behaviour: 'captcha' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('stop_blocked_title'));
  assert.equal(await panel.evaluate(() => document.querySelectorAll('#status-ways button').length), 0, 'no button promises what a click cannot do');
  for (let i = 0; i < 3; i++) {
    await kit.desk.evaluate(() => chrome.runtime.sendMessage({ type: 'ui/read' }));
    await says(panel, text('stop_blocked_title'));
  }
  await kit.browser.open('https://my.uscis.gov/account/applicant');
  await says(panel, text('stop_blocked_title'));
  await walkEnds();
  assert.equal(kit.site.log.readings.length, 4);
});

/** @param {import('./kit.js').Page} page */
const panelTitle = async (page) => (await kit.panel(page)).waitFor(() => document.getElementById('status-title')?.textContent);

test('two tabs at once read every case once, and both show them all', async () => {
  kit.site.answer({ endpoint: 'cases', receipt: 'IOE0000000101', behaviour: 'hold' });
  const first = await kit.signIn();
  await kit.site.log.until((log) => log.readings.length === 4);
  const second = await kit.browser.open('https://my.uscis.gov/account/applicant');
  const panels = [await kit.panel(first), await kit.panel(second)];
  kit.site.release();
  for (const panel of panels) await says(panel, text('readAll_title', [7]));
  for (const panel of panels) await lists(panel, 7);
  assert.equal(kit.site.log.readings.length, 28);
});
