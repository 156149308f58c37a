// The host's memory: whether it keeps anything, for how long, and how to be rid of all of it.

import { byId } from '../../shared/dom.js';
import { language, t } from '../../shared/i18n.js';
import { askMemory, MemoryTrouble } from '../../shared/memory.js';

const on = /** @type {HTMLInputElement} */ (byId('memory-on'));
const retention = /** @type {HTMLSelectElement} */ (byId('retention'));
const dialog = /** @type {HTMLDialogElement} */ (byId('forget-dialog'));

/** @param {any} memory */
function draw(memory) {
  on.checked = memory.state !== 'off';
  retention.value = String(memory.retentionMonths ?? '');
  const size = new Intl.NumberFormat(language(), { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(memory.bytes / 1e6);
  byId('memory-said').textContent = [memory.message, memory.fix, t('memorySize', memory.cases, memory.readings, size)].filter(Boolean).join(' ');
  byId('forget-all').toggleAttribute('disabled', memory.cases === 0);
  enable(true);
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
  return askMemory('memory');
}

on.addEventListener('change', () => show(askMemory('memory', { set: { on: on.checked } })));
retention.addEventListener('change', () => show(askMemory('memory', { set: { retentionMonths: retention.value ? Number(retention.value) : null } })));
byId('forget-all').addEventListener('click', () => dialog.showModal());
dialog.addEventListener('close', () => dialog.returnValue === 'forget' && show(forgetAll()));
await show(askMemory('memory'));
