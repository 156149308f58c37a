/** A new user turns the assistant on, sees what is sent, agrees, reads, asks, and turns it off again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  answers, ask, assistantEnded, KEY, line, openAssistant, openSettings, readCase, RECEIPT, sentTexts, setUpAssistant, setUpService, shownTexts, storages,
} from './assistant-kit.js';
import { text } from './kit.js';

const SUMMARY = 'USCIS has your case, and the record names it [e1].\n\nNothing is asked of you in it [e2].';
const INVENTED = 'Your interview is on March 3, 2031 [e999].';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  await readCase(all.kit);
});
after(() => all?.close());

test('nothing of it runs before it is turned on, and the page of the assistant says how to', async () => {
  const { kit } = all;
  const early = await openAssistant(kit);
  await early.waitFor((words) => document.body.innerText.includes(words), text('assistantIsOff'));
  assert.deepEqual(kit.programs.assistantPids(), []);
  await early.close();
});

test('the person turns it on, chooses a server and a model, and types a key, which goes to the keyring', async () => {
  const { kit, models } = all;
  const settings = await setUpService(kit, models);
  assert.match(await kit.keyring?.search('xdg:schema', 'app.caselight.assistant') ?? '', new RegExp(KEY));
  assert.equal(await line(settings, 'key-said'), text('keyIsInKeyring', [KEY.slice(-4)]));
  assert.equal(await settings.evaluate(() => /** @type {HTMLInputElement} */ (document.getElementById('key')).value), '');
  await settings.close();
});

test('the case leads to the assistant, which shows exactly what will be sent, without a name or a number', async () => {
  const { kit } = all;
  page = await kit.fullPage(`?receipt=${RECEIPT}`);
  await page.waitFor(() => document.getElementById('ask-assistant')?.hidden === false);
  await page.click('#ask-assistant');
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
  await page.click('#summarise');
  const shown = (await shownTexts(page)).join('\n');
  assert.match(shown, /\[APPLICANT\]/);
  assert.ok(!shown.includes(RECEIPT), shown);
  assert.deepEqual(all.models.requests.filter(({ path }) => !path.endsWith('/models')), []);
});

test('what is sent is byte for byte what was shown, without what was struck out', async () => {
  const { models } = all;
  models.once('answer', { text: SUMMARY });
  const before = await shownTexts(page);
  await page.click('#consent-parts label:last-child input');
  await page.waitFor((earlier) => document.querySelector('#consent-text')?.textContent !== earlier, before.join(''));
  await page.waitFor(() => !(/** @type {HTMLButtonElement} */ (document.getElementById('consent-agree')).disabled));
  const shown = await shownTexts(page);
  assert.ok(shown.join('').length < before.join('').length);
  const asked = models.asked();
  await page.click('#consent-agree');
  assert.deepEqual(sentTexts(await asked), shown);
});

test('the summary streams in and says that a model made it, which one, and what it cost', async () => {
  const [summary] = await answers(page, 1);
  assert.match(summary, /the record names it/);
  assert.match(summary, /Written by a model/);
  assert.match(await page.text(), /model-a|gpt-5-mini/);
});

test('three questions are asked and answered, without another yes; an invented claim is marked', async () => {
  const { models } = all;
  const said = ['The record shows what USCIS holds [e1].', INVENTED, 'That is not known [e1].'];
  for (const [index, words] of said.entries()) {
    models.once('answer', { text: words });
    await ask(page, `Question ${index + 1}?`);
    await answers(page, index + 2);
  }
  const all4 = await answers(page, 4);
  assert.match(all4[1], /what USCIS holds/);
  assert.match(all4[2], /not found in the information checked|does not exist|not in what was sent/);
  const last = sentTexts(models.requests.at(-1) ?? { body: '' });
  assert.deepEqual(last.filter((words) => /^Question/.test(words)), ['Question 1?', 'Question 2?', 'Question 3?']);
});

test('the key and the name of the person are in no storage of the extension, and the name in no question', async () => {
  const { kit, models } = all;
  const { local, session } = await storages(kit);
  assert.ok(!(local + session).includes(KEY.slice(0, 16)));
  assert.ok(!local.includes(RECEIPT), local);
  for (const { body } of models.requests) assert.ok(!body.includes(RECEIPT));
});

test('turning it off deletes the key from the keyring and ends the program', async () => {
  const { kit } = all;
  const settings = await openSettings(kit);
  await settings.waitFor(() => document.getElementById('assistant-on')?.hidden === false);
  await settings.click('#assistant-turn-off');
  await settings.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  assert.doesNotMatch(await kit.keyring?.search('xdg:schema', 'app.caselight.assistant') ?? '', /canary/);
  await assistantEnded(kit);
  await settings.close();
});
