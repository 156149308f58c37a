/** A notice beside a case: how it is given, and what is said of it. */
import { readFileSync } from 'node:fs';

/** @typedef {import('./kit.js').Page} Page */

/** The text of a request for evidence for this receipt number. @param {string} receipt */
export const requestFor = (receipt) => readFileSync(new URL('../wire/notices/rfe.txt', import.meta.url), 'utf8').replaceAll('IOE0000000001', receipt);

/** Opens the part of a case's page that takes a notice. @param {Page} page */
export async function openNoticePart(page) {
  await page.waitFor(() => !document.getElementById('add-notice')?.hidden);
  await page.click('#add-notice > summary');
}

/** Chooses a file as a person does, by the field or by dropping it. @param {Page} page @param {Buffer} bytes @param {{name?: string, drop?: boolean}} [how] */
export function give(page, bytes, { name = 'notice.pdf', drop = false } = {}) {
  return page.evaluate((base64, called, dropped) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
    if (dropped) return void document.getElementById('notice-drop')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    const field = /** @type {HTMLInputElement} */ (document.getElementById('notice-file'));
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, bytes.toString('base64'), name, drop);
}

/** What the host says about the notice. @param {Page} page @returns {Promise<string>} */
export const result = (page) => page.waitFor(() => {
  const inside = /** @type {HTMLIFrameElement | null} */ (document.querySelector('#notice-result iframe'))?.contentDocument;
  return inside?.querySelector('main.notice') && /** @type {HTMLElement} */ (inside.body).innerText;
});
