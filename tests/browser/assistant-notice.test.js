/** A notice goes to the assistant only after the person has seen what of it would be sent, and without names and numbers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveScreenshot } from './harness/screenshots.js';
import { answers, ask, openAssistant, readCase, RECEIPT, sentTexts, setUpAssistant, setUpService, shownTexts } from './assistant-kit.js';
import { setField } from './memory-kit.js';
import { openNoticePart, requestFor } from './notice-kit.js';

const NOTICE = requestFor(RECEIPT);
const ANSWER = 'Your notice asks for more evidence by January 22, 2027.';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  await readCase(all.kit);
});
after(() => all?.close());

/** The page of the case with the notice set beside it. */
async function withNotice() {
  const page = await all.kit.fullPage(`?receipt=${RECEIPT}`);
  await openNoticePart(page);
  await setField(page, '#notice-text', NOTICE);
  await page.click('#notice-read');
  await page.waitFor(() => document.querySelector('#notice-result iframe'));
  return page;
}

test('while the assistant is off nothing offers it', async () => {
  const page = await withNotice();
  assert.equal(await page.evaluate(() => document.getElementById('notice-assistant')?.hidden), true);
  await page.close();
});

test('the notice is shown as it would be sent, masked, also where the person had agreed to send the case without being asked again', async () => {
  const { kit, models } = all;
  await (await setUpService(kit, models)).close();
  models.once('answer', { text: 'USCIS has your case [e1].' });
  const earlier = await openAssistant(kit);
  await earlier.waitFor(() => document.getElementById('ask')?.hidden === false);
  await earlier.click('#summarise');
  await shownTexts(earlier);
  await earlier.click('#consent-agree');
  await answers(earlier, 1);
  models.once('answer', { text: 'That is not known [e1].' });
  await ask(earlier, 'What now?');
  await answers(earlier, 2);
  await earlier.close();

  const asked = models.requests.length;
  const page = await withNotice();
  await page.click('#notice-ask');
  const shown = (await shownTexts(page)).join('\n');
  await saveScreenshot(page, 'assistant-notice');
  assert.match(shown, /REQUEST FOR EVIDENCE.*You must submit the requested information by January 22, 2027/s);
  for (const personal of [RECEIPT, '1 MAIN STREET', '62701']) assert.ok(!shown.includes(personal), personal);
  assert.equal(models.requests.length, asked);
});

test('what is sent is byte for byte what was shown, and the notice is on its way no more', async () => {
  const { kit, models } = all;
  const page = (await kit.browser.pages()).find(({ url }) => url.includes('assistant.html'));
  assert.ok(page);
  const shown = await shownTexts(page);
  models.once('answer', { text: ANSWER });
  const asked = models.asked();
  await page.click('#consent-agree');
  assert.deepEqual(sentTexts(await asked), shown);
  const said = (await answers(page, 3)).at(-1) ?? '';
  assert.match(said, /January 22, 2027/);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});
