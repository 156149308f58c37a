// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { installChrome } from './chrome-fake.js';

const { storage, permissions, notifications } = installChrome();
const { noteNews, tellNews } = await import('../../../extension/background/news.js');
const { answerClicks } = await import('../../../extension/background/notifications.js');
const { badgeFor } = await import('../../../extension/background/badge.js');
const { markSeen } = await import('../../../extension/background/memory.js');
const { loadState } = await import('../../../extension/background/session.js');

const card = (n, form = 'I-485') => ({ receipt: `IOE000000000${n}`, form, applicant: 'SAMPLE, ALEX' });
const change = (matters) => ({ kind: 'status', path: '', from: 'a', to: 'b', text: 'Case Was Approved', matters });

/** A session in which the account has these cases. */
async function freshSession() {
  await storage.session.clear();
  await storage.session.set({ found: [1, 2, 3].map((n) => card(n).receipt) });
}

beforeEach(async () => {
  await freshSession();
  await storage.local.clear();
  notifications.shown.clear();
  permissions.granted = ['notifications'];
  await storage.local.set({ notify: true });
});

const counted = async () => (await loadState()).unseen;

for (const [tell, worth] of [['everything', ['needs_you', 'news']], ['needs_you', ['needs_you']], ['nothing', []]]) {
  test(`with the setting "${tell}" these changes are told: ${worth.join(', ') || 'none'}`, async () => {
    await storage.local.set({ tell });
    const told = [];
    for (const matters of ['needs_you', 'news', 'quiet']) {
      await freshSession();
      await noteNews(card(1), [change(matters)]);
      if ((await counted()).length) told.push(matters);
    }
    assert.deepEqual(told, worth);
  });
}

test('the badge counts cases with news until the person has looked, and then those that need them', async () => {
  await noteNews(card(1), [change('news'), change('needs_you')]);
  await noteNews(card(2), [change('news')]);
  assert.equal(badgeFor(await loadState()).text, '+2');
  await markSeen([card(1).receipt, card(2).receipt]);
  assert.equal(badgeFor(await loadState()).text, '');
  assert.equal(badgeFor({ ...(await loadState()), cases: [{ card: { needsYou: true } }] }).text, '1');
});

test('one notification tells of a whole walk, and each change once', async () => {
  await noteNews(card(1), [change('news')]);
  await noteNews(card(2), [change('needs_you')]);
  await tellNews();
  await tellNews();
  assert.deepEqual([...notifications.shown.keys()], ['cases']);
  notifications.shown.clear();
  await noteNews(card(1), [change('news')]);
  await tellNews();
  assert.deepEqual([...notifications.shown.keys()], ['case:IOE0000000001']);
});

test('a notification names the form, but no person, no receipt and not what changed', async () => {
  for (const matters of ['news', 'needs_you']) {
    await noteNews(card(1), [change(matters)]);
    await tellNews();
    const { title, message } = notifications.shown.get('case:IOE0000000001');
    assert.match(message, /I-485/);
    assert.doesNotMatch(title + message, /IOE\d|SAMPLE|Approved/);
  }
});

test('without the permission, or when the person turned it off, nothing is shown', async () => {
  await noteNews(card(1), [change('news')]);
  permissions.granted = [];
  await tellNews();
  permissions.granted = ['notifications'];
  await storage.local.set({ notify: false });
  await noteNews(card(1), [change('news')]);
  await tellNews();
  assert.equal(notifications.shown.size, 0);
});

test('a click leads to the case, or to the cases that changed', async () => {
  answerClicks();
  answerClicks();
  await noteNews(card(1), [change('news')]);
  await tellNews();
  await notifications.click('case:IOE0000000001');
  await notifications.click('cases');
  assert.deepEqual(globalThis.chrome.tabs.opened, ['x://id/pages/case.html?receipt=IOE0000000001', 'x://id/pages/cases.html?state=changed']);
  assert.equal(notifications.shown.size, 0);
});
