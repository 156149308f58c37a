/** A computer without a keyring: a key for this session, or in a file after a yes that says what it means. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { chooseServer, KEY, line, lineIs, openSettings, setUpAssistant, storeKey, turnOn } from './assistant-kit.js';
import { text } from './kit.js';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant({ keyring: false });
  await all.kit.fresh('single');
  page = await openSettings(all.kit);
  await turnOn(page);
  await chooseServer(page, all.models.base);
});
after(() => all?.close());

/** Files of the person with the key in them. */
const filesWithKey = () => ['config', 'data', 'state', 'run'].flatMap((folder) => readdirSync(join(all.kit.home, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .filter((file) => contentOf(file).includes(KEY));

/** A host that ends takes SQLite's side files away. @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'latin1');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
    throw error;
  }
}

test('it is said that no keyring answers, and the keyring cannot be chosen', async () => {
  assert.equal(await line(page, 'keyring-said'), text('keyringAbsent'));
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('input[value="keyring"]')).disabled), true);
});

test('a key for this session works, is in no file, and is gone with the program', async () => {
  await storeKey(page, KEY, 'session');
  await lineIs(page, 'key-said', text('keyIsInSession', [KEY.slice(-4)]));
  assert.deepEqual(filesWithKey(), []);
  await all.kit.browser.stopBackground();
  await page.reload();
  await lineIs(page, 'key-said', text('keyNotNeeded'));
});

test('a key goes into a file only after a yes, and no other user can read the file', async () => {
  await page.click('input[name="where"][value="file"]');
  await page.click('#key');
  await page.type(KEY);
  await page.click('#key-form button[type="submit"]');
  assert.deepEqual(filesWithKey(), []);
  await page.click('#agreed');
  await page.click('#key-form button[type="submit"]');
  await lineIs(page, 'key-stored', text('keyStored', [KEY.slice(-4)]));
  const [file, ...others] = filesWithKey();
  assert.deepEqual(others, []);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('turning the assistant off deletes the file', async () => {
  await page.click('#assistant-turn-off');
  await page.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  assert.deepEqual(filesWithKey(), []);
});
