// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { isSight } from '../../../extension/background/sight-check.js';
import { findReceipts } from '../../../extension/content/find-receipts.js';
import { sightOf } from '../../../extension/content/sight.js';
import { reportOf } from '../../../extension/pages/saw/report.js';
import { contentTypeClass, pathWords, sizeClass, timeClass } from '../../../extension/shared/saw/words.js';
import { account } from '../../myuscis/accounts/index.js';
import { casesPage } from '../../myuscis/pages/account.js';
import { installChrome } from './chrome-fake.js';
import { documentOf } from './small-dom.js';

const NOW = new Date('2026-11-23T12:00:00Z');
installChrome();
const { collectSaw, noteCapture, noteSight } = await import('../../../extension/background/saw.js');
const { describe } = await import('../../../extension/shared/describe.js');
const { host } = await import('../../../extension/background/host.js');
const { installPort } = await import('./saw-port.js');

beforeEach(() => {
  installChrome();
  globalThis.chrome.tabs.query = async () => [{}, {}];
  installPort();
});

afterEach(() => host.close());

const AROUND = { pathname: '/account/applicant', ageMs: 40, looks: 1, firstAt: 1 };
const ok = { stop: null, notYours: false };

/** @param {string} html @param {object} [around] @param {string} [page] */
function sightIn(html, around = {}, page) {
  const document = documentOf(html);
  const found = findReceipts(document);
  return sightOf(document, { ...AROUND, ...around }, found, page ?? (found.receipts.length ? 'cases' : 'changed'));
}

const onPage = (layout, name = 'family', around = {}) => sightIn(casesPage(account(name, NOW, 1), layout, []), around);
const line = (text, start) => text.split('\n').find((one) => one.startsWith(start)) ?? '';

/** @param {string} receipt @param {(name: string) => object} answerOf */
const captureOf = (receipt, answerOf) => ({
  format: 'caselight-capture/1', receipt, capturedAt: NOW.toISOString(),
  responses: Object.fromEntries(['cases', 'case_status', 'receipt_info', 'documents'].map((name) => [name, answerOf(name)])),
});
const answered = (status, contentType, body) => () => ({ httpStatus: status, contentType, url: 'https://my.uscis.gov/x', body });

/** Everything that a person could be known by, in one place each. @param {string} mark differs from person to person */
function personOf(mark) {
  const number = mark === 'a' ? '9876543210' : '1234567890';
  return {
    receipt: `IOE${number}`, other: `MSC${number}`,
    words: [`NAME${mark}`, `first${mark} last${mark}`, `${mark}@mail.example`, `A${number.slice(1)}`, mark === 'a' ? 'March 14, 2026' : 'April 25, 2025', mark === 'a' ? '2026-03-14' : '2025-04-25'],
  };
}

/** A page and its answers with a word of the person in every place that there is. @param {string} mark */
async function reportAbout(mark) {
  const { receipt, other, words } = personOf(mark);
  const [name, full, mail, alien, day, iso] = words;
  const island = { [name]: { cases: [{ receiptNumber: receipt, applicantName: full, [alien]: iso }], [mail]: [{ receiptNumber: other }, { receiptNumber: `${alien}${day}` }] } };
  const html = `<html><head><title>${full} ${receipt}</title></head><body class="${name}"><h1>${full}</h1><iframe title="${mail}" src="/x?${alien}"></iframe>`
    + `<script type="application/json" data-component-name="${name}">${JSON.stringify(island)}</script><script type="application/json">{"cut": "${alien}</script>`
    + `<div id="CaseCardsApp-react-component-${name}"><div role="region" id="region_${receipt}"><p>${day} ${full} ${mail}</p></div><div id="region_${name}">${alien}</div></div></body></html>`;
  await noteSight(sightIn(html, { pathname: `/account/${receipt}/${name}/applicant/${iso}` }));
  const body = JSON.stringify({ data: { [name]: full, receiptNumber: receipt, [alien]: { [mail]: day } }, error: `${full} ${iso}` });
  const told = (n) => ({ httpStatus: 200, contentType: `application/json; ${name}=${mail}`, url: `https://my.uscis.gov/${receipt}/${n}?${full}`, body });
  await noteCapture(captureOf(receipt, told), { readings: { cases: name, case_status: full }, refusal: { name: full, message: mail, fix: day } }, ok);
  await noteCapture(captureOf(other, () => ({ error: mail })), { refusal: { name: receipt } }, { stop: full, notYours: false });
  const saw = await collectSaw(true);
  return reportOf({ ...saw, now: saw.seenAt });
}

test('no word of the person is in the text, wherever it stood', async () => {
  const text = await reportAbout('a');
  const { receipt, other, words } = personOf('a');
  for (const word of [receipt, other, ...words, receipt.slice(3), ...words.flatMap((one) => one.split(/[^A-Za-z0-9]+/)).filter((part) => part.length > 2)]) {
    assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `${word} in\n${text}`);
  }
  assert.doesNotMatch(text, /\d{4}-\d\d-\d\d|\d{5,}|@|https?:/);
});

