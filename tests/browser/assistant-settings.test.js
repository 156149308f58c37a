/** The settings of the assistant: what they take, what they refuse and why, and where the key is kept. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assistantEnded, chooseModel, chooseServer, fill, KEY, line, lineIs, openSettings, setUpAssistant, storages, storeKey, turnOn } from './assistant-kit.js';
import { text } from './kit.js';

const KEYRING = ['xdg:schema', 'app.caselight.assistant'];

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  page = await openSettings(all.kit);
});
after(() => all?.close());

const inKeyring = () => all.kit.keyring?.search(KEYRING[0], KEYRING[1]);

test('the assistant is off, and nothing of it runs', async () => {
  assert.ok(await page.waitFor(() => document.getElementById('assistant-off')?.hidden === false));
  assert.deepEqual(all.kit.programs.assistantPids(), []);
});

test('turned on, it offers servers on this computer with one click', async () => {
  await turnOn(page);
  await page.click('input[value="compatible"]');
  const names = await page.waitFor(() => document.querySelector('#presets button') && [...document.querySelectorAll('#presets button')].map((button) => button.textContent));
  assert.deepEqual(names, ['Ollama', 'LM Studio', 'llama.cpp']);
  await page.click('#presets button');
  await page.waitFor(() => /** @type {HTMLInputElement} */ (document.getElementById('base-url')).value === 'http://127.0.0.1:11434/v1');
});

for (const [address, reason] of Object.entries({
  'http://models.example.org/v1': /https/, 'https://me:secret@models.example.org/': /user name|password/, 'https://models.example.org/?x=1': /\?/, 'not an address': /address/,
})) {
  test(`the address ${address} is refused with the reason`, async () => {
    await page.evaluate(() => { const said = document.getElementById('address-said'); if (said) said.textContent = ''; });
    await fill(page, '#base-url', address);
    assert.match(await line(page, 'address-said'), reason);
  });
}

test('models are listed by the server, and one is chosen or typed', async () => {
  await chooseServer(page, all.models.base);
  await page.click('#list-models');
  await page.waitFor(() => document.querySelectorAll('#models option').length === 3);
  await page.evaluate(() => {
    const list = /** @type {HTMLSelectElement} */ (document.getElementById('models'));
    list.value = 'model-b';
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => /** @type {HTMLInputElement} */ (document.getElementById('model')).value === 'model-b');
  await chooseModel(page, 'model-a');
});

test('a key is kept in the keyring, shown by its last four characters only, and kept nowhere else', async () => {
  await storeKey(page, KEY);
  assert.match(String(await inKeyring()), new RegExp(KEY));
  await lineIs(page, 'key-said', text('keyIsInKeyring', [KEY.slice(-4)]));
  const { local, session } = await storages(all.kit);
  assert.ok(!(await page.evaluate(() => new XMLSerializer().serializeToString(document)) + local + session).includes(KEY.slice(0, 16)));
});

test('"Test" says in plain words that it works, or what is wrong', async () => {
  await page.click('#test-key');
  await page.waitFor((words) => ![words, ''].includes(document.getElementById('test-said')?.textContent ?? ''), text('testAsking'));
  assert.match(await line(page, 'test-said'), /It works/);
  all.models.once('status', { status: 401 });
  await page.click('#test-key');
  await page.waitFor(() => /did not accept the API key/.test(document.getElementById('test-said')?.textContent ?? ''));
});

test('choices and the monthly limit are kept', async () => {
  await fill(page, '#limit', '7');
  await lineIs(page, 'limit-said', text('optionSaved'));
  await page.click('#blurDates');
  await page.waitFor(async () => JSON.stringify(await chrome.storage.local.get(null)).includes('"blurDates":true'));
  await page.reload();
  await page.waitFor(() => /** @type {HTMLInputElement} */ (document.getElementById('limit')).value === '7');
  await page.waitFor(() => /** @type {HTMLInputElement} */ (document.getElementById('blurDates')).checked);
});

test('a locked keyring is not "no key": the key is still there once it is unlocked', async () => {
  await all.kit.keyring?.lock();
  await page.reload();
  await lineIs(page, 'key-said', text('keyIsLocked', [KEY.slice(-4)]));
  assert.equal(await line(page, 'keyring-said'), text('keyringLocked'));
  await page.click('#assistant-turn-off');
  await page.waitFor((words) => document.querySelector('#assistant-said h3')?.textContent === words, text('keyLeftTitle'));
  await all.kit.keyring?.unlock();
  assert.match(String(await inKeyring()), new RegExp(KEY));
});

test('"Delete the key" then deletes it, and the program ends', async () => {
  await page.click('#assistant-said button');
  await page.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  assert.ok(!String(await inKeyring()).includes(KEY));
  await assistantEnded(all.kit);
});

test('a program that is not installed is said to be missing, with the command that installs it', async () => {
  all.kit.programs.setAssistant('missing');
  await page.click('#assistant-turn-on');
  await page.waitFor((words) => document.querySelector('#assistant-said h3')?.textContent === words, text('assistantMissing_title'));
  assert.match(await page.text(), /caselight install/);
});
