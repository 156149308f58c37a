/** No program, and a browser that is out of room: what it refuses to keep is said, and nothing else is lost. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveScreenshot } from './harness/screenshots.js';
import { lists, setUp, summary, text } from './kit.js';
import { listHas, memoryPage } from './memory-kit.js';
import { FAMILY, explained, inDatabase, readOn, savesHere } from './no-host-kit.js';

const ROOM_KIB = 4096;

/** @type {import('./kit.js').Kit} */
let kit;
before(async () => {
  kit = await setUp({ roomKiB: ROOM_KIB });
  await kit.fresh('days');
  kit.setHost('missing');
  // Before anything is kept: a browser remembers for a while how much room there was.
});
after(() => kit?.close());

/** Something else takes all the room that the browser gives, until it refuses a hundred bytes. @returns {Promise<string>} how it refuses */
const fill = () => kit.desk.evaluate(async () => {
  /** @type {(request: IDBRequest | IDBOpenDBRequest) => Promise<any>} */
  const answer = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = () => fail(request.error); });
  const open = () => {
    const opening = indexedDB.open('other');
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    return answer(opening);
  };
  /** Over a connection of its own, because Firefox closes one to which it has refused something. @param {number} size */
  const put = async (size) => {
    const database = await open();
    const step = database.transaction('bytes', 'readwrite');
    // Letters by lot, because a browser may pack what it keeps.
    const letters = Array.from(crypto.getRandomValues(new Uint8Array(size)), (byte) => String.fromCharCode(32 + (byte % 90))).join('');
    step.objectStore('bytes').put(letters);
    const refusal = await new Promise((done) => {
      step.oncomplete = () => done('');
      step.onabort = () => done(step.error?.name);
    });
    database.close();
    return refusal;
  };
  let refused = '';
  for (const size of [60_000, 10_000, 1_000, 100]) {
    for (let i = 0; i < 500 && !(refused = await put(size)); i++);
    if (!refused) throw new Error('the browser refuses nothing');
  }
  return refused;
});

/** What took the room goes. Chromium clears the disk of it some time later, so there the browser is given more. */
async function makeRoom() {
  await kit.desk.evaluate(() => new Promise((done) => { indexedDB.deleteDatabase('other').onsuccess = () => done(true); }));
  await kit.browser.limitStorage?.(10 * ROOM_KIB);
}

/** @param {import('./kit.js').Popup} panel */
const notes = (panel) => panel.evaluate(() => document.getElementById('status-notes')?.textContent ?? '');

test('a browser without room: it is said, the cases are explained, earlier copies stay, and with room again it keeps what comes', async () => {
  const { panel } = await explained(kit);
  await savesHere(kit, panel);
  const kept = await inDatabase(kit);
  assert.deepEqual(kept, { cases: FAMILY, readings: FAMILY, captures: FAMILY });
  assert.equal(await fill(), 'QuotaExceededError');

  await readOn(kit, panel, 2);
  await panel.waitFor((wanted) => document.getElementById('status-notes')?.textContent?.includes(wanted), text('saveFull'));
  assert.ok((await notes(panel)).includes(text('saveFullFix')));
  await saveScreenshot(panel, 'no-host-full');
  await lists(panel, FAMILY);
  assert.match(await summary(panel), /IOE00000001\d\d/);
  const left = await inDatabase(kit);
  for (const [kind, count] of Object.entries(kept)) assert.ok(left[kind] >= count, `${kind}: ${left[kind]} of ${count} are left`);
  await listHas(await memoryPage(kit, 'cases'), FAMILY);

  await makeRoom();
  await readOn(kit, panel, 3);
  await panel.waitFor((gone) => !document.getElementById('status-notes')?.textContent?.includes(gone), text('saveFull'));
  assert.ok((await inDatabase(kit)).readings > kept.readings, 'what changed on the third day is kept');
});
