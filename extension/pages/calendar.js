// All the dates of all the cases: appointments, last days, waits.

import { byId } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { askMemory } from '../shared/memory.js';
import { CHANGED, hear } from '../shared/messages.js';
import { download } from '../shared/download.js';
import { drawMonth, inMonths } from './calendar/month.js';
import { drawTrouble } from './trouble.js';

/** @typedef {import('./calendar/month.js').Entry} Entry */

/** An office with many clients has thousands of dates; so many are drawn at a time. */
const AT_ONCE = 300;

translate(document);
document.title = t('calendarTitle');
/** @type {Entry[]} */
let entries = [];
let shown = AT_ONCE;
const past = /** @type {HTMLInputElement} */ (byId('past'));

async function load() {
  entries = (await askMemory('calendar')).entries;
  drawTrouble(byId('trouble'), null, refresh);
  draw();
}

function draw() {
  const wanted = entries.filter((entry) => past.checked || !entry.past);
  byId('loading').hidden = true;
  byId('empty').hidden = wanted.length > 0;
  byId('save-ics').hidden = entries.length === 0;
  byId('more').hidden = wanted.length <= shown;
  byId('months').replaceChildren(...inMonths(wanted.slice(0, shown)).map(drawMonth));
}

async function save() {
  const { fileName, mediaType, text } = await askMemory('render', { format: 'ics' });
  download(fileName, mediaType, [text]);
}

/** @param {Promise<unknown>} step */
function guarded(step) {
  step.catch((error) => {
    byId('loading').hidden = true;
    drawTrouble(byId('trouble'), error, refresh);
  });
}

function refresh() {
  guarded(load());
}

past.addEventListener('change', draw);
byId('more').addEventListener('click', () => {
  shown += AT_ONCE;
  draw();
});
byId('save-ics').addEventListener('click', () => guarded(save()));
byId('print').addEventListener('click', () => print());
hear((message) => {
  if (message.type === CHANGED) refresh();
});
refresh();
