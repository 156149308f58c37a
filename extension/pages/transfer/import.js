// Pasted texts, dropped and chosen files go to the host one after the other. It can be stopped between any two pieces:
// what was imported until then stays, and importing it again changes nothing.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { askMemory, MemoryTrouble } from '../../shared/memory.js';
import { cardBody } from '../case-cards.js';
import { changedText } from '../changed-text.js';
import { needsMark } from '../needs-mark.js';
import { piecesOf } from './pieces.js';

/** @typedef {import('../../shared/memory.js').Problem} Problem */
/** @typedef {import('../../shared/types.js').Card} Card */
/** @typedef {{kept: number, known: number, problems: Problem[], cards: Map<string, Card>}} Result */

/** A file, or what stands for one. @typedef {{name: string, text: () => Promise<string>}} Source */

const MOST_SHOWN = 20;

/** @param {(error: unknown) => void} report */
export function startImport(report) {
  let stopped = false;

  /** @param {Source[]} sources */
  async function take(sources) {
    stopped = false;
    report(null);
    /** @type {Result} */
    const result = { kept: 0, known: 0, problems: [], cards: new Map() };
    busy(true);
    try {
      for (const source of sources) if (!stopped) await takeOne(source, result);
    } catch (error) {
      report(error);
    }
    busy(false);
    draw(result, stopped);
  }

  /** @param {Source} source @param {Result} result */
  async function takeOne(source, result) {
    const pieces = piecesOf(await source.text());
    for (const [i, text] of pieces.entries()) {
      if (stopped) return;
      progress(i, pieces.length, result);
      add(result, await sent(text, i === pieces.length - 1), pieces.length === 1 ? source.name : '');
    }
  }

  byId('in-stop').addEventListener('click', () => (stopped = true));
  acceptPaste(take);
  acceptFiles(take);
  acceptDrops(byId('drop'), take);
}

/** Shows that an import is running, and keeps another from being started meanwhile. @param {boolean} on */
function busy(on) {
  byId('in-progress').hidden = !on;
  for (const id of ['take-paste', 'files', 'paste']) byId(id).toggleAttribute('disabled', on);
  if (on) for (const id of ['in-result', 'in-problems', 'in-cards']) byId(id).replaceChildren();
}

/** @param {(sources: Source[]) => Promise<void>} take */
function acceptPaste(take) {
  const paste = /** @type {HTMLTextAreaElement} */ (byId('paste'));
  byId('take-paste').addEventListener('click', () => {
    if (paste.value.trim()) take([{ name: '', text: async () => paste.value }]);
  });
}

/** @param {(sources: Source[]) => Promise<void>} take */
function acceptFiles(take) {
  const files = /** @type {HTMLInputElement} */ (byId('files'));
  files.addEventListener('change', async () => {
    await take([...(files.files ?? [])]);
    files.value = '';
  });
}

/** What the host could not use is an answer as well. @param {string} text @param {boolean} last whether the file ends with it */
async function sent(text, last) {
  try {
    return await askMemory('import', { text, last });
  } catch (error) {
    const isAbout = error instanceof MemoryTrouble && ['nothing_to_import', 'too_large'].includes(error.name);
    if (!isAbout) throw error;
    return { kept: 0, known: 0, cards: [], problems: error.problems.length ? error.problems : [{ message: error.title, fix: error.text }] };
  }
}

/** @param {Result} result @param {any} reply @param {string} name of the file, where there are several */
function add(result, { kept, known, cards, problems }, name) {
  result.kept += kept;
  result.known += known;
  result.problems.push(...problems.map((/** @type {Problem} */ problem) => ({ ...problem, where: [name, problem.where].filter(Boolean).join(', ') })));
  for (const card of cards) result.cards.set(card.receipt, card);
}

/** @param {number} done @param {number} total @param {Result} result */
function progress(done, total, { kept }) {
  const bar = /** @type {HTMLProgressElement} */ (byId('in-bar'));
  bar.max = total;
  bar.value = done;
  bar.setAttribute('aria-label', t('importTitle'));
  byId('in-said').textContent = t('importSoFar', kept);
}

/** @param {Result} result @param {boolean} stopped */
function draw({ kept, known, problems, cards }, stopped) {
  const lines = [stopped && t('importStopped'), t('importSaved', kept), known && t('importKnown', known), problems.length && t('importProblems', problems.length)];
  byId('in-result').replaceChildren(...lines.filter((line) => typeof line === 'string').map((line) => el('p', {}, line)));
  byId('in-problems').replaceChildren(...problems.slice(0, MOST_SHOWN).map(({ where, message, fix }) =>
    el('li', {}, where && el('strong', {}, `${where}: `), message, fix && el('span', { class: 'note' }, ` ${fix}`))));
  byId('in-cards').replaceChildren(...[...cards.values()].slice(0, MOST_SHOWN).map(cardItem));
}

/** @param {Card} card */
function cardItem(card) {
  const { receipt } = card;
  const top = el('span', { class: 'case-top' }, el('span', { class: 'form' }, `${card.form} \u00b7 `, el('span', { class: 'receipt' }, receipt)), needsMark(card.needsYou));
  const changed = card.changed && el('span', { class: 'note' }, changedText(card.changed));
  return el('li', { class: 'case', 'data-needs': card.needsYou }, cardBody(el('a', { href: `case.html?receipt=${receipt}` }), card.headline, (open) => [top, open, changed]));
}

/** @param {HTMLElement} place @param {(sources: Source[]) => Promise<void>} take */
function acceptDrops(place, take) {
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    place.addEventListener(type, (event) => {
      event.preventDefault();
      place.toggleAttribute('data-over', type === 'dragenter' || type === 'dragover');
    });
  }
  place.addEventListener('drop', ({ dataTransfer }) => {
    const text = dataTransfer?.getData('text/plain') ?? '';
    const files = [...(dataTransfer?.files ?? [])];
    if (files.length) take(files);
    else if (text) take([{ name: '', text: async () => text }]);
  });
}
