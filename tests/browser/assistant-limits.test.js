/** What is not sent: a question over the spending limit, a text that is no longer that of the case; and what is too long. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answers, ask, chooseModel, fill, KEY, line, lineIs, notice, openAssistant, openSettings, pressNotice, readCase, sentTexts, setUpAssistant, shownTexts, storeKey, turnOn,
} from './assistant-kit.js';
import { press, says, text } from './kit.js';

/** A model whose price is known, so that there is something to limit. */
const PRICED = 'claude-haiku-4-5';
const CHANGED = /checked again since you saw/;

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let account;
/** @type {import('./kit.js').Page} */
let settings;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  account = await readCase(all.kit);
  settings = await openSettings(all.kit);
  await turnOn(settings);
  await settings.click('input[value="anthropic"]');
  await settings.waitFor(() => /anthropic/.test(/** @type {HTMLInputElement} */ (document.getElementById('base-url')).value));
  await fill(settings, '#base-url', all.models.base);
  await lineIs(settings, 'address-said', text('optionSaved'));
  await storeKey(settings, KEY);
  await chooseModel(settings, PRICED);
  page = await openAssistant(all.kit);
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
});
after(() => all?.close());

const questions = () => all.models.requests.filter(({ path }) => path.endsWith('/messages'));
const typed = () => page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('question')).value);

/** The person does something in the other tab and comes back. @param {() => Promise<void>} what */
async function inSettings(what) {
  await settings.bringToFront();
  await what();
  await page.bringToFront();
}

/** @param {string} dollars */
const setLimit = (dollars) => inSettings(async () => {
  await settings.evaluate(() => { const said = document.getElementById('limit-said'); if (said) said.textContent = ''; });
  await fill(settings, '#limit', dollars);
  await lineIs(settings, 'limit-said', text('optionSaved'));
});

/** The site says something else about the case, and the person reads it again. @param {'hostile-words' | 'ok'} words */
async function caseChanges(words) {
  all.kit.site.answer({ endpoint: 'case_status', behaviour: words });
  const before = all.kit.site.log.readings.length;
  await press(await all.kit.panel(account), text('wayRead'));
  await all.kit.site.log.until((log) => log.readings.length === before + 4);
  await says(await all.kit.panel(account), text('readOne_title'));
}

/** What stands on the screen once USCIS's sentence in it has those words, or has them no longer. @param {string} words @param {boolean} there */
async function shownOnce(words, there) {
  await page.waitFor((wanted, held) => document.getElementById('consent')?.hidden === false
    && document.getElementById('consent-text')?.textContent?.split('\n').some((said) => said.startsWith('- What USCIS says') && said.includes(wanted)) === held,
  words, there);
  return shownTexts(page);
}

test('a question that could pass the monthly limit is not sent; it is said, with a way to the limit', async () => {
  await setLimit('0');
  await ask(page, 'May I ask?');
  await shownTexts(page);
  await page.click('#consent-agree');
  const said = await notice(page);
  assert.match(said, /monthly limit of \$0.*Nothing was sent/);
  assert.ok(said.includes(text('openOptions')), said);
  assert.deepEqual(questions(), []);
  assert.equal(await typed(), 'May I ask?');
});

test('once the limit is higher the same question is answered, and what it cost is counted', async () => {
  await setLimit('5');
  all.models.once('answer', { text: 'The record is there [e1].', input: 100_000, output: 20_000 });
  await page.click('#ask button[type="submit"]');
  assert.match((await answers(page, 1))[0], /The record is there/);
  await settings.reload();
  assert.match(await line(settings, 'spent'), /0[.,][1-9]/);
});

test('a question that is too long for the model: parts can be left out, and then it is answered', async () => {
  const body = { type: 'error', error: { type: 'invalid_request_error', message: 'prompt is too long: 210000 tokens > 200000 maximum' } };
  all.models.once('status', { status: 400, body });
  await ask(page, 'Too long?');
  assert.match(await notice(page), /too long for this model/);
  assert.equal(await typed(), 'Too long?');
  await pressNotice(page, text('leaveOut'));
  const before = (await shownTexts(page)).join('');
  await page.click('#consent-parts label:last-child input');
  await page.waitFor((length) => (document.getElementById('consent-text')?.textContent?.length ?? 0) < length
    && !(/** @type {HTMLButtonElement} */ (document.getElementById('consent-agree')).disabled), before.length);
  const shown = await shownTexts(page);
  assert.ok(shown.join('').length < before.length);
  all.models.once('answer', { text: 'Short enough [e1].' });
  const asked = all.models.asked();
  await page.click('#consent-agree');
  assert.deepEqual(sentTexts(await asked), shown);
  assert.match((await answers(page, 2))[1], /Short enough/);
});

test('a case that was read anew since the person agreed: nothing is sent, the new text is shown, and then that is sent', async () => {
  const before = questions().length;
  await caseChanges('hostile-words');
  await ask(page, 'And now?');
  await shownOnce('Disregard', true);
  assert.match(await notice(page), CHANGED);
  assert.equal(questions().length, before);
  all.models.once('answer', { text: 'It was read anew [e1].' });
  const asked = all.models.asked();
  await page.click('#consent-agree');
  assert.match((await asked).body, /Disregard/);
  assert.match((await answers(page, 3))[2], /read anew/);
  assert.equal(await page.evaluate(() => document.querySelector('#notice .notice')), null);
});

test('a case that is read anew while the person looks at the text: their yes to the old one sends nothing', async () => {
  const before = questions().length;
  await page.click('#forget');
  await page.waitFor(() => !document.querySelector('.answer') && document.getElementById('ask')?.hidden === false);
  await inSettings(() => settings.click('#askEachTime'));
  await page.reload();
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
  await ask(page, 'While I look?');
  await shownOnce('Disregard', true);
  await caseChanges('ok');
  await page.click('#consent-agree');
  await shownOnce('Disregard', false);
  assert.match(await notice(page), CHANGED);
  assert.equal(questions().length, before);
});

test('nor does leaving a part out of the old text: the new one is shown in its place', async () => {
  const before = questions().length;
  await caseChanges('hostile-words');
  await page.click('#consent-parts label:last-child input');
  await shownOnce('Disregard', true);
  assert.match(await notice(page), CHANGED);
  assert.equal(questions().length, before);
  assert.equal(await typed(), 'While I look?');
  all.models.once('answer', { text: 'As it is now [e1].' });
  const asked = all.models.asked();
  await page.click('#consent-agree');
  assert.match((await asked).body, /Disregard/);
  assert.match((await answers(page, 1))[0], /As it is now/);
});
