// Bringing cases in from anywhere, and taking out everything that is kept.

import { byId } from '../shared/dom.js';
import { t, translate } from '../shared/i18n.js';
import { startBringIn } from './transfer/bring-in.js';
import { startTakeOut } from './transfer/take-out.js';
import { drawTrouble } from './trouble.js';

translate(document);
document.title = t('transferTitle');

/** @param {unknown} error or null */
function report(error) {
  drawTrouble(byId('trouble'), error, () => report(null));
}

startBringIn(report);
startTakeOut(report);
