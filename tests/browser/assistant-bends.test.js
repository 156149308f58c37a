/**
 * A model that bends facts is caught in every one of them, a faithful one is not touched, a notice is dropped in and a draft is made: what
 * script/run --assistant shows.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { items, setUpAssistant, setUpService } from './assistant-kit.js';
import { askForSummary, askToBend, dropNotice, makeDraft, WITH_REQUEST } from './demonstration-assistant.js';
import { saveScreenshot } from './harness/screenshots.js';
import { says, text } from './kit.js';
import { answerTo, BENDS } from './stand-in-model.js';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
const unsaved = () => {};
before(async () => {
  all = await setUpAssistant({ account: 'family' });
  await all.kit.fresh('family');
  const account = await all.kit.signIn();
  await says(await all.kit.panel(account), text('readAll_title', [7]));
  await (await setUpService(all.kit, all.models)).close();
  all.models.behave('answer', { text: answerTo });
});
after(() => all?.close());

test('what a faithful model writes about each fact stands as it wrote it', async () => {
  page = await askForSummary(all.kit, unsaved);
  const shown = await items(page, 0);
  assert.equal(shown.length, BENDS.length);
  assert.deepEqual(shown.flatMap(({ words, findings }) => findings.map((finding) => `${words}: ${finding}`)), []);
});

test('each fact that the model bends is marked, and what is wrong is said', async () => {
  await askToBend(page, unsaved);
  await saveScreenshot(page, 'assistant-bends');
  const shown = await items(page, 1);
  assert.equal(shown.length, BENDS.length);
  assert.deepEqual(BENDS.filter((_, index) => shown[index].findings.length === 0).map(({ fact }) => fact), []);
  // The mark that leads to it is seen, and so is the number of the evidence.
  assert.deepEqual(shown.filter(({ words }) => !/!\d/.test(words)).map(({ words }) => words), []);
  assert.match(shown[0].words, /\d\.?\s*!\d/);
});

test('a notice that is dropped in is set beside the case', async () => {
  assert.match(await dropNotice(all.kit, unsaved), /Respond by Friday, January 22, 2027/);
});

test('a draft for a helper is made of the facts of the case', async () => {
  assert.match(await makeDraft(all.kit, unsaved), new RegExp(`${WITH_REQUEST}[^]*What I have to do, and by when`));
});
