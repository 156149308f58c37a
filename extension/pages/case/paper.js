// The summary on paper, whoever asks for it: the button or the browser's own print command. For as long as the page is being printed, the
// host's document stands in the place of this page, with its own rules for paper. Printed in its frame it would keep the height that it
// has on the screen, and end in empty sheets.

import { el } from '../../shared/dom.js';

/** @param {() => Document | null | undefined} shown the document in the frame */
export function startPaper(shown) {
  /** @type {(() => void) | null} */
  let putBack = null;
  addEventListener('beforeprint', () => {
    const inside = shown();
    if (!putBack && inside?.querySelector('main')) putBack = lay(inside);
  });
  addEventListener('afterprint', () => {
    putBack?.();
    putBack = null;
  });
}

/** Its text and its look only: in it is no script, and this page would not run one. @param {Document} inside @returns {() => void} takes it away again */
function lay(inside) {
  const sheets = [...document.styleSheets];
  const screen = /** @type {HTMLElement[]} */ ([...document.body.children]);
  const look = el('style', {}, inside.querySelector('style')?.textContent ?? '');
  const paper = [...inside.body.children].map((part) => document.importNode(part, true));
  const language = document.documentElement.lang;
  for (const sheet of sheets) sheet.disabled = true;
  for (const part of screen) part.style.display = 'none';
  document.documentElement.lang = inside.documentElement.lang;
  document.head.append(look);
  document.body.append(...paper);
  return () => {
    look.remove();
    for (const part of paper) part.remove();
    document.documentElement.lang = language;
    for (const part of screen) part.style.display = '';
    for (const sheet of sheets) sheet.disabled = false;
  };
}
