// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findReceipts } from '../../../extension/content/find-receipts.js';
import { isReceipt, receiptsInText } from '../../../extension/shared/receipts.js';
import { account } from '../../myuscis/accounts/index.js';
import { casesPage } from '../../myuscis/pages/account.js';
import { documentOf } from './small-dom.js';

const NOW = new Date('2026-11-23T12:00:00Z');
const FOREIGN = 'IOE0000000401';
const accountOf = (name) => account(name, NOW, 1);
const receiptsOf = (name) => accountOf(name).cases.map(({ receipt }) => receipt);
/** What is found on the stand-in's account page. */
const onPage = (layout, name = 'family', mentioned = []) => findReceipts(documentOf(casesPage(accountOf(name), layout, mentioned)));
/** What is found in a body. */
const inBody = (body) => findReceipts(documentOf(`<html><body>${body}</body></html>`));
const island = (value, component = 'CaseCardsApp') => `<script type="application/json" data-component-name="${component}">${JSON.stringify(value)}</script>`;
const one = (receiptNumber, concurrentCases = []) => ({ receiptNumber, concurrentCases });
const MOUNT = 'CaseCardsApp-react-component-0b8f';

for (const layout of ['react', 'react-cards', 'two-islands', 'renamed', 'embedded', 'cards', 'text']) {
  test(`every case of the account is found in the layout: ${layout}`, () => {
    assert.deepEqual(onPage(layout).receipts.sort(), receiptsOf('family'));
  });
}

test('a number that only some text of the page mentions is not of the account', () => {
  for (const layout of ['react', 'react-cards', 'two-islands', 'renamed', 'embedded', 'cards']) {
    assert.ok(!onPage(layout, 'family', [FOREIGN]).receipts.includes(FOREIGN), layout);
  }
});

test('a card is named by its id: another number in its paragraph is not a case of its own', () => {
  const { receipts } = inBody('<div role="region" id="region_IOE0000000001"><p>Transferred together with IOE0000000009</p></div>');
  assert.deepEqual(receipts, ['IOE0000000001']);
});

test('the numbers of neighbors that touch are told apart, also where one card repeats its number in a sentence', () => {
  const card = (n, inner = '') => `<div role="region" id="region_${n}"><span><b>Receipt #</b> IOE000000000${n}</span><button>Case Status</button>${inner}</div>`;
  assert.deepEqual(inBody(card(1, '<p>We received IOE0000000001.</p>') + card(2)).receipts, ['IOE0000000001', 'IOE0000000002']);
});

test('a short list in the data does not hide the cards that are drawn beside it', () => {
  const { receipts, saw, source } = inBody(`${island({ cases: [one('IOE0000000001')] })}<div id="region_IOE0000000001">a</div><div id="region_IOE0000000002">b</div>`);
  assert.deepEqual(receipts, ['IOE0000000001', 'IOE0000000002']);
  assert.deepEqual([saw, source], [{ embedded: 1, cards: 2, mount: 0, text: 0 }, 'embedded']);
});

test('nor do drawn cards hide what stands beside them in the same place', () => {
  const { receipts } = inBody(`<div id="${MOUNT}"><div id="region_IOE0000000001">a</div><article>Receipt # <i>IOE0000000002</i></article></div>`);
  assert.deepEqual(receipts, ['IOE0000000001', 'IOE0000000002']);
});

test('cases are found at any depth, under any key, in any data of the page, each once', () => {
  const deep = island({ props: { a: [{ b: { receipt_number: 'IOE0000000002' } }], closedCases: [one('IOE0000000001', [one('IOE0000000003')])] } }, 'Other');
  assert.deepEqual(inBody(deep + island({ cases: [one('IOE0000000003')] })).receipts, ['IOE0000000002', 'IOE0000000001', 'IOE0000000003']);
});

test('data that is cut off or of another shape gives nothing and does no harm', () => {
  for (const text of ['', '{"cases":[{"receiptNumber":"IOE00', 'null', '[]', '{"cases":{}}', '{"cases":[null,7,{"receiptNumber":7}]}', '{"number":"IOE0000000001"}']) {
    assert.deepEqual(inBody(`<script type="application/json">${text}</script>`).receipts, [], text);
  }
});

test('data without end is given up: in depth, in number, in size', () => {
  let nested = one('IOE0000000099');
  for (let i = 0; i < 100; i++) nested = { inner: [nested] };
  assert.deepEqual(inBody(island(nested)).receipts, []);
  const wide = [...Array(200_000).fill(0), one('IOE0000000099')];
  assert.deepEqual(inBody(island(wide)).receipts, []);
  assert.deepEqual(inBody(island([one('IOE0000000001'), 'x'.repeat(5_000_000)])).receipts, []);
});

test('numbers of the online record come first, those of other systems after them', () => {
  const { receipts } = onPage('react', 'paper');
  assert.deepEqual(receipts, ['IOE0000000601', 'IOE0000000602', 'MSC0000000611', 'EAC0000000612', 'WAC0000000613', 'LIN0000000614']);
});

test('an account of a law office is found whole, and no more than one message may hold', () => {
  assert.equal(onPage('react', 'office').receipts.length, 60);
  const cases = Array.from({ length: 700 }, (_, i) => one(`IOE${String(i).padStart(10, '0')}`));
  assert.equal(inBody(island({ cases })).receipts.length, 500);
});

test('what a page without a number is: a list with no case, a place without numbers, or neither', () => {
  assert.equal(onPage('react', 'empty').shape, 'empty');
  assert.equal(onPage('embedded', 'empty').shape, 'empty');
  assert.equal(onPage('changed').shape, 'unknown');
  assert.equal(onPage('island-late').shape, 'unknown');
  assert.equal(onPage('nothing').shape, 'none');
  assert.equal(onPage('react').shape, 'cases');
});

test('an island that cannot be read is not an empty list', () => {
  assert.equal(inBody('<script data-component-name="CaseCardsApp">{"cases":[</script>').shape, 'unknown');
  assert.equal(inBody(island({ cases: [{ form: 'I-765' }] })).shape, 'unknown');
  assert.equal(inBody(island({ alerts: [] }, 'Other')).shape, 'none');
});

test('text gives whole receipt numbers only, each once, in order', () => {
  const text = 'Receipt # IOE0000000002, MSC2190000001; IOE0000000002 again; XIOE0000000003 IOE00000000044 IOE123';
  assert.deepEqual(receiptsInText(text), ['IOE0000000002', 'MSC2190000001']);
});

test('a receipt number is three capitals and ten digits and nothing else', () => {
  assert.ok(isReceipt('IOE0000000001'));
  for (const value of ['ioe0000000001', 'IOE000000001', 'IOE0000000001 ', 'IOE0000000001\n', '../E0000000001', 7, null, undefined]) {
    assert.ok(!isReceipt(value), String(value));
  }
});
