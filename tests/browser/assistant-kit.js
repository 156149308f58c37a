/** What the tests of the assistant share: a model server on loopback, a person who sets it up, and what stands on the screen. */
import { startModelServer } from '../model-server/server.js';
import { says, setUp, text } from './kit.js';
import { until } from './harness/until.js';

/** @typedef {import('./harness/index.js').Page} Page */
/** @typedef {import('./kit.js').Kit} Kit */

export const RECEIPT = 'IOE0000000201';
/** Made to be found again wherever it does not belong. */
export const KEY = 'sk-canary-7f3a9b2c4d5e6f708192-LAST';

/** @param {Parameters<typeof setUp>[0]} [options] */
export async function setUpAssistant(options) {
  const kit = await setUp({ account: 'single', keyring: true, ...options });
  const models = await startModelServer();
  kit.programs.mayReach(`AF_INET 127.0.0.1 ${models.port}`);
  const close = async () => {
    try {
      await kit.close();
    } finally {
      await models.close();
    }
  };
  return { kit, models, close };
}

/** @param {Kit} kit @returns {Promise<Page>} the settings in a tab of their own, once both programs have said what they know */
export async function openSettings(kit) {
  const page = await kit.browser.open(`${kit.browser.base}pages/options.html`);
  await page.waitFor(() => document.getElementById('memory-said')?.textContent);
  await page.waitFor(() => ['assistant-off', 'assistant-on'].some((id) => document.getElementById(id)?.hidden === false));
  return page;
}

/** @param {Kit} kit @param {string} [receipt] @returns {Promise<Page>} */
export const openAssistant = (kit, receipt = RECEIPT) => kit.browser.open(`${kit.browser.base}pages/assistant.html?receipt=${receipt}`);

/** Types into a field in place of what stands there, and leaves it. @param {Page} page @param {string} selector @param {string} words */
export async function fill(page, selector, words) {
  await page.click(selector);
  await page.evaluate((field) => /** @type {HTMLInputElement} */ (document.querySelector(field)).select(), selector);
  await page.type(words);
  await page.press('Tab');
}

/** What a line of the page says, once it says something. @param {Page} page @param {string} id @returns {Promise<string>} */
export const line = (page, id) => page.waitFor((wanted) => document.getElementById(wanted)?.textContent?.trim(), id);

/** @param {Page} page @param {string} id @param {string} words */
export const lineIs = (page, id, words) =>
  page.waitFor((wanted, said) => document.getElementById(wanted)?.textContent?.trim() === said, id, words);

/** @param {Page} page */
export async function turnOn(page) {
  await page.click('#assistant-turn-on');
  await page.waitFor(() => !document.getElementById('assistant-on')?.hidden);
}

/** A server of the person's own choice. @param {Page} page @param {string} address */
export async function chooseServer(page, address) {
  await page.click('input[value="compatible"]');
  await page.waitFor(() => document.querySelector('#presets button'));
  await fill(page, '#base-url', address);
  await lineIs(page, 'address-said', text('optionSaved'));
}

/** @param {Page} page @param {string} model */
export async function chooseModel(page, model) {
  await fill(page, '#model', model);
  await lineIs(page, 'model-said', text('optionSaved'));
}

/** @param {Page} page @param {string} key @param {'keyring'|'session'} [where] */
export async function storeKey(page, key, where = 'keyring') {
  await page.click(`input[name="where"][value="${where}"]`);
  await page.click('#key');
  await page.type(key);
  await page.click('#key-form button[type="submit"]');
  await lineIs(page, 'key-stored', text('keyStored', [key.slice(-4)]));
}

/** Everything that has to be done once. @param {Kit} kit @param {{base: string}} models @returns {Promise<Page>} the settings */
export async function setUpService(kit, models) {
  const page = await openSettings(kit);
  await turnOn(page);
  await chooseServer(page, models.base);
  await storeKey(page, KEY);
  await chooseModel(page, 'model-a');
  return page;
}

/** The person signs in and their only case is read. @param {Kit} kit */
export async function readCase(kit) {
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  return page;
}

/** The texts that are about to be sent, as they stand on the screen. @param {Page} page @returns {Promise<string[]>} */
export const shownTexts = (page) =>
  page.waitFor(() => document.getElementById('consent')?.hidden === false && [...document.querySelectorAll('#consent-text pre')].map((block) => block.textContent));

/** The texts that reached the server; one of the services has the instructions in a place of their own. @param {{body: string}} asked @returns {string[]} */
export function sentTexts({ body }) {
  const { system, messages } = JSON.parse(body);
  return [system, ...messages.map((/** @type {any} */ message) => message.content)].filter((words) => words !== undefined);
}

/** @param {Page} page @param {string} words */
export async function ask(page, words) {
  await page.click('#question');
  await page.type(words);
  await page.click('#ask button[type="submit"]');
}

/** The documents of the answers, once there are so many and none is being written. @param {Page} page @param {number} count @returns {Promise<string[]>} */
export const answers = (page, count) => page.waitFor((wanted) => {
  const items = [...document.querySelectorAll('.answer')];
  const frames = items.map((item) => /** @type {HTMLIFrameElement|null} */ (item.querySelector('iframe:not(.coming)')));
  const whole = items.length === wanted && items.every((item) => item.querySelector('.made')?.textContent) && !document.querySelector('.coming');
  return whole && frames.map((frame) => frame?.contentDocument?.body?.innerText ?? '');
}, count);

/** The points of an answer's list, each with what is said of it below. @param {Page} page @param {number} answer from 0 @returns {Promise<{words: string, findings: string[]}[]>} */
export const items = (page, answer) => page.evaluate((wanted) => {
  const frame = /** @type {HTMLIFrameElement|null} */ ([...document.querySelectorAll('.answer')][wanted].querySelector('iframe:not(.coming)'));
  const inside = frame?.contentDocument;
  return [...inside?.querySelectorAll('main > ul > li') ?? []].map((item) => ({
    words: /** @type {HTMLElement} */ (item).innerText,
    findings: [...item.querySelectorAll('a[href*="#f"]')].map((link) => inside?.getElementById(link.getAttribute('href')?.split('#')[1] ?? '')?.textContent ?? ''),
  }));
}, answer);

/** Waits for a sentence in the way, and gives its whole text. @param {Page} page @returns {Promise<string>} */
export const notice = (page) => page.waitFor(() => /** @type {HTMLElement|null} */ (document.querySelector('#notice .notice'))?.innerText);

/** Presses a button of the notice. @param {Page} page @param {string} name */
export const pressNotice = (page, name) => page.waitFor((wanted) => {
  const found = [...document.querySelectorAll('#notice button')].find((button) => button.textContent === wanted);
  /** @type {HTMLElement|undefined} */ (found)?.click();
  return found !== undefined;
}, name);

/** Everything that the extension keeps. @param {Kit} kit @returns {Promise<{local: string, session: string}>} */
export const storages = (kit) => kit.desk.evaluate(async () => ({
  local: JSON.stringify(await chrome.storage.local.get(null)), session: JSON.stringify(await chrome.storage.session.get(null)),
}));

/** The assistant program has ended. @param {Kit} kit */
export const assistantEnded = (kit) => until(() => kit.programs.assistantPids().length === 0, 'the assistant program ended');
