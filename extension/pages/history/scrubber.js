// Two sliders over the readings, oldest at the start. While they are kept side by side, moving one takes the other
// along, so that one key steps through the history.

import { byId, el } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { timeOf } from './readings.js';

/** @typedef {import('./readings.js').Reading} Reading */

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (byId(id));

export class Scrubber {
  /** @type {Reading[]} oldest first */
  #readings = [];
  #earlier = input('earlier');
  #later = input('later');
  #neighbours = input('neighbours');
  #changed;

  /** @param {(earlier: Reading, later: Reading) => void} changed called with two different readings */
  constructor(changed) {
    this.#changed = changed;
    this.#earlier.addEventListener('input', () => this.#moved(this.#earlier));
    this.#later.addEventListener('input', () => this.#moved(this.#later));
    this.#neighbours.addEventListener('change', () => this.#moved(this.#later));
    byId('step-back').addEventListener('click', () => this.#step(-1));
    byId('step-on').addEventListener('click', () => this.#step(1));
  }

  /** @param {Reading[]} readings oldest first, at least two; the later reading that is shown stays */
  set(readings) {
    const shown = this.#readings[this.#later.valueAsNumber]?.reading;
    this.#readings = readings;
    for (const slider of [this.#earlier, this.#later]) slider.max = String(readings.length - 1);
    const at = readings.findIndex(({ reading }) => reading === shown);
    this.#later.value = String(at > 0 ? at : readings.length - 1);
    byId('marks').replaceChildren(...readings.map(({ changes }) => el('span', { 'data-changes': changes > 0 })));
    this.#moved(this.#later);
  }

  /** Shows what was new in a reading. @param {Reading} reading */
  show({ reading }) {
    this.#later.value = String(this.#readings.findIndex((one) => one.reading === reading));
    this.#neighbours.checked = true;
    this.#moved(this.#later);
    byId('comparison').focus();
  }

  /** The later slider never stands at the first reading, the earlier one never at the last. @param {HTMLInputElement} moved */
  #moved(moved) {
    const last = this.#readings.length - 1;
    this.#later.value = String(Math.max(1, this.#later.valueAsNumber));
    this.#earlier.value = String(Math.min(last - 1, this.#earlier.valueAsNumber));
    if (this.#neighbours.checked || this.#earlier.valueAsNumber >= this.#later.valueAsNumber) {
      if (moved === this.#earlier) this.#later.value = String(moved.valueAsNumber + 1);
      else this.#earlier.value = String(moved.valueAsNumber - 1);
    }
    this.#tell();
  }

  #tell() {
    const at = this.#later.valueAsNumber;
    const [from, to] = [this.#readings[this.#earlier.valueAsNumber], this.#readings[at]];
    if (!from || !to) return;
    say('earlier', from);
    say('later', to);
    byId('step-back').toggleAttribute('disabled', at <= 1);
    byId('step-on').toggleAttribute('disabled', at >= this.#readings.length - 1);
    this.#changed(from, to);
  }

  /** @param {number} by */
  #step(by) {
    this.#later.value = String(this.#later.valueAsNumber + by);
    this.#neighbours.checked = true;
    this.#moved(this.#later);
  }
}

/** @param {string} id @param {Reading} reading */
function say(id, reading) {
  byId(`${id}-said`).textContent = timeOf(reading);
  input(id).setAttribute('aria-valuetext', t('readingValue', timeOf(reading), reading.headline));
}
