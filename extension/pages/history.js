// The history of one case: every reading on a line, and what any two of them say side by side.

import { byId, el } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { askMemory } from '../shared/memory.js';
import { isReceipt } from '../shared/receipts.js';
import { drawComparison } from './history/comparison.js';
import { fillReadings } from './history/readings.js';
import { Scrubber } from './history/scrubber.js';
import { drawTrouble } from './trouble.js';

/** @typedef {import('./history/readings.js').Reading} Reading */

const PAGE = 100;

translate(document);
const asked = new URLSearchParams(location.search).get('receipt');
const receipt = isReceipt(asked) ? asked : '';
/** @type {Reading[]} newest first */
let readings = [];
let total = 0;
/** The comparison that was asked for last; an older answer is not shown any more. */
let wanted = 0;
const scrubber = new Scrubber((earlier, later) => guarded(compare(earlier, later)));

byId('title').textContent = t('historyTitle', receipt);
document.title = t('historyTitle', receipt);
byId('to-case').setAttribute('href', `case.html?receipt=${receipt}`);
byId('older').addEventListener('click', () => guarded(more()));
byId('only-changed').addEventListener('change', () => byId('facts').toggleAttribute('data-all', !isChecked('only-changed')));
guarded(more());

/** @param {string} id */
function isChecked(id) {
  return /** @type {HTMLInputElement} */ (byId(id)).checked;
}

/** The newest readings first, then those before them. */
async function more() {
  const before = readings.at(-1)?.reading;
  const reply = await askMemory('readings', { receipt, limit: PAGE, ...(before !== undefined && { before }) });
  readings = [...readings, ...reply.readings];
  total = reply.total;
  drawTrouble(byId('trouble'), null, retry);
  byId('loading').hidden = true;
  byId('only-one').hidden = readings.length !== 1;
  for (const id of ['scrubber', 'comparison']) byId(id).hidden = readings.length < 2;
  byId('all-readings').hidden = false;
  byId('older').hidden = readings.length >= total;
  fillReadings(byId('readings'), readings, receipt, (reading) => scrubber.show(reading));
  if (readings.length > 1) scrubber.set([...readings].reverse());
}

/** @param {Reading} earlier @param {Reading} later */
async function compare(earlier, later) {
  const mine = ++wanted;
  for (const item of byId('readings').children) item.toggleAttribute('data-shown', item.getAttribute('data-reading') === String(later.reading));
  const reply = await askMemory('compare', { receipt, from: earlier.reading, to: later.reading });
  if (mine === wanted) drawComparison(reply, earlier, later);
}

/** @param {Promise<unknown>} step */
function guarded(step) {
  step.catch((error) => {
    byId('loading').hidden = true;
    drawTrouble(byId('trouble'), error, retry);
  });
}

function retry() {
  readings = [];
  guarded(more());
}

if (!receipt) byId('trouble').replaceChildren(el('p', {}, t('notInMemory')));
