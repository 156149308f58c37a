/** No program on this computer: after the person has said yes, the browser keeps what it read, and says what changed. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { until } from './harness/until.js';
import { lists, says, setUp, summary, text } from './kit.js';
import { caselight, chooseFiles, listHas, memoryPage, rows, savedBy } from './memory-kit.js';
import { FAMILY, answers, explained, inDatabase, readOn, savesHere } from './no-host-kit.js';

const [PETITION, PERMIT] = ['IOE0000000101', 'IOE0000000103'];
const DELIVERED = /case status changed from .*Card Was Mailed To Me.* to .*Card Was Delivered To Me By The Post Office/;

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp({ privateWindows: true }); });
after(() => kit?.close());
beforeEach(async () => {
  await kit.fresh('days');
  kit.setHost('missing');
});

/** As a browser that is started again: what it held in memory is gone. */
async function restart() {
  for (const { url } of await kit.browser.pages()) assert.ok(url);
  await kit.browser.stopBackground();
  await kit.desk.evaluate(() => chrome.storage.session.clear());
}

/** What the page of a case says in its summary. @param {string} receipt */
async function caseSays(receipt) {
  const page = await kit.fullPage(`?receipt=${receipt}`);
  const said = await summary(page);
  await page.close();
  return said;
}

test('nothing is kept before the person has said yes, nor after they have said no', async () => {
  const { panel } = await explained(kit);
  await panel.waitFor(() => !/** @type {HTMLElement} */ (document.getElementById('saving')).hidden);
  assert.deepEqual(await accessibilityFindings(panel), []);
  await saveScreenshot(await memoryPage(kit, 'cases'), 'no-host-memory-question');
  assert.deepEqual(await inDatabase(kit), {});
  await answers(panel, 'saveAskNo');
  await readOn(kit, panel, 2);
  assert.deepEqual(await inDatabase(kit), {});
  const cases = await memoryPage(kit, 'cases');
  await listHas(cases, FAMILY);
  assert.ok((await cases.text()).includes(text('noMemory')));
});

test('after a yes: what changed is said, with the browser restarted in between', async () => {
  const { page, panel } = await explained(kit);
  await savesHere(kit, panel);
  await page.close();
  await restart();
  const cases = await memoryPage(kit, 'cases');
  await listHas(cases, FAMILY);
  assert.match(await caseSays(PERMIT), new RegExp(PERMIT));
  const again = await explained(kit);
  await readOn(kit, again.panel, 2);
  await cases.waitFor(() => document.querySelectorAll('#list .row-changed').length > 0);
  await saveScreenshot(cases, 'no-host-memory-changed');
  const changed = (await rows(cases)).find(({ receipt }) => receipt === PERMIT);
  assert.match(changed?.text ?? '', DELIVERED);
  assert.match(await caseSays(PERMIT), DELIVERED);
  const history = await memoryPage(kit, 'history', `?receipt=${PERMIT}`);
  await history.waitFor(() => document.querySelectorAll('#facts tbody tr').length > 0);
  assert.match(await history.text(), DELIVERED);
  await history.close();
  await cases.evaluate(() => document.getElementById('seen-all')?.click());
  await cases.waitFor(() => document.querySelectorAll('#list .row-changed').length === 0);
  assert.doesNotMatch(await caseSays(PERMIT), DELIVERED);
});

test('what was exported here is read by the program, and by another browser; what was deleted is gone', async () => {
  const { panel } = await explained(kit);
  await savesHere(kit, panel);
  await readOn(kit, panel, 2);
  const transfer = await memoryPage(kit, 'transfer');
  const { name, text: lines } = await savedBy(transfer, '#out-all');
  assert.match(name, /\.jsonl$/);
  const kept = await inDatabase(kit);
  const said = caselight(kit, ['import', '-'], lines);
  assert.match(said, new RegExp(`saved: ${kept.readings}\\n`));
  assert.match(caselight(kit, ['cases']), new RegExp(PETITION));
  const options = await memoryPage(kit, 'options');
  await options.waitFor(() => !document.getElementById('forget-all')?.hasAttribute('disabled'));
  await options.evaluate(() => document.getElementById('forget-all')?.click());
  await options.evaluate(() => /** @type {HTMLDialogElement} */ (document.getElementById('forget-dialog')).close('forget'));
  await options.waitFor(() => document.getElementById('forget-all')?.hasAttribute('disabled'));
  assert.ok(!Object.values(await inDatabase(kit)).some((count) => count > 0));
  const left = await kit.desk.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
  assert.ok(!left.includes('capture:'));
  await chooseFiles(transfer, '#files', [{ name, text: lines }]);
  await transfer.waitFor((wanted) => document.getElementById('in-result')?.textContent?.includes(wanted), text('importSaved', [kept.readings ?? 0]));
  assert.deepEqual(await inDatabase(kit), kept);
  await chooseFiles(transfer, '#files', [{ name, text: lines }]);
  await transfer.waitFor((wanted) => document.getElementById('in-result')?.textContent?.includes(wanted), text('importKnown', [kept.readings ?? 0]));
  assert.deepEqual(await inDatabase(kit), kept);
});

