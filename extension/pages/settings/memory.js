// The host's memory: whether it keeps anything, for how long, and how to be rid of all of it.

import { byId } from '../../shared/dom.js';
import { focusOn } from '../../shared/focus.js';
import { t, usage } from '../../shared/i18n.js';
import { askMemory, MemoryTrouble } from '../../shared/memory.js';

const on = /** @type {HTMLInputElement} */ (byId('memory-on'));
const retention = /** @type {HTMLSelectElement} */ (byId('retention'));
const dialog = /** @type {HTMLDialogElement} */ (byId('forget-dialog'));

/** @param {any} memory */
function draw(memory) {
  on.checked = memory.state !== 'off' && memory.state !== 'ask';
  byId('retention-choice').hidden = memory.place === 'browser';
  byId('retention-help').textContent = t(memory.place === 'browser' ? 'saveKeeps' : 'retentionHelp');
  retention.value = String(memory.retentionMonths ?? '');
  byId('memory-said').textContent = [memory.message, memory.fix, sizeOf(memory)].filter(Boolean).join(' ');
  // What cannot be opened can still be deleted.
  byId('forget-all').toggleAttribute('disabled', !memory.cases && memory.state !== 'unavailable');
  enable(memory.cases !== undefined);
}

/** @param {any} memory without numbers where its file cannot be read */
function sizeOf({ cases, readings, bytes }) {
  if (cases === undefined) return '';
  const size = new Intl.NumberFormat(usage(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1e6);
  return t('memorySize', cases, readings, size);
}

/** @param {boolean} enabled */
function enable(enabled) {
  for (const input of [on, retention]) input.disabled = !enabled;
}

/** @param {Promise<any>} step a reply of type memory */
async function show(step) {
  try {
    draw(await step);
  } catch (error) {
    enable(false);
    byId('forget-all').toggleAttribute('disabled', true);
    byId('memory-said').textContent = error instanceof MemoryTrouble ? `${error.title} ${error.text}` : t('memoryFailedTitle');
  }
}

async function forgetAll() {
  await askMemory('forget', { all: true });
  focusOn(on);
  return askMemory('memory');
}

on.addEventListener('change', () => show(askMemory('memory', { set: { on: on.checked } })));
retention.addEventListener('change', () => show(askMemory('memory', { set: { retentionMonths: retention.value ? Number(retention.value) : null } })));
byId('forget-all').addEventListener('click', () => dialog.showModal());
dialog.addEventListener('close', () => dialog.returnValue === 'forget' && show(forgetAll()));
await show(askMemory('memory'));