test('whoever the person is, the text is the same', async () => {
  const first = await reportAbout('a');
  await globalThis.chrome.storage.session.clear();
  assert.equal(await reportAbout('b'), first);
});

test('a page may tell of what it is like in the fixed words and in counts only', () => {
  const sight = onPage('react');
  assert.ok(isSight(sight));
  const canary = 'ALEX SAMPLE IOE0000000001';
  const places = (value, put) => Object.entries(value).flatMap(([key, inner]) => [
    { ...value, [key]: put }, ...(typeof inner === 'object' && !Array.isArray(inner) ? places(inner, put).map((one) => ({ ...value, [key]: one })) : []),
  ]);
  const wrong = [...places(sight, canary), ...places(sight, -1), ...places(sight, 1e9), { ...sight, [canary]: 1 }, { ...sight, path: [canary] }, { ...sight, routes: { ...sight.routes, [canary]: 1 } }];
  assert.ok(wrong.length > 40);
  for (const one of wrong) assert.ok(!isSight(one), JSON.stringify(one));
});

test('an address keeps the parts that every account has, and nothing else of it', () => {
  assert.deepEqual(pathWords('/account/applicant/case/IOE0000000001'), ['account', 'applicant', 'case', '*']);
  assert.deepEqual(pathWords('/Alex%20Sample/../account//'), ['*', '*', 'account']);
  assert.equal(pathWords('/a'.repeat(50)).length, 8);
});

test('sizes, times and types are classes', () => {
  assert.deepEqual([0, 1, 1_023, 1_024, 10_240, 102_400, 1e7].map(sizeClass), ['no bytes', 'under 1 KB', 'under 1 KB', '1 to 10 KB', '10 to 100 KB', '100 KB or more', '100 KB or more']);
  assert.deepEqual([0, 1_000, 10_000, 60_000, 600_000, 3_600_000, 1e12].map(timeClass), ['under 1 s', '1 to 10 s', '10 to 60 s', '1 to 10 min', '10 to 60 min', 'over 1 h', 'over 1 h']);
  assert.deepEqual(['application/json; charset=utf-8', 'application/problem+json', 'text/html', 'text/plain', 'image/png', ''].map(contentTypeClass), ['JSON', 'JSON', 'web page', 'text', 'other type', 'no type']);
});

test('every route of discovery is told with what it found', () => {
  assert.deepEqual([onPage('react').routes, onPage('react').lists, onPage('react').cards.receipt], [{ embedded: 7, cards: 7, mount: 0, text: 0 }, { known: 7, other: 0 }, 7]);
  assert.deepEqual([onPage('react-cards').routes.embedded, onPage('react-cards').data], [0, { ofCards: 0, others: 0, unreadable: 0 }]);
  assert.deepEqual(onPage('renamed').lists, { known: 0, other: 7 });
  assert.deepEqual(onPage('two-islands').data, { ofCards: 1, others: 1, unreadable: 0 });
  assert.deepEqual([onPage('changed').cards.other, onPage('changed').mounts], [7, 1]);
  assert.deepEqual(onPage('react', 'paper').numbers, { online: 2, paper: 4, other: 0 });
  assert.equal(onPage('cards').cards.digits, 7);
});

test('a number of a new shape where a receipt number belongs is counted', () => {
  const island = (receiptNumber) => `<script type="application/json">${JSON.stringify({ cases: [{ receiptNumber }] })}</script>`;
  assert.equal(sightIn(island('IOE00000000012')).numbers.other, 1);
  assert.equal(sightIn(island('IOE0000000001')).numbers.other, 0);
});

test('an answer is told by status, type, size and reading', async () => {
  await noteCapture(captureOf('IOE0000000001', answered(405, '', '')), {}, { stop: 'blocked', notYours: false });
  const text = reportOf(await collectSaw(true));
  assert.match(text, / {2}- cases: 405, no type, no bytes, blocked; keys not compared/);
  assert.match(text, /under 1 s ago: stopped: blocked/);
});

test('without a page, without a host and without permission the text still says which it was', async () => {
  const conclusion = async (permitted) => line(reportOf(await collectSaw(permitted)), 'Conclusion');
  assert.equal(await conclusion(true), 'Conclusion: no page of the site has been looked at');
  assert.equal(await conclusion(false), 'Conclusion: the browser withholds the site from the extension');
  await globalThis.chrome.storage.session.set({ host: { problem: 'host_old', version: '0.0.9' } });
  host.close();
  installPort('missing');
  assert.match(await conclusion(true), /^Conclusion: the host not registered with this browser \(missing\)$/);
});

test('what is in the way, and a page without cases, lead to it', () => {
  const idle = { run: { phase: 'idle', total: 0, done: 0, at: 0 }, pause: null, host: { problem: null }, found: [], cases: [] };
  const phase = (name) => ({ ...idle, run: { ...idle.run, phase: name } });
  for (const state of [phase('changed'), phase('empty'), phase('nothing'), { ...idle, host: { problem: 'missing' } }]) assert.ok(describe(state).ways.includes('saw'));
  assert.ok(!describe(phase('looking')).ways.includes('saw'));
});
