/** A browser without the program, which keeps what it reads once the person has said yes. */
import { until } from './harness/until.js';
import { press, says, text } from './kit.js';

export const FAMILY = 7;

/** The person signs in, and the account is explained. @param {import('./kit.js').Kit} kit */
export async function explained(kit) {
  const page = await kit.signIn();
  const panel = await kit.panel(page);
  await says(panel, text('readAll_title', [FAMILY]));
  return { page, panel };
}

/** The person answers the question about saving. @param {import('./kit.js').Popup} panel @param {string} answer */
export async function answers(panel, answer) {
  await panel.waitFor((wanted) => {
    const button = [...document.querySelectorAll('#saving button')].find((one) => one.textContent === wanted);
    /** @type {HTMLElement | undefined} */ (button)?.click();
    return button !== undefined;
  }, text(answer));
  await panel.waitFor(() => /** @type {HTMLElement} */ (document.getElementById('saving')).hidden);
}

/** The person says yes, and what was read until then is in the database. @param {import('./kit.js').Kit} kit @param {import('./kit.js').Popup} panel */
export async function savesHere(kit, panel) {
  await answers(panel, 'saveAskYes');
  await until(async () => {
    const { cases, readings, captures } = await inDatabase(kit);
    return [cases, readings, captures].every((count) => count === FAMILY);
  }, async () => `every case in the database, which holds ${JSON.stringify(await inDatabase(kit))}`);
}

/** The person reads the cases on that day. @param {import('./kit.js').Kit} kit @param {import('./kit.js').Popup} panel @param {number} day */
export async function readOn(kit, panel, day) {
  kit.site.setDay(day);
  const before = kit.site.log.readings.length;
  await press(panel, text('wayRead'));
  await kit.site.log.until((log) => log.readings.length === before + 4 * FAMILY);
  await says(panel, text('readAll_title', [FAMILY]));
}

/** How many things the database of the browser holds, by kind. @param {import('./kit.js').Kit} kit @returns {Promise<Record<string, number>>} */
export const inDatabase = (kit) => kit.desk.evaluate(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'caselight')) return {};
  /** @type {(request: IDBRequest | IDBOpenDBRequest) => Promise<any>} */
  const answer = (request) => new Promise((done, fail) => { request.onsuccess = () => done(request.result); request.onerror = fail; });
  const database = await answer(indexedDB.open('caselight'));
  /** @type {Record<string, number>} */
  const out = {};
  for (const name of database.objectStoreNames) out[name] = await answer(database.transaction(name).objectStore(name).count());
  database.close();
  return out;
});
