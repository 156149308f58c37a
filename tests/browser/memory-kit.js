/** What the tests of the memory share: the pages of the memory, the command line on the same folder, days that pass. */
import { execFileSync } from 'node:child_process';
import { settings } from './harness/settings.js';

/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {import('./kit.js').Page} Page */

/** The program as the person would call it in a terminal. @param {Kit} kit @param {string[]} args @param {string} [input] @returns {string} */
export function caselight(kit, args, input = '') {
  return execFileSync(settings.host(), args, { env: { ...process.env, ...kit.env }, input, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** @param {Kit} kit @param {string} name such as `cases` or `history` @param {string} [query] @returns {Promise<Page>} */
export function memoryPage(kit, name, query = '') {
  return kit.browser.open(`${kit.browser.base}pages/${name}.html${query}`);
}

/** Waits until the list says that so many cases are shown. @param {Page} page @param {number} count */
export function listHas(page, count) {
  return page.waitFor((n) => document.querySelector('#list .row:not(.probe)')?.getAttribute('aria-setsize') === String(n)
    && document.querySelector('#list .row-link') !== null, count);
}

/**
 * The rows on the screen.
 * @param {Page} page @returns {Promise<{receipt: string, text: string, person: string, begins: boolean, needs: boolean, position: number}[]>}
 */
export function rows(page) {
  return page.evaluate(() => [...document.querySelectorAll('#list .row:not(.probe)')].map((row) => ({
    receipt: row.querySelector('.row-link')?.getAttribute('href')?.replace('case.html?receipt=', '') ?? '',
    text: /** @type {HTMLElement} */ (row).innerText,
    person: row.querySelector('.row-person')?.textContent ?? '',
    begins: row.hasAttribute('data-begins'),
    needs: row.hasAttribute('data-needs'),
    position: Number(row.getAttribute('aria-posinset')),
  })));
}

/** Sets a field as typing or choosing does. @param {Page} page @param {string} selector @param {string} value */
export function setField(page, selector, value) {
  return page.evaluate((where, wanted) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector(where));
    field.value = wanted;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, selector, value);
}

/** As if the last readings had been so long ago. @param {Kit} kit @param {number} minutes */
export function letTimePass(kit, minutes) {
  return kit.desk.evaluate(async (ms) => {
    const { begun } = /** @type {any} */ (await chrome.storage.session.get('begun'));
    for (const reading of Object.values(begun)) /** @type {any} */ (reading).begun -= ms;
    await chrome.storage.session.set({ begun });
  }, minutes * 60_000);
}

/**
 * Keeps what the page would save as a file, and calls the step that saves it.
 * @param {Page} page @param {string} selector the button
 * @returns {Promise<{name: string, text: string}>}
 */
export function savedBy(page, selector) {
  return page.evaluate(async (button) => {
    const caught = new Promise((resolve) => {
      /** @type {Blob} */ let blob;
      URL.createObjectURL = (made) => { blob = /** @type {Blob} */ (made); return 'blob:caught'; };
      HTMLAnchorElement.prototype.click = function click() { resolve(blob.text().then((text) => ({ name: this.download, text }))); };
    });
    document.querySelector(button).dispatchEvent(new MouseEvent('click'));
    return caught;
  }, selector);
}

/** Puts files into a file field as choosing them does. @param {Page} page @param {string} selector @param {{name: string, text: string}[]} files */
export function chooseFiles(page, selector, files) {
  return page.evaluate((where, list) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector(where));
    const transfer = new DataTransfer();
    for (const { name, text } of list) transfer.items.add(new File([text], name));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, selector, files);
}
