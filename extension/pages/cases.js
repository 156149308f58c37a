// Every case that is kept, of every person and account, those that need somebody first.

import { byId } from '../shared/dom.js';
import { focusOn } from '../shared/focus.js';
import { t, translate } from '../shared/i18n.js';
import { askMemory } from '../shared/memory.js';
import { ask, CHANGED, FROM_UI, hear } from '../shared/messages.js';
import { clearFilters, isFiltered, offer, search, startFilters } from './cases/filters.js';
import { CaseList } from './cases/list.js';
import { Marks } from './cases/marks.js';
import { createMemoryBanner } from './cases/memory-banner.js';
import { askPerson } from './cases/person-dialog.js';
import { startPrinting } from './cases/print.js';
import { CaseStore, PAGE } from './cases/store.js';
import { drawTrouble } from './trouble.js';
import { createTyped } from './typed.js';

/** Several readings in a row are one reason to draw the list anew. */
const TOGETHER_MS = 300;

translate(document);
document.title = t('allCasesTitle');
const store = new CaseStore((fields) => askMemory('cases', fields), draw);
const marks = new Marks();
const list = new CaseList(byId('list'), store, {
  seen: (card) => guarded(marks.add({ receipts: [card.receipt] }, store.held).then(() => showMarks())),
  undo: (card) => guarded(marks.takeBack([card.receipt]).then(showMarks)),
  markOf: (receipt) => marks.of(receipt),
  person: (card) => guarded(askPerson(card).then((changed) => changed && refresh())),
});
const banner = createMemoryBanner(byId('memory-state'), () => refresh());
let soon = 0;

/** @param {unknown} error what went wrong, or null */
function draw(error) {
  drawTrouble(byId('trouble'), error, refresh);
  byId('loading').hidden = true;
  const counts = store.counts;
  if (!counts) byId('filters').hidden = true;
  if (error || !counts) return;
  offer(counts.facets ?? {});
  byId('empty').hidden = counts.total > 0;
  if (!counts.total) byId('typed').setAttribute('open', '');
  byId('no-match').hidden = counts.total === 0 || counts.matching > 0;
  byId('filters').hidden = counts.total === 0;
  byId('print').hidden = counts.matching === 0;
  const changed = counts.facets?.states?.find((/** @type {any} */ { state }) => state === 'changed')?.count ?? 0;
  byId('seen-all').hidden = changed === 0;
  byId('unmark-all').hidden = marks.size < 2;
  say(byId('counts'), countsText(counts, changed));
  list.draw();
}

/** @param {import('./cases/store.js').Counts} counts @param {number} changed */
function countsText({ total, matching, needsYou }, changed) {
  if (total === 0) return '';
  const parts = [isFiltered() ? t('countsShown', matching, total) : t('countsAll', total), t('countsNeed', needsYou), t('countsChanged', changed)];
  return parts.join(' \u00b7 ');
}

/** A live region is spoken again whenever it is set, so it is only set when it differs. @param {HTMLElement} place @param {string} text */
function say(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** The list as it is now, in the host's order. */
function refresh() {
  marks.clear();
  load();
}

/** What is new in the list. Rows that somebody looks at stay where they are; in a list of many pages that is only so while nothing is loaded. */
function update() {
  if (store.count > PAGE && marks.size) return;
  load({ stays: (receipt) => marks.of(receipt) !== undefined });
}

/** At once, before the host is asked again. @param {(card: import('../shared/types.js').Card) => import('../shared/types.js').Card} [change] what a mark, or taking it back, changes */
function showMarks(change = (card) => marks.seen(card)) {
  store.change(change);
  update();
}

/** @param {{stays?: (receipt: string) => boolean}} [how] */
function load(how = {}) {
  clearTimeout(soon);
  guarded(Promise.all([store.load(search(), { around: list.firstShown, ...how }), banner.draw()]));
}

/** @param {Promise<unknown>} step */
function guarded(step) {
  step.catch(draw);
}

startFilters(() => {
  scrollTo(0, Math.min(scrollY, byId('filters').offsetTop));
  marks.clear();
  guarded(store.load(search()));
});
hear((message) => {
  if (message.type !== CHANGED) return;
  clearTimeout(soon);
  soon = window.setTimeout(update, TOGETHER_MS);
});
byId('seen-all').addEventListener('click', () => guarded(marks.add({ all: true }, store.held).then(() => {
  showMarks();
  focusOn(byId(marks.size < 2 ? 'list' : 'unmark-all'));
})));
byId('unmark-all').addEventListener('click', () => guarded(marks.takeBack().then((change) => {
  showMarks(change);
  focusOn(byId('seen-all'));
})));
// Whoever comes back to the page finds it in order again.
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
createTyped(byId('typed'));
startPrinting({ query: search, store, guarded });
byId('open-account').addEventListener('click', () => ask(FROM_UI.openAccount));
byId('clear').addEventListener('click', () => {
  clearFilters();
  refresh();
  focusOn(byId('filter-text'));
});
refresh();
