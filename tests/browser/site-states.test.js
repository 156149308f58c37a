/** Whatever the site answers, the person reads one plain sentence and has a way out. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { cards, lists, press, says, setUp, summary, text } from './kit.js';

const RECEIPT = 'IOE0000000201';
const FOREIGN = 'IOE0000000401';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** When every answer about the only case is this, reading stops for this reason. */
const STOPS = {
  unauthorized: 'signed_out',
  redirect: 'signed_out',
  'redirect-away': 'signed_out',
  'login-html': 'signed_out',
  'null-error': 'signed_out',
  forbidden: 'blocked',
  'block-page': 'blocked',
  challenge: 'blocked',
  captcha: 'blocked',
  null: 'no_record',
  'no-content': 'no_record',
  'bad-request': 'not_json',
  'rate-limited': 'rate_limited',
  unavailable: 'server_error',
  'not-json': 'not_json',
  broken: 'network',
};

for (const [behaviour, reason] of Object.entries(STOPS)) {
  test(`all answers are "${behaviour}": ${reason}`, async () => {
    kit.site.answer({ behaviour });
    const page = await kit.signIn();
    await says(await kit.panel(page), text(`stop_${reason}_title`));
    await kit.badgeBecomes('!');
  });
}

test('signed out, then signed in again: the account page reads on, and the trouble is gone', async () => {
  kit.site.answer({ behaviour: 'unauthorized' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('stop_signed_out_title'));
  kit.site.reset();
  await press(panel, text('wayRead'));
  await says(panel, text('readOne_title'));
  await lists(panel, 1);
});

test('offline: what was read before stays, and it says that the site could not be reached', async () => {
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  await kit.setOffline(true);
  await press(panel, text('wayRead'));
  await says(panel, text('stop_network_title'));
  assert.match(await summary(panel), new RegExp(RECEIPT));
});

test("somebody else's receipt: it is said so on that case alone, the person's own is explained", async () => {
  kit.site.setLayout('text');
  kit.site.mention([FOREIGN]);
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readSome_title'));
  const shown = await cards(panel);
  assert.deepEqual(shown.map((card) => card.receipt).sort(), [RECEIPT, FOREIGN]);
  assert.match(shown.find((card) => card.receipt === FOREIGN)?.text ?? '', /account/i);
  assert.match(await summary(panel), new RegExp(RECEIPT));
});

test('a receipt that the account list does not hold is not asked for at all', async () => {
  kit.site.mention([FOREIGN]);
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  assert.deepEqual(new Set(kit.site.log.readings.map((entry) => entry.receipt)), new Set([RECEIPT]));
});

for (const behaviour of ['unavailable', 'not-found', 'half-body', 'broken', 'broken-body', 'not-json']) {
  test(`partly read: the documents are "${behaviour}", the rest is shown and the gap is named`, async () => {
    kit.site.answer({ endpoint: 'documents', behaviour });
    const page = await kit.signIn();
    const panel = await kit.panel(page);
    await says(panel, text('readOne_title'));
    const [card] = await cards(panel);
    assert.match(card.text, /document/i);
    assert.match(await summary(panel), new RegExp(RECEIPT));
  });
}

test('the site changed the shape of one answer: what was still read is shown', async () => {
  kit.site.answer({ endpoint: 'cases', behaviour: 'changed-shape' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await lists(panel, 1);
  assert.match(await summary(panel), /USCIS says/);
});

test('the site changed the shape of every answer: nothing is made up about the case', async () => {
  kit.site.answer({ behaviour: 'changed-shape' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await lists(panel, 1);
  const [card] = await cards(panel);
  assert.doesNotMatch(card.text, /approved|denied|USCIS says/i);
});

test('the account lists a case that the site does not find: it is said of that case', async () => {
  kit.site.answer({ behaviour: 'not-found' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readSome_title'));
  const [card] = await cards(panel);
  assert.match(card.text, new RegExp(RECEIPT));
  assert.match(card.text, new RegExp(text('notRead')));
});

test('a slow answer keeps the person informed and is waited for', async () => {
  kit.site.answer({ endpoint: 'case_status', behaviour: 'hold' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('reading_title', [1, 1]));
  await kit.site.log.until((log) => log.readings.some((entry) => entry.behaviour === 'hold'));
  kit.site.release();
  await says(panel, text('readOne_title'));
});

test('cases filed on paper are read last, set apart with the way to the public checker, and stop nothing', async () => {
  kit.site.setAccount('paper');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [2]));
  await lists(panel, 6);
  const order = [...new Set(kit.site.log.readings.map((entry) => entry.receipt))];
  assert.deepEqual(order.slice(0, 2), ['IOE0000000601', 'IOE0000000602']);
  const paper = (await cards(panel)).find((card) => card.receipt === 'MSC0000000611');
  assert.ok(paper?.text.includes(text('otherSystem')));
  const links = await panel.evaluate(() => [...document.querySelectorAll('#cases a[href^="https://egov"]')].map((link) => link.getAttribute('href')));
  assert.deepEqual(links, Array(4).fill('https://egov.uscis.gov/'));
});

test('of sixty cases twenty-five are read; the others when the person asks, who is told how long it takes', async () => {
  kit.site.setAccount('office');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readPart_title', [25, 60]));
  assert.equal(kit.site.log.readings.length, 100);
  await press(panel, text('wayReadRest'));
  await says(panel, text('readMany_title', [60]));
  assert.equal(kit.site.log.readings.length, 240);
});

test('an account without cases is left alone', async () => {
  kit.site.setAccount('empty');
  await kit.signIn();
  const popup = await kit.browser.popup();
  await says(popup, text('empty_title'));
  await popup.close();
  assert.deepEqual(kit.site.log.readings, []);
});
