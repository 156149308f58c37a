/**
 * What script/run --assistant adds: a stand-in model server on loopback and a keyring of the demonstration's own. With a display the person
 * sets the assistant up by hand; without one the whole walk is made, and what the page said is printed.
 */
import { answers, ask, items, KEY, openAssistant, openSettings, setUpService, shownTexts } from './assistant-kit.js';
import { text } from './kit.js';
import { give, openNoticePart, requestFor, result } from './notice-kit.js';
import { pdfOf } from './pdf.js';
import { answerTo, BEND_THEM, BENDS } from './stand-in-model.js';

/** Of the demonstration account: the case with an interview ahead, and the one with a request for evidence. */
export const WITH_INTERVIEW = 'IOE0000000106';
export const WITH_REQUEST = 'IOE0000000104';

/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {import('./kit.js').Page} Page */
/** @typedef {Awaited<ReturnType<typeof import('../model-server/server.js').startModelServer>>} ModelServer */
/** @typedef {(name: string, content: Buffer | string) => void} Save */

/** How the person sets it up. @param {ModelServer} models */
export function explainSetUp(models) {
  models.behave('answer', { text: answerTo });
  console.log(`==> a stand-in model server answers at ${models.base}
    In the settings, turn on the assistant, choose "${text('serviceOwn')}", give that address, a key that you
    make up, and the model model-a. Then open the case ${WITH_INTERVIEW}, choose "${text('askAssistant')}", and ask for a summary:
    it is faithful. Ask "${BEND_THEM}", and the model bends ${BENDS.length} facts: see what the page makes of each.`);
}

/** The assistant of the case with the interview, with a faithful summary in it. @param {Kit} kit @param {Save} save @returns {Promise<Page>} */
export async function askForSummary(kit, save) {
  const page = await openAssistant(kit, WITH_INTERVIEW);
  await page.resize(1280, 1600);
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
  await page.click('#summarise');
  save('assistant-sent.txt', (await shownTexts(page)).join('\n\n'));
  save('assistant-consent.png', await page.screenshot());
  await page.click('#consent-agree');
  await answers(page, 1);
  save('assistant-faithful.png', await page.screenshot());
  return page;
}

/** The model bends the facts, one in each line. @param {Page} page @param {Save} save */
export async function askToBend(page, save) {
  await ask(page, BEND_THEM);
  await answers(page, 2);
  await page.evaluate(() => [...document.querySelectorAll('.answer')].at(-1)?.scrollIntoView());
  save('assistant-bent.png', await page.screenshot());
}

/** A PDF is dropped on the page of the case with the request for evidence. @param {Kit} kit @param {Save} save */
export async function dropNotice(kit, save) {
  const page = await kit.fullPage(`?receipt=${WITH_REQUEST}`);
  await page.resize(1280, 1600);
  await openNoticePart(page);
  await give(page, pdfOf(requestFor(WITH_REQUEST)), { drop: true });
  const said = await result(page);
  await page.evaluate(() => document.getElementById('add-notice')?.scrollIntoView());
  save('notice.png', await page.screenshot());
  await page.close();
  return said;
}

/** The page for somebody who helps. @param {Kit} kit @param {Save} save */
export async function makeDraft(kit, save) {
  const page = await kit.browser.open(`${kit.browser.base}pages/draft.html?receipt=${WITH_REQUEST}`);
  await page.resize(1280, 1600);
  await page.waitFor(() => document.querySelector('[data-kind]') && document.getElementById('about')?.textContent);
  await page.click('[data-kind="helper_summary"]');
  const draft = await page.waitFor(() => document.getElementById('draft')?.hidden === false && /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value);
  save('draft.png', await page.screenshot());
  await page.close();
  return draft;
}

/**
 * The whole walk: on, agreed, a faithful summary, bent facts, a notice, a draft, off.
 * @param {Kit} kit @param {ModelServer} models @param {Save} save
 */
export async function walk(kit, models, save) {
  await (await setUpService(kit, models)).close();
  models.behave('answer', { text: answerTo });
  const page = await askForSummary(kit, save);
  console.log('==> a faithful model, and what the page says of each sentence:');
  (await items(page, 0)).forEach(({ words, findings }) => console.log(`    ${words.replace(/\s+/g, ' ')}  →  ${findings.join(' ') || 'nothing is wrong with it'}`));
  await askToBend(page, save);
  console.log('==> a model that bends the facts, and what the person sees:');
  (await items(page, 1)).forEach(({ words, findings }, index) => {
    console.log(`    ${BENDS[index].fact}: ${words.replace(/\s+/g, ' ')}`);
    console.log(findings.map((finding) => `        ! ${finding}`).join('\n') || '        NOT CAUGHT');
  });
  save('assistant-talk.txt', (await answers(page, 2)).join('\n\n----\n\n'));
  await page.close();
  console.log(`==> a notice is dropped in:\n${indented(await dropNotice(kit, save))}`);
  console.log(`==> a draft is made:\n${indented(await makeDraft(kit, save))}`);
  await turnOff(kit);
}

/** @param {string} words */
const indented = (words) => words.split('\n').filter((line) => line.trim()).map((line) => `    ${line}`).join('\n');

/** @param {Kit} kit */
async function turnOff(kit) {
  const settings = await openSettings(kit);
  await settings.waitFor(() => document.getElementById('assistant-on')?.hidden === false);
  await settings.click('#assistant-turn-off');
  await settings.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  const left = await kit.keyring?.search('xdg:schema', 'app.caselight.assistant');
  console.log(left?.includes(KEY) ? '==> the key is STILL in the keyring' : '==> turned off; the key is gone from the keyring');
}
