/** A person writes a text about a case with and without a model, asks about two cases at once, and has a model look at its own sentences. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { answers, ask, notice, openAssistant, openSettings, sentTexts, setUpAssistant, setUpService, shownTexts, storages } from './assistant-kit.js';
import { savedBy, setField } from './memory-kit.js';
import { says, text } from './kit.js';
import { until } from './harness/until.js';

const OWN = 'IOE0000000102';
const OTHER = 'IOE0000000104';
const NAMES = /sample|alex|IOE0/i;

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant({ account: 'family' });
  await all.kit.fresh('family');
  const account = await all.kit.signIn();
  await says(await all.kit.panel(account), text('readAll_title', [7]));
});
after(() => all?.close());

/** USCIS waits for the person's response to its request here. */
const ASKED = 'IOE0000000104';

const written = () => page.evaluate(() => /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value);
/** @param {string} kind */
async function choose(kind) {
  await page.click(`[data-kind="${kind}"]`);
  await page.waitFor((wanted) => document.querySelector(`[data-kind="${wanted}"]`)?.getAttribute('aria-pressed') === 'true'
    && (document.getElementById('draft')?.hidden === false || document.querySelector('#notice .notice')), kind);
}

test('the page of a case leads to the texts; no assistant program runs and none is offered', async () => {
  page = await all.kit.fullPage(`?receipt=${OWN}`);
  await page.waitFor(() => document.getElementById('write')?.hidden === false);
  await page.click('#write');
  await page.waitFor(() => document.querySelector('[data-kind]') && document.getElementById('about')?.textContent);
  await choose('lawyer_questions');
  assert.match(await written(), new RegExp(`receipt number ${OWN}`));
  assert.equal(await page.evaluate(() => document.getElementById('smooth')?.hidden), true);
  assert.deepEqual(all.kit.programs.assistantPids(), []);
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('each fact stands below with its evidence, and what is in brackets is counted until it is filled in', async () => {
  const checks = await page.evaluate(() => [...document.querySelectorAll('#checks li')].map((row) => row.textContent));
  assert.ok(checks.some((/** @type {string | null} */ row) => /filing date: .* \[e\d+\]$/.test(row ?? '')), checks.join('\n'));
  const open = await page.evaluate(() => document.getElementById('open')?.textContent);
  assert.match(open ?? '', /Still in brackets: [1-9]/);
  await setField(page, '#text', (await written()).replace(/\[[^\]]*\]/g, 'filled in'));
  await page.waitFor((words) => document.getElementById('open')?.textContent === words, text('draftNoneOpen'));
});

test('the person’s own words are what is saved, and starting over brings the draft back', async () => {
  const { name, text: saved } = await savedBy(page, '#save');
  assert.equal(name, `Caselight-${OWN}-lawyer-questions.txt`);
  assert.equal(saved, await written());
  assert.match(saved, /filled in/);
  await page.click('#again');
  assert.match(await written(), /\[your own question\]/);
});

test('a text that makes no sense now cannot be chosen, and why is said before anybody presses', async () => {
  const fresh = await all.kit.browser.open(`${all.kit.browser.base}pages/draft.html?receipt=${ASKED}`);
  const said = await fresh.waitFor(() => document.getElementById('not-offered')?.textContent);
  assert.match(said ?? '', new RegExp(`${text('draftNotOffered')}: ${text('draftInquiry')}\\. .+`));
  assert.equal(await fresh.evaluate(() => /** @type {HTMLButtonElement} */ (document.querySelector('[data-kind="inquiry"]')).disabled), true);
  assert.deepEqual(await accessibilityFindings(fresh), []);
  await fresh.close();
  await choose('helper_summary');
  assert.match(await written(), /What I have to do, and by when/);
  await page.close();
});

test('better words: the masked text is shown and sent byte for byte, and the names come back', async () => {
  const { kit, models } = all;
  await (await setUpService(kit, models)).close();
  page = await kit.browser.open(`${kit.browser.base}pages/draft.html?receipt=${OWN}`);
  await page.waitFor(() => document.getElementById('smooth')?.hidden === false);
  await choose('helper_summary');
  await setField(page, '#text', `I am Alex Sample.\nMy receipt number is ${OWN}.\nThe filing date is January 12, 2026.\n`);
  await page.click('#smooth');
  const shown = await shownTexts(page);
  assert.doesNotMatch(shown.join('\n'), NAMES);
  models.once('answer', { text: 'My name is [APPLICANT].\nMy receipt number is [RECEIPT-1].\nThe filing date is January 21, 2026.\n' });
  const asked = models.asked();
  await page.click('#consent-agree');
  assert.deepEqual(sentTexts(await asked), shown);
  await page.waitFor(() => document.getElementById('smoothed')?.hidden === false);
  assert.match(await written(), new RegExp(`receipt number is ${OWN}`));
  const found = await page.evaluate(() => document.getElementById('findings')?.textContent);
  assert.match(found ?? '', /January 12, 2026/, 'the day that is gone');
  assert.match(found ?? '', /January 21, 2026/, 'the day that was not there');
});

test('a refusal, and half an answer, leave the person’s own text as it is', async () => {
  const { models } = all;
  const mine = 'I wait for my case. [your name]\n';
  await setField(page, '#text', mine);
  await page.click('#smooth');
  await shownTexts(page);
  await page.click('#consent-refuse');
  assert.equal(await written(), mine);
  await page.click('#smooth');
  await shownTexts(page);
  models.once('cut', { text: 'I wait for my case and ask for news of it.', bytes: 200, broken: true });
  await page.click('#consent-agree');
  await notice(page);
  assert.equal(await written(), mine);
  await page.close();
});

test('two cases are asked about at once: what is sent has both, and the names of neither', async () => {
  const { kit, models } = all;
  page = await openAssistant(kit, OWN);
  await page.waitFor(() => document.getElementById('family')?.hidden === false);
  await page.click('#family summary');
  await page.click(`#family-cases input[value="${OTHER}"]`);
  await page.waitFor(() => !document.querySelector('#family-cases input:checked')?.hasAttribute('disabled'));
  const suggested = await page.waitFor(() => {
    const words = [...document.querySelectorAll('#suggestions button')].map((one) => one.textContent ?? '');
    return words.some((one) => one.includes('I-131')) && words;
  });
  assert.ok(suggested.some((/** @type {string} */ one) => /I-485.*I-131/.test(one)), suggested.join('\n'));
  models.once('answer', { text: 'The record does not say what one does to the other.' });
  const asked = models.asked();
  await ask(page, 'What does my I-131 do to my I-485?');
  const shown = await shownTexts(page);
  assert.match(shown.join('\n'), /Case 2, Form I-131: /);
  assert.match(shown.join('\n'), /\[e2\d{3}\]/);
  assert.doesNotMatch(shown.join('\n'), NAMES);
  await page.click('#consent-agree');
  assert.deepEqual(sentTexts(await asked), shown);
  await answers(page, 1);
  assert.ok(!(await storages(kit)).local.includes(OTHER));
});

test('a second opinion marks the sentence of which the model says yes, and what fails changes nothing', async () => {
  const { kit, models } = all;
  const settings = await openSettings(kit);
  await settings.click('#secondOpinion');
  await until(async () => JSON.stringify(await settings.evaluate(() => chrome.storage.local.get(null))).includes('"secondOpinion":true'), 'the choice is saved');
  await settings.close();
  const before = models.requests.length;
  models.once('answer', { text: 'It lies on a desk in a quiet room. It waits beside an open window.' });
  models.once('answer', { text: 'Yes.' });
  models.once('status', { status: 401 });
  await ask(page, 'And now?');
  await until(async () => /the model itself called this/.test((await answers(page, 2))[1]), 'the mark of the second opinion');
  const asked = models.requests.slice(before).filter(({ method }) => method === 'POST').map(sentTexts);
  assert.match(asked[1].join('\n'), /<sentence>It lies on a desk in a quiet room\.<\/sentence>/);
  for (const one of asked) assert.doesNotMatch(one.join('\n'), NAMES);
  assert.equal(asked.length, 3, 'the answer, a yes, and the question that failed');
});

test('the mark is still there when the conversation is opened again', async () => {
  await page.close();
  page = await openAssistant(all.kit, OWN);
  const again = await answers(page, 2);
  assert.match(again[1], /the model itself called this/);
});

test('who closes the page while the model looks at its sentences again has the answer all the same', async () => {
  const { models } = all;
  const posts = () => models.requests.filter(({ method }) => method === 'POST').length;
  const before = posts();
  models.once('answer', { text: 'It lies by a window. The record does not say more.' });
  models.once('silence');
  await ask(page, 'And then?');
  await page.click('#consent-agree'); // one case again, which is another text
  await until(() => posts() === before + 2, 'the second question');
  await page.close();
  page = await openAssistant(all.kit, OWN);
  assert.match((await answers(page, 3))[2], /It lies by a window/);
});
