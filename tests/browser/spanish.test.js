/** A browser in Spanish: the extension and the host both speak it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards, says, setUp, summary, text } from './kit.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => { kit = await setUp({ account: 'single', locale: 'es' }); });
after(() => kit?.close());

test('pill, panel and summary are in Spanish', async () => {
  await kit.fresh('single');
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readOne_title', [], 'es'));
  assert.match((await cards(panel))[0].text, /USCIS dice/);
  assert.match(await summary(panel), /caso/);
});
