// Importing cases from anywhere, and exporting everything that is saved.

import { byId } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { startImport } from './transfer/import.js';
import { startExport } from './transfer/export.js';
import { drawTrouble } from './trouble.js';

translate(document);
document.title = t('transferTitle');

/** @param {unknown} error or null */
function report(error) {
  drawTrouble(byId('trouble'), error, () => report(null));
}

startImport(report);
startExport(report);
