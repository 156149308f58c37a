/** What script/run --no-host shows: the extension alone. Every page at the size of a desktop and of a phone. */
import { summary } from './kit.js';
import { memoryPage } from './memory-kit.js';

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** The pages, each with what shows that it is whole. @type {Record<string, string>} */
const PAGES = { cases: '#list .row-link', calendar: '.dates li' };

/**
 * @param {import('./kit.js').Kit} kit @param {import('./kit.js').Page} account with its panel open
 * @param {(name: string, content: Buffer|string) => void} save
 */
export async function showWithoutHost(kit, account, save) {
  const panel = await kit.panel(account);
  console.log(`==> without a program: ${await panel.waitFor(() => document.querySelector('#status-notes .offer p')?.textContent)}`);
  save('no-host-summary.txt', await summary(panel));
  for (const [name, { width, height }] of Object.entries(SIZES)) {
    await account.resize(width, height);
    await panel.waitFor((most) => innerWidth <= most, width);
    save(`no-host-panel-${name}.png`, await account.screenshot());
    for (const [view, whole] of Object.entries(PAGES)) {
      const page = await memoryPage(kit, view);
      await page.resize(width, height);
      await page.waitFor((selector) => document.querySelector(selector), whole);
      save(`no-host-${view}-${name}.png`, await page.screenshot());
      await page.close();
    }
  }
}
