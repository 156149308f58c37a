/** Whom the person chooses to ask: each service has its own address and its own way of being asked; a key belongs to one. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chooseModel, fill, KEY, line, lineIs, openSettings, setUpAssistant, storeKey, turnOn } from './assistant-kit.js';
import { text } from './kit.js';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
/** @type {import('./kit.js').Page} */
let page;
before(async () => {
  all = await setUpAssistant();
  await all.kit.fresh('single');
  page = await openSettings(all.kit);
  await turnOn(page);
});
after(() => all?.close());

/** @param {string} id @returns {Promise<string>} */
const valueOf = (id) => page.evaluate((wanted) => /** @type {HTMLInputElement} */ (document.getElementById(wanted)).value, id);
/** @param {string} id @param {string} value */
const valueIs = (id, value) => page.waitFor((wanted, said) => /** @type {HTMLInputElement} */ (document.getElementById(wanted)).value === said, id, value);

/** @param {string} service @param {string} address that stands there once it is chosen */
async function choose(service, address) {
  await page.click(`input[name="provider"][value="${service}"]`);
  await valueIs('base-url', address);
}

/** The server of the test in the place of the service's own. */
async function moveToTest() {
  await page.evaluate(() => { const said = document.getElementById('address-said'); if (said) said.textContent = ''; });
  await fill(page, '#base-url', all.models.base);
  await lineIs(page, 'address-said', text('optionSaved'));
}

/** @type {{name: string, address: string, paths: string[], carries: (headers: import('node:http').IncomingHttpHeaders) => unknown[], wants: unknown[]}[]} */
const SERVICES = [
  { name: 'anthropic', address: 'https://api.anthropic.com/v1', paths: ['/v1/models', '/v1/messages'], carries: (headers) => [headers['x-api-key'], headers.authorization], wants: [KEY, undefined] },
  { name: 'openai', address: 'https://api.openai.com/v1', paths: ['/v1/models', '/v1/chat/completions'], carries: (headers) => [headers['x-api-key'], headers.authorization], wants: [undefined, `Bearer ${KEY}`] },
];

for (const { name, address, paths, carries, wants } of SERVICES) {
  test(`${name}: its own address is filled in, without a model, a key or servers of this computer`, async () => {
    await choose(name, address);
    assert.equal(await valueOf('model'), '');
    assert.equal(await page.evaluate(() => document.querySelectorAll('#presets button').length), 0);
    await lineIs(page, 'key-said', text('keyNone'));
  });

  test(`${name}: without a key no list is asked for, and it is said why`, async () => {
    await page.click('#list-models');
    await page.waitFor((asking) => !['', asking].includes(document.getElementById('model-said')?.textContent ?? ''), text('modelAsking'));
    assert.match(await line(page, 'model-said'), /API key/);
    assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('models')).hidden), true);
  });

  test(`${name}: at an address of one's own its models are listed and tested in the service's own way`, async () => {
    await moveToTest();
    await storeKey(page, KEY);
    const before = all.models.requests.length;
    await page.click('#list-models');
    await page.waitFor(() => document.querySelectorAll('#models option').length === 3);
    await chooseModel(page, 'model-a');
    await page.click('#test-key');
    await page.waitFor(() => /It works/.test(document.getElementById('test-said')?.textContent ?? ''));
    const asked = all.models.requests.slice(before);
    assert.deepEqual([...new Set(asked.map(({ path }) => path))], paths);
    for (const { headers } of asked) assert.deepEqual(carries(headers), wants);
  });
}

test('the service that was chosen before has its own address again, and the key of the other address is not its key', async () => {
  const { name, address } = SERVICES[0];
  await choose(name, address);
  assert.equal(await valueOf('model'), '');
  await lineIs(page, 'key-said', text('keyNone'));
  assert.equal(await page.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('models')).hidden), true, 'a list of the other service is gone');
});

test('the choice is still there when the page is opened again', async () => {
  await page.reload();
  await valueIs('base-url', SERVICES[0].address);
  assert.equal(await page.evaluate(() => /** @type {HTMLInputElement} */ (document.querySelector('input[name="provider"]:checked')).value), SERVICES[0].name);
});

test('while the keyring is locked a key is not stored, nor kept anywhere else, and it is said why', async () => {
  await moveToTest();
  await all.kit.keyring?.lock();
  const second = 'sk-canary-second-0123456789-NEXT';
  await page.click('#key');
  await page.type(second);
  await page.click('#key-form button[type="submit"]');
  assert.match(await line(page, 'key-stored'), /locked/);
  assert.equal(await valueOf('key'), '');
  await page.waitFor((words) => document.getElementById('keyring-said')?.textContent === words, text('keyringLocked'));
  await all.kit.keyring?.unlock();
  assert.ok(!(await all.kit.keyring?.search('xdg:schema', 'app.caselight.assistant'))?.includes(second));
  await page.reload();
  await page.waitFor((words) => document.getElementById('keyring-said')?.textContent === words, text('keyringOk'));
  await storeKey(page, second);
  assert.ok((await all.kit.keyring?.search('xdg:schema', 'app.caselight.assistant'))?.includes(second));
});
