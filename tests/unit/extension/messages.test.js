// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowed } from '../../../extension/background/messages.js';
import { FROM_PAGE, FROM_UI } from '../../../extension/shared/messages.js';

const self = { id: 'the-extension', base: 'chrome-extension://the-extension/' };
const page = { id: self.id, url: 'https://my.uscis.gov/account/applicant', frameId: 0, tab: { id: 7 } };
const popup = { id: self.id, url: `${self.base}pages/popup.html` };
const panel = { id: self.id, url: `${self.base}pages/panel.html`, frameId: 3, tab: { id: 7 } };
const answer = { httpStatus: 200, contentType: 'application/json', url: 'https://my.uscis.gov/x', body: '{}' };
const capture = { format: 'caselight-capture/1', receipt: 'IOE0000000001', capturedAt: '2026-11-23T12:00:00.000Z', responses: { cases: answer, documents: { error: 'timeout' } } };
const sight = {
  path: ['account', '*'], page: 'cases', source: 'embedded', after: 'under 1 s', routes: { embedded: 1, cards: 0, mount: 0, text: 0 }, data: { ofCards: 1, others: 0, unreadable: 0 },
  lists: { known: 1, other: 0 }, numbers: { online: 1, paper: 0, other: 0 }, cards: { receipt: 0, digits: 0, other: 0 }, mounts: 1, frames: 0, looks: 1, firstAt: 1,
};
const claim = { type: FROM_PAGE.claim, receipt: 'IOE0000000001', mode: 'page' };
const allowed = (message, sender) => isAllowed(message, sender, self);

test('a content script may ask what content scripts may ask, and nothing else', () => {
  assert.ok(allowed({ type: FROM_PAGE.hello, afterSignIn: false }, page));
  assert.ok(allowed(claim, page));
  assert.ok(allowed({ type: FROM_PAGE.capture, capture }, page));
  for (const type of Object.values(FROM_UI)) assert.ok(!allowed({ type, receipt: 'IOE0000000001' }, page), type);
});

test('a page of the extension may ask what pages may ask, and nothing else', () => {
  for (const sender of [popup, panel]) {
    assert.ok(allowed({ type: FROM_UI.state }, sender));
    assert.ok(allowed({ type: FROM_UI.document, receipt: 'IOE0000000001' }, sender));
    assert.ok(!allowed(claim, sender));
  }
});

test('other senders are refused', () => {
  const others = [
    { ...page, id: 'another-extension' },
    { ...page, url: 'https://my.uscis.gov.example.org/' },
    { ...page, url: 'http://my.uscis.gov/' },
    { ...page, frameId: 2 },
    { ...page, tab: undefined },
    { ...page, url: undefined },
    { ...popup, url: 'chrome-extension://the-extension.example/pages/popup.html' },
  ];
  for (const sender of others) {
    assert.ok(!allowed(claim, sender), JSON.stringify(sender));
    assert.ok(!allowed({ type: FROM_UI.state }, sender), JSON.stringify(sender));
  }
});

test('unknown types, inherited names and things that are no message are refused', () => {
  for (const message of [{ type: 'page/run' }, { type: 'toString' }, { type: '__proto__' }, {}, null, undefined, 'page/hello', { type: ['page/hello'] }]) {
    assert.ok(!allowed(message, page), JSON.stringify(message));
  }
});

test('a missing, wrong or additional field is refused', () => {
  for (const message of [{ type: claim.type, receipt: claim.receipt }, { ...claim, mode: 'forced' }, { ...claim, receipt: '../../etc' }, { ...claim, url: 'https://example.org' }]) {
    assert.ok(!allowed(message, page), JSON.stringify(message));
  }
});

test('a capture is looked at in every part', () => {
  const send = (change) => allowed({ type: FROM_PAGE.capture, capture: { ...capture, ...change } }, page);
  assert.ok(send({}));
  for (const change of [
    { format: 'caselight-capture/2' },
    { receipt: 'IOE1' },
    { capturedAt: 'now' },
    { responses: {} },
    { responses: { others: answer } },
    { responses: { cases: { ...answer, httpStatus: '200' } } },
    { responses: { cases: { ...answer, body: 7 } } },
    { responses: { cases: { ...answer, body: 'x'.repeat(2 * 1024 * 1024) } } },
    { responses: { cases: { error: 'anything' } } },
    { responses: { cases: null } },
  ]) assert.ok(!send(change), JSON.stringify(change).slice(0, 80));
});

test('only lists of receipts of a bounded length are taken', () => {
  const send = (receipts, source = 'embedded', state = 'cases') => allowed({ type: FROM_PAGE.found, receipts, source, page: state, sight }, page);
  assert.ok(send([]) && send(['IOE0000000001']));
  assert.ok(!send(['x']) && !send('IOE0000000001') && !send([], 'elsewhere') && !send([], 'none', 'elsewhere') && !send(Array(501).fill('IOE0000000001')));
});

test('numbers to read come from a page of the extension, are of the online record, and are not many', () => {
  const send = (receipts, sender = panel) => allowed({ type: FROM_UI.readThese, receipts }, sender);
  const many = (count) => Array.from({ length: count }, (_, i) => `IOE${String(i).padStart(10, '0')}`);
  assert.ok(send(many(1)) && send(many(25)) && send(many(1), popup));
  assert.ok(!send([]) && !send(many(26)) && !send(['MSC0000000611']) && !send(['ioe0000000001']) && !send(many(1), page));
});

test('the panel may ask for the calendar of one case, and for nothing else of the memory', () => {
  assert.ok(allowed({ type: FROM_UI.calendar, receipt: 'IOE0000000001' }, panel));
  for (const wrong of [{}, { receipt: 'all' }, { receipt: 'IOE0000000001', format: 'json' }]) assert.ok(!allowed({ type: FROM_UI.calendar, ...wrong }, panel));
  assert.ok(!allowed({ type: FROM_UI.memory, request: { type: 'render', format: 'ics', receipts: ['IOE0000000001'] } }, panel));
});

test('the panel may change the one switch that it shows, and no other setting', () => {
  const send = (choices) => allowed({ type: FROM_UI.choose, choices }, panel);
  assert.ok(send({ readAutomatically: false }) && send({ toldTerms: true }));
  assert.ok(!send({ toldTerms: false }) && !send({ readAutomatically: 'yes' }) && !send({ reRead: true }) && !send({ assistant: {} }) && !send(undefined));
});

test('the popup says over which tab it stands; a page in a tab needs no word, and the panel may not name another', () => {
  for (const type of [FROM_UI.state, FROM_UI.read, FROM_UI.openAccount]) {
    assert.ok(allowed({ type, tab: 7 }, popup), type);
    assert.ok(!allowed({ type, tab: '7' }, popup) && !allowed({ type, tab: 7 }, panel) && !allowed({ type, tab: 7 }, page), type);
  }
});

test('a page says whether it comes from the sign-in, and that the person is there, and nothing more', () => {
  assert.ok(allowed({ type: FROM_PAGE.hello, afterSignIn: true }, page) && allowed({ type: FROM_PAGE.sign }, page));
  assert.ok(!allowed({ type: FROM_PAGE.hello }, page) && !allowed({ type: FROM_PAGE.hello, afterSignIn: 'yes' }, page) && !allowed({ type: FROM_PAGE.sign, key: 'a' }, page));
});
