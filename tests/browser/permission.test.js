/** Firefox lets a person take a site away from an extension at any time, and give it back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { says, setUp, text } from './kit.js';

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => {
  kit = await setUp({ account: 'single' });
  await kit.fresh('single');
});
after(() => kit?.close());

test('without the permission nothing is read, and the popup says how to give it', async () => {
  await kit.browser.setSitePermission?.(false);
  await kit.signIn();
  const popup = await kit.browser.popup();
  await says(popup, text('permission_title'));
  const ways = await popup.evaluate(() => [...document.querySelectorAll('#status-ways button')].map((b) => b.textContent));
  assert.deepEqual(ways, [text('wayGrant')]);
  await popup.close();
  assert.deepEqual(kit.site.log.readings, []);
});

test('with the permission back, the next page load reads', async () => {
  await kit.browser.setSitePermission?.(true);
  const page = await kit.signIn();
  await says(await kit.panel(page), text('readOne_title'));
});
