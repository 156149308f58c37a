import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './settings.js';

/** Saves what a view looks like, once it has been painted. @param {import('./index.js').Popup} view @param {string} name */
export async function saveScreenshot(view, name) {
  await view.evaluate(() => new Promise((painted) => {
    requestAnimationFrame(() => requestAnimationFrame(() => painted(true)));
  }));
  const folder = join(settings.screenshots, settings.browser);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await view.screenshot());
}
