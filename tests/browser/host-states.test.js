/** The host is not there, not right, or dies: one plain sentence, and "try again" needs nothing from the site. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { lists, press, says, setUp, summary, text } from './kit.js';
import { settings } from './harness/settings.js';
import { until } from './harness/until.js';
import { listHas, memoryPage } from './memory-kit.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** The browsers do not tell the same things apart. Where none is said to be there (no-host.test.js), nothing is in the way. */
const PROBLEMS = {
  'wrong-origin': { chromium: 'forbidden', firefox: 'missing' },
  unreachable: { chromium: 'missing', firefox: 'start_failed' },
  'dies-at-start': { chromium: 'start_failed', firefox: 'start_failed' },
  'dies-on-analyze': { chromium: 'crashed', firefox: 'crashed' },
  'too-old': { chromium: 'host_old', firefox: 'host_old' },
  'too-new': { chromium: 'host_new', firefox: 'host_new' },
  garbled: { chromium: 'garbled', firefox: 'garbled' },
};

for (const [variant, problems] of Object.entries(PROBLEMS)) {
  const problem = problems[/** @type {'chromium'|'firefox'} */ (settings.browser)];
  if (problem === 'missing') continue;
  test(`the host is ${variant}: it is said, the engine explains, and after mending the host has the case without asking the site`, async () => {
    kit.setHost(/** @type {any} */ (variant));
    const page = await kit.signIn();
    const panel = await kit.panel(page);
    await says(panel, text(`host_${problem}_title`));
    await kit.badgeBecomes('!');
    await lists(panel, 1);
    assert.match(await summary(panel), /IOE0000000201/);
    kit.setHost('real');
    await press(panel, text('wayRetryHost'));
    await says(panel, text('readOne_title'));
    await listHas(await memoryPage(kit, 'cases'), 1);
    assert.equal(kit.site.log.readings.length, 4);
  });
}

test('the host dies in the middle of an analysis: another one takes over and the person notices nothing', async () => {
  kit.setHost('dies-once');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  assert.match(await summary(panel), /IOE0000000201/);
  assert.equal(kit.site.log.readings.length, 4);
});

test('the host process is killed while cases are being read: the walk goes on with a new one', async () => {
  kit.site.setAccount('family');
  kit.site.answer({ endpoint: 'cases', receipt: 'IOE0000000103', behaviour: 'hold' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await lists(panel, 2);
  await kit.site.log.until((log) => log.readings.some((entry) => entry.behaviour === 'hold'));
  const [pid] = kit.hostPids();
  process.kill(pid, 'SIGSTOP'); // it takes the request and cannot answer any more
  kit.site.release();
  await kit.site.log.until((log) => log.readings.every((entry) => entry.ended !== null));
  process.kill(pid, 'SIGKILL');
  await says(panel, text('readAll_title', [7]));
  assert.notDeepEqual(kit.hostPids(), [pid]);
  assert.equal(kit.site.log.readings.length, 28);
});

test('one host serves all cases, and it ends when the browser lets go of it', async () => {
  kit.site.setAccount('family');
  const page = await kit.signIn();
  await lists(await kit.panel(page), 1);
  const [pid] = kit.hostPids();
  await says(await kit.panel(page), text('readAll_title', [7]));
  assert.deepEqual(kit.hostPids(), [pid]);
  await kit.browser.stopBackground();
  await until(() => kit.hostPids().length === 0, 'the host ended');
});

test('the worker is asleep: the popup shows what was read, and reading again wakes everything', async () => {
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
  await kit.browser.stopBackground();
  const popup = await kit.browser.popup();
  await lists(popup, 1);
  await says(popup, text('readOne_title'));
  await press(popup, text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === 8);
  await until(() => kit.hostPids().length === 1, 'a new host');
  await popup.close();
});
