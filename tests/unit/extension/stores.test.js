// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage, tabs } = installChrome();
const { NORMAL, PRIVATE, storeFor, storeOf } = await import('../../../extension/background/stores.js');
const { found, leftPrivate, signedIn } = await import('../../../extension/background/account.js');
const { claim, finishedCase } = await import('../../../extension/background/reading.js');
const { allStores, load, loadState } = await import('../../../extension/background/session.js');
const { loadConversation, loadDocument, loadRead, loadWaiting, saveCase, saveConversation, saveRead, saveWaiting } =
  await import('../../../extension/background/case-papers.js');
const { noteNews, tellNews } = await import('../../../extension/background/news.js');
const { askToRead, openAccount } = await import('../../../extension/background/open-account.js');
const { rememberTab } = await import('../../../extension/background/tabs.js');
const { comesFromSignIn } = await import('../../../extension/content/page-state.js');

const [A, B, C] = ['IOE0000000001', 'IOE0000000002', 'IOE0000000003'];
const CONTAINER = 'firefox-container-2';
const fine = { stop: null, notYours: false };
const capture = (receipt) => ({ receipt, capturedAt: '2026-11-20T12:00:00Z' });
const everything = async () => JSON.stringify(await storage.session.get(null));

/** Reads a case as a walk does. */
async function read(receipt, store) {
  await claim(receipt, 'page', 1, store);
  await saveCase({ receipt, readAt: 1, card: { receipt } }, `<p>of ${receipt}</p>`, store);
  await saveRead({ capture: capture(receipt), kept: false }, store);
  await finishedCase(receipt, fine, undefined, store);
}

beforeEach(() => storage.session.clear());

test('normal windows, private windows and each container are sessions of their own', async () => {
  const tabsOf = [undefined, {}, { incognito: false }, { cookieStoreId: 'firefox-default' }, { incognito: true }, { incognito: true, cookieStoreId: 'firefox-private' }, { cookieStoreId: CONTAINER }];
  assert.deepEqual(tabsOf.map(storeOf), [NORMAL, NORMAL, NORMAL, NORMAL, PRIVATE, PRIVATE, CONTAINER]);
  tabs.get = async (id) => (id === 7 ? { id, incognito: true } : Promise.reject(new Error('no tab')));
  assert.equal(await storeFor({ tab: 7 }, {}), PRIVATE, 'the popup is about the tab that it stands over');
  assert.equal(await storeFor({ tab: 8 }, {}), NORMAL);
  assert.equal(await storeFor({ tab: 7 }, { tab: { cookieStoreId: CONTAINER } }), CONTAINER, 'a page in a tab is about its own');
});

test('two accounts in two sessions do not see each other, and neither stops or slows the other', async () => {
  await found([A], 'embedded', 'cases');
  await read(A);
  await found([B], 'embedded', 'cases', { store: CONTAINER });
  assert.deepEqual(await loadState().then(({ found: own, cases }) => [own, cases.map(({ receipt }) => receipt)]), [[A], [A]]);
  assert.deepEqual((await loadState(CONTAINER)).cases, []);
  assert.equal((await claim(B, 'page', 2, CONTAINER)).go, true);
  await finishedCase(B, { stop: 'blocked', notYours: false }, undefined, CONTAINER);
  assert.equal((await loadState(CONTAINER)).pause.reason, 'blocked');
  assert.equal((await loadState()).pause, null);
  assert.equal((await claim(A, 'asked', 1)).go, true);
  assert.equal((await claim(B, 'page', 2, CONTAINER)).why, 'paused');
});

test('a case of a private window goes with the last tab that shows it, in every part', async () => {
  const store = PRIVATE;
  await found([A, B], 'embedded', 'cases', { store, tabId: 1 });
  await found([B], 'cards', 'cases', { store, tabId: 2 });
  for (const receipt of [A, B]) await read(receipt, store);
  await saveConversation(A, [{ text: A }], store);
  await saveWaiting({ capture: capture(A), store });
  await leftPrivate(1);
  assert.deepEqual((await loadState(store)).cases.map(({ receipt }) => receipt), [B]);
  assert.ok(!(await everything()).includes(A));
  await leftPrivate(2);
  assert.ok(!(await everything()).includes(B));
  assert.deepEqual(await allStores(), [NORMAL]);
});

test('an answer that comes after the private tab has closed is not kept', async () => {
  const store = PRIVATE;
  await found([A], 'embedded', 'cases', { store, tabId: 1 });
  await claim(A, 'page', 1, store);
  await leftPrivate(1);
  await saveCase({ receipt: A, readAt: 1 }, '<p>late</p>', store);
  await saveRead({ capture: capture(A), kept: false }, store);
  await saveWaiting({ capture: capture(A), store });
  await saveConversation(A, [{}], store);
  await finishedCase(A, fine, undefined, store);
  assert.ok(!(await everything()).includes(A));
});

