// A notice that the person has on paper or as a file, set beside the case on this page. Its text stays in this page: the host, or the
// engine in the browser, explains it and keeps nothing.

import { loadChoices } from '../../shared/assistant-choices.js';
import { byId } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { askNotice, MemoryTrouble } from '../../shared/memory.js';
import { takeToAssistant } from '../../shared/notice-on-its-way.js';
import { createFrame } from '../summary-frame.js';
import { textOfFile, Unreadable, withinLimit } from './pdf-text.js';

const text = /** @type {HTMLTextAreaElement} */ (byId('notice-text'));
const file = /** @type {HTMLInputElement} */ (byId('notice-file'));

class AddNotice {
  #receiptShown;
  #latest = 0; // of several notices in a row only the last one is shown
  /** Pages that are pictures, said beside what was read of the others. @type {number[]} */
  #pictures = [];

  /** @param {() => string} receiptShown */
  constructor(receiptShown) {
    this.#receiptShown = receiptShown;
  }

  /** @param {File} chosen */
  takeFile(chosen) {
    return this.#only(async () => {
      text.value = '';
      const read = await textOfFile(chosen);
      text.value = read.text;
      this.#pictures = read.pictures;
    });
  }

  /** @param {string} pasted what is set beside the case; what stands in the box without it */
  takeText(pasted = text.value) {
    return this.#only(async () => {
      text.value = pasted;
    });
  }

  clear() {
    this.#latest++;
    for (const field of [text, file]) field.value = '';
    say('');
    clearResult();
    byId('notice-clear').hidden = true;
    text.focus();
  }

  /** @param {() => Promise<void>} step puts the notice's text into the box */
  async #only(step) {
    const mine = ++this.#latest;
    this.#pictures = [];
    clearResult();
    say(t('noticeReading'));
    try {
      await step();
      if (mine === this.#latest) await this.#explain(mine);
    } catch (error) {
      if (mine === this.#latest) say(sentenceFor(error));
    }
  }

  /** @param {number} mine */
  async #explain(mine) {
    if (!text.value.trim()) return say(t('noticeEmpty'));
    const { html, owner } = await askNotice(this.#receiptShown(), withinLimit(text.value));
    const { on } = await loadChoices();
    if (mine !== this.#latest) return;
    byId('notice-result').replaceChildren(createFrame(html, t('noticeResult')));
    byId('notice-clear').hidden = false;
    byId('notice-assistant').hidden = !on || owner === 'another';
    say(this.#pictures.length ? `${t('noticeRead')} ${t('noticePictures', this.#pictures.join(', '))}` : t('noticeRead'));
  }
}

/** @param {() => string} receiptShown of the case on the page */
export function startAddNotice(receiptShown) {
  const notice = new AddNotice(receiptShown);
  byId('notice-read').addEventListener('click', () => notice.takeText());
  byId('notice-ask').addEventListener('click', () => takeToAssistant(receiptShown(), text.value));
  byId('notice-clear').addEventListener('click', () => notice.clear());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) notice.takeFile(chosen);
  });
  acceptDrops(byId('notice-drop'), notice);
}

function clearResult() {
  byId('notice-result').replaceChildren();
  byId('notice-assistant').hidden = true;
}

/** @param {string} sentence */
function say(sentence) {
  byId('notice-said').textContent = sentence;
}

/** @param {unknown} error */
function sentenceFor(error) {
  if (error instanceof Unreadable) return t(`noticeFile_${error.why}`);
  return error instanceof MemoryTrouble ? `${error.title} ${error.text}` : t('noticeFailed');
}

/** @param {HTMLElement} place @param {AddNotice} notice */
function acceptDrops(place, notice) {
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    place.addEventListener(type, (event) => {
      event.preventDefault();
      place.toggleAttribute('data-over', type === 'dragenter' || type === 'dragover');
    });
  }
  place.addEventListener('drop', ({ dataTransfer }) => {
    const [dropped] = dataTransfer?.files ?? [];
    const words = dataTransfer?.getData('text/plain') ?? '';
    if (dropped) notice.takeFile(dropped);
    else if (words) notice.takeText(words);
  });
}
