/**
 * What script/run --assistant adds: a stand-in model server on loopback and a keyring of the demonstration's own. With a display the person
 * sets the assistant up by hand; without one the whole walk is made, and what the page said is printed.
 */
import { answers, ask, KEY, openAssistant, openSettings, setUpService, shownTexts } from './assistant-kit.js';
import { cards, text } from './kit.js';

const SUMMARY = 'USCIS has the case, and the record says which form it is [e1].\n\n- What is asked stands in the summary of Caselight itself [e2].\n- An interview is set for March 3, 2031 [e999].';
const QUESTIONS = ['What does the status mean?', 'What is not known?', 'What should I keep at hand?'];
const ANSWERS = ['It is the step that the record names [e1].', 'The record does not say when it will be decided [e1].', 'The letters that USCIS has sent [e1].'];

/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {Awaited<ReturnType<typeof import('../model-server/server.js').startModelServer>>} ModelServer */

/** How the person sets it up. @param {ModelServer} models */
export function explainSetUp(models) {
  models.behave('answer', { text: SUMMARY });
  console.log(`==> a stand-in model server answers at ${models.base}
    In the settings, turn on the assistant, choose "${text('serviceOwn')}", give that address, a key that you
    make up, and the model model-a. Then open a case and choose "${text('askAssistant')}".`);
}

/**
 * The whole walk: on, agreed, a summary, three questions, off.
 * @param {Kit} kit @param {ModelServer} models @param {import('./kit.js').Page} account @param {(name: string, content: Buffer | string) => void} save
 */
export async function walk(kit, models, account, save) {
  const [first] = await cards(await kit.panel(account));
  await (await setUpService(kit, models)).close();
  const page = await openAssistant(kit, first.receipt);
  await page.resize(1280, 1600);
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
  await page.click('#summarise');
  save('assistant-sent.txt', (await shownTexts(page)).join('\n\n'));
  save('assistant-consent.png', await page.screenshot());
  models.once('answer', { text: SUMMARY });
  await page.click('#consent-agree');
  for (const [index, words] of ANSWERS.entries()) {
    await answers(page, index + 1);
    models.once('answer', { text: words });
    await ask(page, QUESTIONS[index]);
  }
  save('assistant-talk.txt', (await answers(page, ANSWERS.length + 1)).join('\n\n----\n\n'));
  save('assistant-talk.png', await page.screenshot());
  await turnOff(kit);
}

/** @param {Kit} kit */
async function turnOff(kit) {
  const settings = await openSettings(kit);
  await settings.waitFor(() => document.getElementById('assistant-on')?.hidden === false);
  await settings.click('#assistant-turn-off');
  await settings.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  const left = await kit.keyring?.search('xdg:schema', 'app.caselight.assistant');
  console.log(left?.includes(KEY) ? '==> the key is STILL in the keyring' : '==> turned off; the key is gone from the keyring');
}
