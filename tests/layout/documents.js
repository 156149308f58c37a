/** Summary documents of golden cases, as the program writes them: those with the longest paths and the most to say. */
import { analyze } from '../golden/lib/host.js';
import { findCases } from '../golden/lib/cases.js';

const LOCALES = ['en', 'es'];

/** @param {number} every how many of the golden cases are passed over for each that is taken @returns {Promise<{locale: string, name: string, html: string}[]>} */
export async function goldenDocuments(every) {
  const cases = findCases().filter((one) => one.expect.exit === 0 && one.topic !== 'hostile');
  const chosen = cases.filter((_, i) => i % every === 0);
  const written = await Promise.all(LOCALES.map((locale) => chosen.map(async (one) => {
    const { stdout } = await analyze(one, { format: 'html', locale });
    return { locale, name: `${one.topic}-${one.name}`, html: stdout };
  })).flat());
  return written.filter(({ html }) => html.includes('<main>'));
}
