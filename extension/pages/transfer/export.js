// Everything that is saved as one file, and all the cases as a calendar, a table or JSON.

import { byId } from '../../shared/dom.js';
import { t } from '../../shared/i18n.js';
import { askMemory } from '../../shared/memory.js';
import { download } from '../../shared/download.js';

/** @param {(error: unknown) => void} report */
export function startExport(report) {
  let stopped = false;

  /** @param {() => Promise<string>} step gives what to say when it is done */
  async function run(step) {
    report(null);
    byId('out-result').textContent = '';
    byId('out-result').textContent = await step().catch((error) => {
      report(error);
      return '';
    });
    byId('out-progress').hidden = true;
  }

  async function everything() {
    stopped = false;
    byId('out-progress').hidden = false;
    const parts = [];
    /** @type {number | string | null | undefined} */
    let after;
    while (after !== null && !stopped) {
      const page = await askMemory('export', after === undefined ? {} : { after });
      parts.push(page.text);
      progress(page.done, page.total);
      after = page.next;
    }
    if (stopped) return t('exportStopped');
    download(`caselight-${new Date().toISOString().slice(0, 10)}.jsonl`, 'application/x-ndjson', parts);
    return t('exportDone');
  }

  byId('out-stop').addEventListener('click', () => (stopped = true));
  byId('out-all').addEventListener('click', () => run(everything));
  for (const button of document.querySelectorAll('[data-format]')) {
    button.addEventListener('click', () => run(() => rendered(button.getAttribute('data-format') ?? '')));
  }
}

/** @param {string} format */
async function rendered(format) {
  const { fileName, mediaType, text } = await askMemory('render', { format });
  download(fileName, mediaType, [text]);
  return t('exportDone');
}

/** @param {number} done @param {number} total */
function progress(done, total) {
  const bar = /** @type {HTMLProgressElement} */ (byId('out-bar'));
  bar.max = Math.max(1, total);
  bar.value = done;
  bar.setAttribute('aria-label', t('exportAll'));
  byId('out-said').textContent = t('exportSoFar', done, total);
}
