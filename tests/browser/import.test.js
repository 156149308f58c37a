/** Cases come in from anywhere and go out as files; nothing is lost on the way. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { chooseFiles, listHas, memoryPage, rows, savedBy, setField } from './memory-kit.js';
import { says, setUp, text } from './kit.js';

const FROM_A_PHONE = JSON.stringify({
  receiptNumber: 'IOE0000000001', formType: 'I-765', currentStatus: 'Case Was Received', submittedDate: '2026-01-05', lastUpdated: '2026-01-06', events: [],
});

/** @type {import('./kit.js').Kit} */
let kit;
/** @type {import('./kit.js').Page} */
let page;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(async () => {
  await kit.fresh();
  page = await memoryPage(kit, 'transfer');
});

/** @param {string} content */
async function importText(content) {
  await setField(page, '#paste', content);
  await page.click('#take-paste');
  return resultOf();
}

/** What the page said it did. @returns {Promise<string>} */
function resultOf() {
  return page.waitFor(() => document.getElementById('in-progress')?.hidden && /** @type {HTMLElement} */ (document.getElementById('in-result')).innerText);
}

/** @returns {Promise<string[]>} */
const problems = () => page.evaluate(() => [...document.querySelectorAll('#in-problems li')].map((item) => item.textContent));

test('a case that somebody sent is kept and shown, and a second time changes nothing', async () => {
  assert.match(await importText(FROM_A_PHONE), new RegExp(text('importSaved', [1])));
  assert.deepEqual(await problems(), []);
  assert.equal(await page.evaluate(() => document.querySelector('#in-cards a')?.getAttribute('href')), 'case.html?receipt=IOE0000000001');
  assert.deepEqual(await accessibilityFindings(page), []);
  const again = await importText(FROM_A_PHONE);
  assert.match(again, new RegExp(`${text('importSaved', [0])}[\\s\\S]*${text('importKnown', [1])}`));
  const cases = await memoryPage(kit, 'cases');
  await listHas(cases, 1);
});

test('what is no case is answered with a sentence and harms nothing', async () => {
  for (const content of ['hello, is this the right place?', '{"weather":"fine"}', '[]']) {
    assert.match(await importText(content), new RegExp(text('importSaved', [0])));
    const [problem] = await problems();
    assert.ok(problem && problem.length > 20, `no sentence for ${content}`);
  }
  assert.deepEqual(await accessibilityFindings(page), []);
});

test('a text that was cut off is taken as far as it goes', async () => {
  assert.match(await importText(FROM_A_PHONE.slice(0, -25)), new RegExp(text('importSaved', [1])));
});

test('several files at once, good and bad: the good ones are kept, the bad ones named', async () => {
  const other = FROM_A_PHONE.replace('IOE0000000001', 'IOE0000000002');
  await chooseFiles(page, '#files', [{ name: 'one.json', text: FROM_A_PHONE }, { name: 'shopping.txt', text: 'milk' }, { name: 'two.json', text: other }]);
  assert.match(await resultOf(), new RegExp(text('importSaved', [2])));
  assert.match((await problems()).join(), /shopping\.txt/);
});

test('a dropped text is taken like a pasted one', async () => {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', content);
    document.getElementById('drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, FROM_A_PHONE);
  assert.match(await resultOf(), new RegExp(text('importSaved', [1])));
});

test('a dropped file is taken like a chosen one', async () => {
  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], 'phone.json'));
    document.getElementById('drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, FROM_A_PHONE);
  assert.match(await resultOf(), new RegExp(text('importSaved', [1])));
});

test('everything is saved as one file, deleted, and brought back with its names', async () => {
  const account = await kit.signIn();
  await says(await kit.panel(account), text('readAll_title', [7]));
  await account.close();
  const before = await memoryPage(kit, 'cases');
  await listHas(before, 7);
  const shown = (await rows(before)).map(({ receipt, person, text: words }) => [receipt, person, words]).sort();
  await before.close();
  const { name, text: everything } = await savedBy(page, '#out-all');
  assert.match(name, /^caselight-\d{4}-\d\d-\d\d\.jsonl$/);
  assert.match(everything, /^\{"format":"caselight-history\/1"/);

  await kit.desk.reload();
  await kit.desk.click('#forget-all');
  await kit.desk.click('#forget-dialog button[value="forget"]');
  await kit.desk.waitFor((words) => document.getElementById('memory-said')?.textContent?.startsWith(words), text('memorySize', [0, 0, '']).slice(0, 40));
  const empty = await memoryPage(kit, 'cases');
  await empty.waitFor(() => document.getElementById('empty')?.checkVisibility());
  await empty.close();

  await chooseFiles(page, '#files', [{ name, text: everything }]);
  assert.match(await resultOf(), new RegExp(text('importSaved', [7])));
  const back = await memoryPage(kit, 'cases');
  await listHas(back, 7);
  assert.deepEqual((await rows(back)).map(({ receipt, person, text: words }) => [receipt, person, words]).sort(), shown);
});
