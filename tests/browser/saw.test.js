/** What Caselight saw: whoever has only the text can tell what happened, and nothing of the person is in it. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { accessibilityFindings } from './harness/axe.js';
import { saveScreenshot } from './harness/screenshots.js';
import { settings } from './harness/settings.js';
import { lists, press, says, setUp, text } from './kit.js';

/** @typedef {import('./kit.js').Page} Page */

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp(); });
after(() => kit?.close());
beforeEach(() => kit.fresh('single'));

/** Opens the page by itself, as somebody does who follows a link to it. @returns {Promise<string>} */
async function sawText() {
  const page = await kit.browser.open(`${kit.browser.base}pages/saw.html`);
  const said = await page.waitFor(() => document.getElementById('report')?.textContent);
  await page.close();
  return said;
}

/** The state that the toolbar's popup tells. @param {string} title */
async function popupSays(title) {
  const popup = await kit.browser.popup();
  await says(popup, title);
  await popup.close();
}

/** @param {string} account @param {string} layout @param {string} title */
async function account(account, layout, title) {
  kit.site.setAccount(account);
  kit.site.setLayout(layout);
  await kit.signIn();
  await popupSays(title);
}

/** Every answer about the only case is this. @param {string} behaviour @param {string} reason */
async function answers(behaviour, reason) {
  kit.site.setLayout('react');
  kit.site.answer({ behaviour });
  await kit.signIn();
  await popupSays(text(`stop_${reason}_title`));
}

/** The cases are drawn by the page's own script after it was already looked at. */
async function drawnLater() {
  kit.site.setLayout('nothing');
  const page = await kit.signIn();
  await popupSays(text('nothing_title'));
  kit.site.setLayout('react');
  await page.click('a[href="/account/applicant"]');
  await popupSays(text('readOne_title'));
}

/** The session ends between two readings. */
async function sessionEnds() {
  kit.site.setLayout('react');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title'));
  kit.site.signOutEverybody();
  await press(panel, text('wayRead'));
  await says(panel, text('stop_signed_out_title'));
}

/** @param {import('./harness/native-manifest.js').HostVariant} variant @param {string} title  what the popup says then */
async function hostIs(variant, title) {
  kit.setHost(variant);
  kit.site.setLayout('react');
  await kit.signIn();
  await popupSays(title);
}

/** Three cases, of each of which the answers have other keys than ever before. */
async function answersChanged() {
  kit.site.setAccount('family');
  kit.site.setLayout('react');
  kit.site.answer({ behaviour: 'changed-shape' });
  const page = await kit.signIn();
  await lists(await kit.panel(page), 7);
  await popupSays(text('readAll_title', [7]));
}

