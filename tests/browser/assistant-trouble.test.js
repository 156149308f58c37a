/** When the answer does not come, or not whole, or the case's own words try to take over. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answers, ask, KEY, line, notice, openAssistant, pressNotice, readCase, RECEIPT, sentTexts, setUpAssistant, setUpService, shownTexts, storages,
} from './assistant-kit.js';
import { text } from './kit.js';
import { until } from './harness/until.js';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  all.kit.site.answer({ endpoint: 'case_status', behaviour: 'hostile-words' });
  await readCase(all.kit);
  await (await setUpService(all.kit, all.models)).close();
  page = await openAssistant(all.kit);
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
});
after(() => all?.close());

const noAnswer = () => page.waitFor(() => document.getElementById('ask')?.hidden === false && !document.querySelector('.answer'));

test('words of the case that pose as instructions stay inside the data', async () => {
  await page.click('#summarise');
  const [system, data] = await shownTexts(page);
  assert.match(data, /disregard/i);
  assert.doesNotMatch(system, /disregard/i);
  assert.equal(data.split('</case_data>').length, 2);
  assert.ok(data.toLowerCase().indexOf('disregard') < data.indexOf('</case_data>'));
  await page.click('#consent-refuse');
  await page.waitFor(() => document.getElementById('consent')?.hidden === true);
  assert.ok(all.models.requests.every(({ path }) => path.endsWith('/models')), 'nothing is sent without a yes');
});

test('a model that answers with markup and links makes neither', async () => {
  all.models.once('answer', { text: 'See <script>top.x=1</script> [here](https://evil.example/?q=1) and ![x](https://evil.example/x.png).' });
  await page.click('#summarise');
  await shownTexts(page);
  await page.click('#consent-agree');
  await answers(page, 1);
  const made = await page.evaluate(() => {
    const inside = /** @type {HTMLIFrameElement} */ (document.querySelector('.answer iframe'));
    return { scripts: inside.contentDocument?.querySelectorAll('script, img').length, links: [...inside.contentDocument?.links ?? []].map((/** @type {any} */ link) => link.getAttribute('href') ?? ''), sandbox: inside.getAttribute('sandbox') };
  });
  assert.equal(made.scripts, 0);
  assert.ok(made.links.every((/** @type {string} */ href) => !href.includes('evil')), String(made.links));
  assert.doesNotMatch(made.sandbox, /allow-scripts/);
  await page.click('#forget');
  await noAnswer();
});

const REFUSALS = {
  'the key is not accepted': { status: 401, says: /did not accept the API key/, way: 'openOptions' },
  'there is no credit': { status: 402, says: /no credit/, way: 'openOptions' },
  'there were too many questions': { status: 429, headers: { 'retry-after': '3600' }, says: /does not take more questions/, way: 'askAgain' },
  'the service has trouble': { status: 529, says: /is having trouble/, way: 'askAgain' },
  'the model is not there': { status: 404, body: { error: { message: 'no such model', type: 'invalid_request_error', code: 'model_not_found' } }, says: /does not know the model/, way: 'openOptions' },
};

for (const [name, { says, way, ...wish }] of Object.entries(REFUSALS)) {
  test(`${name}: it is said, with a way out, and the question is not lost`, async () => {
    all.models.behave('status', wish);
    await ask(page, 'What now?');
    const said = await notice(page);
    assert.match(said, says);
    assert.ok(said.includes(text(way)), said);
    await noAnswer();
    assert.equal(await page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('question')).value), 'What now?');
    await page.evaluate(() => { /** @type {HTMLTextAreaElement} */ (document.getElementById('question')).value = ''; });
  });
}

test('trying again after a rate limit sends the same question and gets the answer', async () => {
  all.models.behave('status', { status: 429, headers: { 'retry-after': '3600' } });
  await ask(page, 'Again?');
  await notice(page);
  all.models.behave('answer', { text: 'The record is there [e1].' });
  await pressNotice(page, text('askAgain'));
  const [first] = await answers(page, 1);
  assert.match(first, /The record is there/);
});

test('an answer that is cut off is shown and called what it is', async () => {
  const words = 'The first sentence is whole [e1]. The second one is long enough to be cut somewhere in the middle of it.';
  all.models.behave('answer', { text: 'ok' });
  all.models.once('cut', { bytes: 900, text: words });
  await ask(page, 'Cut?');
  assert.match(await notice(page), /not the whole answer/i);
  assert.match(await page.text(), new RegExp(text('answerNotWhole')));
});

/** A question whose answer has begun and does not go on. @param {import('./kit.js').Page} where @param {string} words */
async function begunAnswer(where, words) {
  all.models.once('silence', { bytes: 900, text: 'The record is there and it is read. '.repeat(20) });
  const asked = all.models.asked();
  await ask(where, words);
  const reached = await asked;
  await where.waitFor(() => document.getElementById('writing')?.hidden === false);
  return reached;
}

test('stopping ends the transfer at the server', async () => {
  const reached = await begunAnswer(page, 'Stop?');
  await page.click('#stop');
  await reached.ended;
  await page.waitFor(() => document.getElementById('writing')?.hidden === true);
});

test('closing the tab ends the transfer at the server', async () => {
  const other = await openAssistant(all.kit);
  await other.waitFor(() => document.getElementById('ask')?.hidden === false);
  const reached = await begunAnswer(other, 'Close?');
  await other.close();
  await reached.ended;
});

test('a locked keyring is called locked, and unlocking it is enough', async () => {
  await all.kit.keyring?.lock();
  await ask(page, 'Locked?');
  assert.match(await notice(page), /locked/);
  await all.kit.keyring?.unlock();
  all.models.behave('answer', { text: 'Open again [e1].' });
  await pressNotice(page, text('askAgain'));
  await page.waitFor(() => document.getElementById('writing')?.hidden === true && document.getElementById('ask')?.hidden === false && !document.querySelector('#notice .notice'));
  assert.match((await line(page, 'entries')), /Locked\?/);
});

test('the person sees what was sent for an answer, and it is what reached the server', async () => {
  const shown = await page.evaluate(() => [...document.querySelectorAll('.answer:last-child .sent pre')].map((block) => block.textContent));
  assert.deepEqual(shown, sentTexts(all.models.requests.at(-1) ?? { body: '' }));
});

test('the key reached the model server and nothing else', async () => {
  assert.ok(all.models.requests.every(({ headers }) => headers.authorization === `Bearer ${KEY}`));
  const { local, session } = await storages(all.kit);
  assert.ok(!(local + session).includes(KEY.slice(0, 16)));
  for (const { body } of all.models.requests) assert.ok(!body.includes(KEY.slice(0, 16)) && !body.includes(RECEIPT));
});

test('a page of the assistant that was turned off elsewhere says so', async () => {
  const settings = await all.kit.browser.open(`${all.kit.browser.base}pages/options.html`);
  await settings.waitFor(() => document.getElementById('assistant-on')?.hidden === false);
  await settings.click('#assistant-turn-off');
  await settings.waitFor(() => document.getElementById('assistant-off')?.hidden === false);
  await ask(page, 'Still there?');
  assert.match(await notice(page), new RegExp(text('assistantIsOff')));
  await page.reload();
  assert.match(await notice(page), new RegExp(text('assistantIsOff')));
  await until(() => all.kit.programs.assistantPids().length === 0, 'the assistant program ended');
});