test('documents, readings, conversations and what waits for the host are kept by session', async () => {
  await saveCase({ receipt: A, readAt: 1 }, '<p>container</p>', CONTAINER);
  await saveRead({ capture: capture(A), kept: true }, CONTAINER);
  await saveConversation(A, [{ text: 'x' }], CONTAINER);
  assert.deepEqual([await loadDocument(A), await loadRead(A), await loadConversation(A)], [undefined, undefined, []]);
  assert.equal(await loadDocument(A, CONTAINER), '<p>container</p>');
  await saveWaiting({ capture: capture(B), store: CONTAINER });
  await saveWaiting({ capture: capture(C) });
  assert.deepEqual((await loadWaiting()).map(({ store }) => store ?? NORMAL).sort(), [NORMAL, CONTAINER]);
});

test('news of a session are told of that session', async () => {
  await found([A], 'embedded', 'cases', { store: CONTAINER });
  await noteNews({ receipt: A, form: 'I-485' }, [{ matters: 'news' }], CONTAINER);
  assert.deepEqual([(await loadState()).unseen, (await loadState(CONTAINER)).unseen], [[], [A]]);
  await tellNews();
  assert.deepEqual((await load(CONTAINER)).toTell, [A]);
});

test('after a sign-in nothing of the account before is shown until a list says whose it is', async () => {
  await found([A, B], 'embedded', 'cases');
  await read(A);
  await signedIn();
  assert.deepEqual(await loadState().then(({ cases, found: own }) => [cases, own]), [[], []]);
  await found([A, B], 'embedded', 'cases');
  assert.equal((await loadState()).cases.length, 1, 'the same person again: what was read is still there');
  await signedIn();
  await found([C], 'embedded', 'cases');
  assert.ok(!(await everything()).includes(A));
});

test('when the first person comes back within five minutes, their cases are read again', async () => {
  await found([A], 'embedded', 'cases');
  await read(A);
  await found([B], 'embedded', 'cases');
  await found([A], 'embedded', 'cases');
  assert.equal((await claim(A, 'page', 1)).go, true);
});

test('the hold of a session that is over ends with its account; that of the firewall does not', async () => {
  for (const [reason, stays] of [['signed_out', false], ['no_record', false], ['blocked', true], ['rate_limited', true]]) {
    await storage.session.clear();
    await found([A], 'embedded', 'cases');
    await claim(A, 'page', 1);
    await finishedCase(A, { stop: reason, notYours: false });
    await found([B], 'embedded', 'cases');
    assert.equal((await claim(B, 'page', 2)).go, !stays, reason);
  }
});

test('a page that was open before another account signed in does not bring the earlier one back', async () => {
  await found([A], 'embedded', 'cases', { since: 1_000 });
  await found([B], 'embedded', 'cases', { since: 2_000 });
  assert.deepEqual(await found([A], 'embedded', 'cases', { since: 1_000 }), []);
  assert.deepEqual(await found([], 'none', 'empty', { since: 1_000 }), []);
  assert.deepEqual((await load()).found, [B]);
  assert.deepEqual(await found([A], 'embedded', 'cases', { since: 3_000 }), [A]);
});

test('an answer about a case of the account before changes nothing', async () => {
  await found([A], 'embedded', 'cases');
  await claim(A, 'page', 1);
  await found([B], 'embedded', 'cases');
  assert.deepEqual(await finishedCase(A, { stop: 'server_error', notYours: false }), { go: true });
  assert.deepEqual(await load().then(({ pause, begun }) => [pause, begun]), [null, {}]);
});

test('a sign-in is known by the page before', () => {
  for (const referrer of ['https://myaccount.uscis.gov/', 'https://myaccount.uscis.gov/dashboard', 'https://my.uscis.gov/sign-in', 'https://my.uscis.gov/oidc/callback?code=x']) assert.ok(comesFromSignIn(referrer), referrer);
  for (const referrer of ['', 'https://my.uscis.gov/account', 'https://my.uscis.gov/', 'https://myaccount.uscis.gov.example.org/', 'https://my.uscis.gov/sign-ins', 'https://www.uscis.gov/']) assert.ok(!comesFromSignIn(referrer), referrer);
});

test('the account page is opened, and reading asked for, in the session that the person is in', async () => {
  const done = [];
  const open = [
    { id: 1, active: true, url: 'https://my.uscis.gov/account' }, { id: 2, active: false, url: 'https://my.uscis.gov/account' },
    { id: 3, active: true, cookieStoreId: CONTAINER, url: 'https://my.uscis.gov/account' }, { id: 4, active: true, incognito: true, windowId: 9, url: 'https://example.org/' },
  ];
  Object.assign(tabs, {
    query: async () => open.slice(0, 3), sendMessage: async (id) => void done.push(`asked ${id}`),
    update: async (id) => void done.push(`led ${id}`), create: async ({ windowId }) => void done.push(`opened ${windowId ?? ''}`),
  });
  await askToRead('tab/read', open[0]);
  await askToRead('tab/read', open[2]);
  await askToRead('tab/read', open[3]);
  assert.deepEqual(done.splice(0), ['asked 1', 'asked 3', 'opened 9']);
  await rememberTab(1, { since: 1_000 });
  await rememberTab(2, { since: 2_000 });
  await found([A], 'embedded', 'cases', { since: 2_000 });
  await askToRead('tab/read', open[0]);
  assert.deepEqual(done.splice(0), ['asked 2'], 'the tab in front still shows the account before');
  await openAccount(open[0]);
  await openAccount(undefined);
  await openAccount(open[2]);
  assert.deepEqual(done, ['opened ', 'opened ', 'led 3']);
});