/** What happened, and what the text's first line says of it. @type {Record<string, {happen: () => Promise<unknown>, says: RegExp}>} */
const SITUATIONS = {
  'everything as usual': { happen: () => account('family', 'react', text('readAll_title', [7])), says: /^7 of 7 cases explained; found in embedded data \(known lists; 1 pieces\) \+ cards, at the first look$/ },
  'the data is gone from the page, the cards are there': { happen: () => account('family', 'react-cards', text('readAll_title', [7])), says: /^7 of 7 cases explained; found in cards, at the first look$/ },
  'the list has another key, the cards are not drawn': { happen: () => account('family', 'renamed', text('readAll_title', [7])), says: /^7 of 7 cases explained; found in embedded data \(other lists; 1 pieces\), at the first look$/ },
  'the page changed so that no number is found': { happen: () => account('family', 'changed', text('changed_title')), says: /^no case found: the place for cases is there, but no receipt number in it$/ },
  'an account without cases': { happen: () => account('empty', 'react', text('empty_title')), says: /^no case found: the site's own list of cases is there and has none$/ },
  'the cases are drawn late': { happen: drawnLater, says: /^1 of 1 cases explained; found in .*, only when the page was looked at again$/ },
  'the firewall asks for a challenge': { happen: () => answers('challenge', 'blocked'), says: /^reading stopped, held by the firewall: 202; at the first case$/ },
  'the firewall asks for a puzzle': { happen: () => answers('captcha', 'blocked'), says: /^reading stopped, held by the firewall: 405; at the first case$/ },
  'the person is not signed in': { happen: () => answers('unauthorized', 'signed_out'), says: /^reading stopped, signed out: 401; at the first case$/ },
  'the session ends later': { happen: sessionEnds, says: /^reading stopped, signed out: 401; after 1 cases had been read$/ },
  'too many requests': { happen: () => answers('rate-limited', 'rate_limited'), says: /^reading stopped, asked to slow down: 429; at the first case$/ },
  'four empty answers': { happen: () => answers('null', 'no_record'), says: /^reading stopped, every answer was empty: 200; at the first case$/ },
  'the answers have other keys': { happen: answersChanged, says: /^USCIS changed its answers: 7 readings in a row without events and without a title; / },
  'paper filings only': { happen: () => account('shelf', 'react', text('otherOnly_title', [2])), says: /^only numbers of paper filings \(2\), which the online record does not serve$/ },
  'the program is not installed': { happen: () => hostIs('missing', text('readOne_title')), says: /^the host not registered with this browser \(missing\)$/ },
  'the program is too old': { happen: () => hostIs('too-old', text('host_host_old_title')), says: /^the host older than this extension \(host_old\)$/ },
};

/** Names, numbers and days of the stand-in's people. */
const OF_A_PERSON = /SAMPLE|ALEX|PLACEHOLDER|ROWAN|ARCHIVE|FICTION|DEMO|IOE0|MSC0|EAC0|\d{5,}|\d{4}-\d\d-\d\d|@|https?:|January|October|November|region_/i;

/** @type {Map<string, string>} */
const told = new Map();

for (const [name, { happen, says: wanted }] of Object.entries(SITUATIONS)) {
  test(`${name}: the first line says it, and nothing of the person is told`, async () => {
    await happen();
    const said = await sawText();
    told.set(name, said);
    assert.match(said.split('\n')[1]?.replace('Conclusion: ', '') ?? '', wanted);
    assert.doesNotMatch(said, OF_A_PERSON);
  });
}

test('no two of these situations have the same first line', () => {
  const lines = [...told.values()].map((said) => said.split('\n')[1]);
  assert.equal(lines.length, Object.keys(SITUATIONS).length);
  assert.equal(new Set(lines).size, lines.length, lines.join('\n'));
  const folder = join(settings.screenshots, settings.browser);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'saw.md'), [...told].map(([name, said]) => `## ${name}\n\n\`\`\`\n${said}\`\`\`\n`).join('\n'));
});

test('keys that are not known are counted, and known ones are named', async () => {
  kit.site.answer({ behaviour: 'changed-shape' });
  await kit.signIn();
  await popupSays(text('readOne_title'));
  const said = await sawText();
  assert.match(said, /- case_status: 200, JSON, .*, ok; \d+ known keys, [3-9] absent, [3-9] unknown/);
  assert.match(said, /absent: .*statusTitle/);
  assert.doesNotMatch(said, /new_/);
});

test('it is reached from the popup, from the panel and from what stands in the way', async () => {
  kit.site.answer({ behaviour: 'challenge' });
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('stop_blocked_title'));
  const popup = await kit.browser.popup();
  await says(popup, text('stop_blocked_title'));
  for (const view of [panel, popup]) {
    for (const place of ['#status-ways', 'footer']) {
      assert.equal(await view.evaluate((selector) => document.querySelector(`${selector} a[href="saw.html"]`)?.textContent, place), text('sawLink'), place);
    }
  }
  await popup.close();
});

test('the text is saved as it stands, by a click, and nothing is asked of any other place', async () => {
  await kit.signIn();
  const page = await kit.browser.open(`${kit.browser.base}pages/saw.html`);
  const said = await page.waitFor(() => document.getElementById('report')?.textContent);
  await page.evaluate(() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (/** @type {any} */ blob) => {
      blob.text().then((/** @type {string} */ content) => { document.title = content; });
      return made(blob);
    };
  });
  await page.click('#save');
  assert.equal(await page.waitFor(() => document.title.startsWith('What Caselight saw (form 1)') && document.getElementById('report')?.textContent), said);
  await page.click('#copy');
  await page.waitFor((wanted) => wanted.includes(document.getElementById('done')?.textContent ?? ''), [text('sawCopied'), text('sawNotCopied')]);
  await page.close();
});

for (const dark of [false, true]) {
  test(`the page has no serious finding of axe, ${dark ? 'dark' : 'light'}`, async () => {
    await kit.browser.setDark(dark);
    await kit.signIn();
    const page = await kit.browser.open(`${kit.browser.base}pages/saw.html`);
    await page.waitFor(() => document.getElementById('report')?.textContent);
    await saveScreenshot(page, `saw-${dark ? 'dark' : 'light'}`);
    assert.deepEqual(await accessibilityFindings(page), []);
    await page.close();
    await kit.browser.setDark(false);
  });
}