test('a private window keeps nothing', async () => {
  const { panel } = await explained(kit);
  await savesHere(kit, panel);
  const before = await inDatabase(kit);
  kit.site.setAccount('other');
  const page = await kit.browser.openPrivate('https://my.uscis.gov/sign-in');
  await page.click('#sign-in');
  const own = await page.frame('pages/panel.html');
  await says(own, text('readOne_title'));
  assert.equal(await own.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('saving')).hidden), true);
  assert.deepEqual(await inDatabase(kit), before);
  await page.close();
});

test('a database that cannot be used is said in a sentence, and the cases are explained all the same', async () => {
  const { panel } = await explained(kit);
  await savesHere(kit, panel);
  await kit.desk.evaluate(async () => {
    /** @type {(request: IDBOpenDBRequest) => Promise<any>} */
    const answer = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
    await answer(indexedDB.deleteDatabase('caselight'));
    (await answer(indexedDB.open('caselight', 99))).close();
    return true;
  });
  await readOn(kit, panel, 2);
  await panel.waitFor((wanted) => document.getElementById('status-notes')?.textContent?.includes(wanted), text('saveNewer'));
  await lists(panel, FAMILY);
  assert.match(await summary(panel), /IOE00000001\d\d/);
});

test('of damaged records only what is damaged is lost, and it is said', async () => {
  const { panel } = await explained(kit);
  await savesHere(kit, panel);
  await readOn(kit, panel, 2);
  await kit.desk.evaluate(async (/** @type {string[]} */ [lost, unreadable, orphan, odd]) => {
    /** @type {(request: IDBRequest | IDBOpenDBRequest) => Promise<any>} */
    const answer = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
    const database = await answer(indexedDB.open('caselight'));
    const newestOf = async (/** @type {string} */ receipt) => (await answer(database.transaction('readings').objectStore('readings').index('receipt').getAll(receipt))).at(-1);
    const [one, other] = [await newestOf(lost), await newestOf(unreadable)];
    const write = (/** @type {string} */ name, /** @type {(store: IDBObjectStore) => IDBRequest} */ step) => answer(step(database.transaction(name, 'readwrite').objectStore(name)));
    await write('captures', (store) => store.delete(one.reading));
    await write('readings', (store) => store.put({ ...other, at: 'yesterday' }));
    await write('cases', (store) => store.delete(orphan));
    await write('cases', (store) => store.put({ receipt: odd, seen: 'never', learned: 7, person: null }));
    database.close();
    return true;
  }, [PERMIT, PETITION, 'IOE0000000102', 'IOE0000000104']);
  const cases = await memoryPage(kit, 'cases');
  await listHas(cases, FAMILY);
  for (const receipt of [PERMIT, PETITION, 'IOE0000000102', 'IOE0000000104']) assert.match(await caseSays(receipt), new RegExp(receipt));
  const choices = await memoryPage(kit, 'options');
  await choices.waitFor((wanted) => document.body.textContent?.includes(wanted), text('savePartly', [2]));
  await readOn(kit, panel, 3);
  await listHas(cases, FAMILY);
});

test('a program that appears gets what the browser kept, when the person agrees', async () => {
  const { page, panel } = await explained(kit);
  await savesHere(kit, panel);
  kit.setHost('real');
  await page.reload();
  await until(() => kit.hostPids().length === 1, 'the program was started');
  const again = await kit.panel(page);
  await again.waitFor((wanted) => document.getElementById('saving-title')?.textContent === wanted, text('handOverTitle'));
  await answers(again, 'handOverYes');
  assert.ok(!Object.values(await inDatabase(kit)).some((count) => count > 0));
  assert.match(caselight(kit, ['cases']), new RegExp(PETITION));
});
