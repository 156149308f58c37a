// What Caselight says about a family that is made up, worked out here and now, so that a person sees it before USCIS's site is opened. The
// first case is open, the others are closed until somebody wants to see more.

import { loadEngine } from '../../engine/files.js';
import { byId, el } from '../../shared/dom.js';
import { language } from '../../shared/i18n.js';
import { createSummaryFrame } from '../summary-frame.js';
import { madeUpFamily } from './family.js';

/** Without an engine there is nothing to show, and the page is whole without it. */
export async function showExample(now = Date.now()) {
  const engine = await loadEngine().catch(() => null);
  if (!engine) return;
  /** @param {{name: string, text: string}} one */
  const explained = ({ name, text }) => {
    const input = { name, bytes: new TextEncoder().encode(text) };
    const { output } = engine.analyze([input], { files: [name], format: 'html', locale: language() }, now);
    return new TextDecoder().decode(output);
  };
  byId('example').hidden = false;
  const parts = madeUpFamily(now).map((one, index) => {
    const place = el('div', {});
    const part = el('details', { class: 'example-case', open: index === 0 }, el('summary', {}, one.title), place);
    return { part, show: () => createSummaryFrame(place).show(explained(one)) };
  });
  byId('example-summary').replaceChildren(...parts.map(({ part }) => part));
  for (const { part, show } of parts.slice(1)) part.addEventListener('toggle', () => show(), { once: true });
  await parts[0]?.show();
}
