/**
 * What script/run shows: the extension in a real browser on the stand-in account of a family, on three days in a row: what the page says
 * to have changed is printed for each; with --assistant a model answers as well; with --no-host there is no program, and one day is shown. With a display the browser stays open until it is closed; without one the summary and
 * screenshots are saved.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, build: { type: 'string', default: 'build/release' }, headless: { type: 'boolean', default: false },
    assistant: { type: 'boolean', default: false }, 'no-host': { type: 'boolean', default: false },
  },
});
const display = !values.headless && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
process.env.CASELIGHT_BROWSER = values.browser;
process.env.CASELIGHT_HEADED = display ? '1' : '';
process.env.CASELIGHT_EXTENSION = resolve(values.build, 'extension');
process.env.CASELIGHT_HOST = resolve(values.build, 'bin', 'caselight');
process.env.CASELIGHT_ASSISTANT = resolve(values.build, 'bin', 'caselight-assistant');

const { cards, documentOf, press, says, setUp, summary, text } = await import('./kit.js');
const { listHas, memoryPage, rows } = await import('./memory-kit.js');
const { until } = await import('./harness/until.js');
const { explainSetUp, walk } = await import('./demonstration-assistant.js');
const { showWithoutHost } = await import('./demonstration-no-host.js');
const { startModelServer } = await import('../model-server/server.js');
const FAMILY = 7;
const DAYS = [1, 2, 3];
const folder = resolve('artifacts', 'demonstration');

/** @param {number} pid */
function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** @param {string} name @param {Buffer|string} content */
function save(name, content) {
  writeFileSync(join(folder, name), content);
  console.log(`    ${join('artifacts', 'demonstration', name)}`);
}

/** @param {import('./kit.js').Kit} kit @param {import('./kit.js').Page} page */
async function saveAll(kit, page) {
  mkdirSync(folder, { recursive: true });
  const panel = await kit.panel(page);
  const shown = await cards(panel);
  console.log('==> saved:');
  save('panel.png', await page.screenshot());
  save('summary.txt', await summary(panel));
  const full = await kit.fullPage(`?receipt=${shown[0].receipt}`);
  save(`${shown[0].receipt}.html`, await documentOf(full, shown[0].receipt));
  await summary(full);
  await full.resize(1280, 1600);
  save('case.png', await full.screenshot());
}

/** The page of all cases, and what it says. @param {import('./kit.js').Kit} kit @param {number} day */
async function showDay(kit, day) {
  const page = await memoryPage(kit, 'cases');
  await listHas(page, FAMILY);
  console.log(`==> day ${day}:`);
  for (const { needs, text: words } of await rows(page)) console.log(`    ${needs ? '!' : ' '} ${words.replace(/\s*\n\s*/g, ' · ')}`);
  if (!display) {
    mkdirSync(folder, { recursive: true });
    save(`day-${day}.png`, await page.screenshot());
  }
  if (day < DAYS.length && (await rows(page)).some(({ text: words }) => words.includes(text('markRead')))) {
    await page.click('#seen-all');
    await until(async () => !(await rows(page)).some(({ text: words }) => words.includes(text('markRead'))), 'everything was seen');
  }
  if (!display) await page.close();
}

/** @param {import('./kit.js').Kit} kit @param {import('./kit.js').Page} page */
async function nextDay(kit, page, day = 1) {
  kit.site.setDay(day);
  const before = kit.site.log.readings.length;
  await press(await kit.panel(page), text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === before + 4 * FAMILY);
  await says(await kit.panel(page), text('readAll_title', [FAMILY]));
}

const kit = await setUp({ keyring: values.assistant });
const models = values.assistant ? await startModelServer() : null;
try {
  if (values['no-host']) {
    kit.setHost('missing');
    // The page of settings that the harness opened has the program running already.
    await kit.browser.stopBackground();
  }
  kit.site.setAccount('days');
  console.log(`==> ${values.browser} is on the stand-in for my.uscis.gov; signing in`);
  const page = await kit.signInByHand();
  await says(await kit.panel(page), text('readAll_title', [FAMILY]));
  for (const day of values['no-host'] ? [] : DAYS) {
    if (day > 1) await nextDay(kit, page, day);
    await showDay(kit, day);
  }
  if (models && display) explainSetUp(models);
  if (display) {
    console.log('==> the browser is yours; close it (or press Ctrl-C) to end');
    while (alive(kit.browser.pid)) await pause(300);
  } else if (values['no-host']) {
    mkdirSync(folder, { recursive: true });
    await showWithoutHost(kit, page, save);
  } else {
    await saveAll(kit, page);
    if (models) await walk(kit, models, save);
  }
} finally {
  await kit.close();
  await models?.close();
}
