// What Caselight says about a family that is made up, worked out here and now, so that a person sees it before USCIS's site is opened.

import { loadEngine } from '../../engine/files.js';
import { byId } from '../../shared/dom.js';
import { language } from '../../shared/i18n.js';
import { createSummaryFrame } from '../summary-frame.js';
import { madeUpFamily } from './family.js';

/** Without an engine there is nothing to show, and the page is whole without it. */
export async function showExample(now = Date.now()) {
  const engine = await loadEngine().catch(() => null);
  if (!engine) return;
  const inputs = madeUpFamily(now).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
  const { output } = engine.analyze(inputs, { files: inputs.map(({ name }) => name), format: 'html', locale: language() }, now);
  byId('example').hidden = false;
  await createSummaryFrame(byId('example-summary')).show(new TextDecoder().decode(output));
}
