/** A key and a name that are easy to find are looked for wherever they must not be, after a whole life with the assistant. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  answers, ask, assistantEnded, KEY, notice, openAssistant, openSettings, readCase, setUpAssistant, setUpService, shownTexts, storages,
} from './assistant-kit.js';
import { text } from './kit.js';
import { recorded } from './harness/record.js';

const RECEIPT = 'IOE0000000501';
/** What is left of the key however a browser packs its files: they break a text only where it repeats another. */
const CORE = KEY.slice(10, 26);
/** QUARZMÜLLER, OTTOLINE, in whatever spelling. */
const NAME = /ottoline|quarz/i;
const QUESTION = 'Was Ottoline Quarzmueller asked for anything? They call me ottoline, or OTOLINE.';

/** @type {Awaited<ReturnType<typeof setUpAssistant>>} */
let all;
before(async () => {
  all = await setUpAssistant({ account: 'unusual', recorded: true });
  await all.kit.fresh('unusual');
  await readCase(all.kit);
  await live();
  await all.kit.quit();
});
after(() => all?.close());

/** @type {{screen: string, local: string, session: string}} */
let seen;

/** Setting up, asking, being refused by a service that even quotes the key, turning off. */
async function live() {
  const { kit, models } = all;
  const settings = await setUpService(kit, models);
  const quoting = { status: 401, body: { error: { type: 'authentication_error', message: `bad key ${KEY}` } } };
  models.once('status', quoting);
  await settings.click('#test-key');
  await settings.waitFor(() => /did not accept/.test(document.getElementById('test-said')?.textContent ?? ''));
  await settings.close();

  const page = await openAssistant(kit, RECEIPT);
  await page.waitFor(() => document.getElementById('ask')?.hidden === false);
  models.once('status', quoting);
  await ask(page, QUESTION);
  await shownTexts(page);
  await page.click('#consent-agree');
  await notice(page);
  models.once('answer', { text: 'The record of [APPLICANT] is there [e1].' });
  await page.click('#ask button[type="submit"]');
  const [answer] = await answers(page, 1);
  seen = { screen: answer, ...(await storages(kit)) };
  await page.close();

  const off = await openSettings(kit);
  await off.waitFor(() => document.getElementById('assistant-on')?.hidden === false);
  await off.click('#assistant-turn-off');
  await off.waitFor((words) => document.getElementById('assistant-said')?.textContent === words, text('assistantIsOff'));
  await assistantEnded(kit);
}

/** @param {string} program @param {'in'|'out'|'err'} stream */
const said = (program, stream) => recorded(all.kit.programs.records, program, stream);

/** Files below the person's home that hold the words, but for those that the watch itself writes. @param {string} words */
function filesWith(words) {
  const [narrow, wide] = [Buffer.from(words), Buffer.from(words, 'utf16le')];
  const files = readdirSync(all.kit.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return files.filter((file) => ![all.kit.programs.traces, all.kit.programs.records].some((folder) => file.startsWith(folder)))
    .filter((file) => { const bytes = readFileSync(file); return bytes.includes(narrow) || bytes.includes(wide); });
}

test('the key and the name were there to be found', () => {
  assert.ok(said('assistant', 'in').includes(KEY), 'the key was handed to the assistant');
  assert.ok(all.models.requests.some(({ headers }) => headers.authorization === `Bearer ${KEY}`), 'the key was in use');
  assert.match(said('host', 'in'), NAME);
  assert.match(seen.screen, NAME, 'the name was put back into the answer on this computer');
  const history = filesWith('QUARZM');
  assert.ok(history.some((file) => file.startsWith(join(all.kit.home, 'data', 'caselight'))), `the history was among the files: ${history}`);
});

test('the key comes back from neither program, and never reaches the one that keeps the history', () => {
  for (const [program, stream] of /** @type {[string, 'in'|'out'|'err'][]} */ ([['assistant', 'out'], ['assistant', 'err'], ['host', 'in'], ['host', 'out'], ['host', 'err']])) {
    assert.ok(!said(program, stream).includes(CORE), `${program} ${stream}`);
  }
});

test('the key is in no file: not in the history, a log, a setting or the profile of the browser', () => {
  assert.deepEqual(filesWith(CORE), []);
  assert.ok(!(seen.local + seen.session).includes(CORE));
});

test('neither the name nor the receipt reaches the assistant program, or the model', () => {
  for (const stream of /** @type {const} */ (['in', 'out', 'err'])) {
    assert.doesNotMatch(said('assistant', stream), NAME);
    assert.ok(!said('assistant', stream).includes(RECEIPT));
  }
  const sent = all.models.requests.map(({ path, headers, body }) => JSON.stringify([path, headers, body])).join('\n');
  assert.match(sent, /Was \[APPLICANT\] asked for anything\?/);
  assert.doesNotMatch(sent, NAME);
  assert.doesNotMatch(sent, /OTOLINE/);
  assert.ok(!sent.includes(RECEIPT));
});

test('the name is in nothing that a program complained of, and in nothing that the extension keeps for good', () => {
  assert.doesNotMatch(said('host', 'err') + said('assistant', 'err'), NAME);
  assert.doesNotMatch(seen.local, NAME);
});
