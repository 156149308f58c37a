// Answers whose keys changed: the host compares them with the known ones, and says it from the third reading on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Host } from './lib/host.mjs';
import { capture, ONE } from './lib/readings.mjs';

/** The same answers with other keys for events, status and documents. */
const renamed = (reading) => JSON.parse(JSON.stringify(reading).replace(/\\"(events|status\w+|historicalCaseStatuses)\\":/g, '\\"new_$1\\":'));
const BARE = renamed(capture(ONE));
const CHANGED = { en: /USCIS changed its answers/, es: /USCIS cambió sus respuestas/ };
/** What a page says, without its marks. @param {string} html */
const words = (html) => html.replace(/<style[^]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** A host that is asked in one language. @param {'en' | 'es'} [locale] */
async function greeted(locale = 'en') {
  const host = new Host();
  await host.greet();
  let id = 1;
  return (reading, bareBefore) => host.askWhole({ v: 1, id: ++id, type: 'analyze', locale, capture: reading, bareBefore }).then(({ reply }) => reply);
}

for (const locale of /** @type {const} */ (['en', 'es'])) {
  test(`three readings in a row without a status and without an event are said to be changed answers (${locale})`, async () => {
    const ask = await greeted(locale);
    let bare = 0;
    for (const count of [1, 2, 3, 4]) {
      const reply = await ask(BARE, bare);
      bare = reply.bare;
      assert.equal(bare, count);
      assert.equal(CHANGED[locale].test(reply.card.headline), count >= 3, reply.card.headline);
      assert.equal(CHANGED[locale].test(words(reply.html)), count >= 3);
      assert.equal(CHANGED[locale].test(reply.analysis.headline), count >= 3);
    }
  });
}

test('one reading that can be read ends the row, and one whose status was not read counts for nothing', async () => {
  const ask = await greeted();
  assert.equal((await ask(capture(ONE), 2)).bare, 0);
  const cut = capture(ONE, { fails: ['case_status'] });
  assert.equal((await ask(renamed(cut), 2)).bare, 0);
  assert.doesNotMatch((await ask(capture(ONE), 7)).card.headline, CHANGED.en);
});

test('what a document proves is still told first, with the changed answers below it', async () => {
  const ask = await greeted();
  const documents = [{ fileName: 'Approval.pdf', contentId: 'x', type: 'I-765 C09 Standalone Approval', createDate: '2026-06-04T02:09:53.542+0000', sourceType: 'USCIS Generated' }];
  const { card, html } = await ask(renamed(capture(ONE, { documents })), 2);
  assert.match(card.headline, /approved/);
  assert.match(words(html), /The last checks found no case status and no events/);
});

test('known keys are named and the others only counted, also in an answer that could not be used at all', async () => {
  const ask = await greeted();
  const { answers } = await ask(BARE, 0);
  assert.ok(answers.cases.known.includes('receiptNumber') && answers.cases.absent.includes('events'));
  assert.deepEqual([answers.cases.unknown, answers.case_status.unknown], [1, 2]);
  assert.ok(answers.case_status.absent.includes('statusTitle'));
  const all = JSON.parse(JSON.stringify(capture(ONE)).replace(/\\"(\w+)\\":/g, (whole, key) => (key === 'data' ? whole : `\\"ALEX_${key}\\":`)));
  const error = await ask(all, 0);
  assert.equal(error.name, 'nothing_read');
  assert.ok(error.answers.cases.unknown > 5);
  assert.doesNotMatch(JSON.stringify([error.answers, answers]), /ALEX|new_|IOE0/);
});

test('a count that cannot be is refused', async () => {
  const ask = await greeted();
  for (const count of [-1, 1.5, 'many']) assert.equal((await ask(BARE, count)).name, 'bad_field');
});
