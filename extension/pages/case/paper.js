// The summary on paper, whoever asks for it: the button or the browser's own print command. For as long as the page is being printed, the
// host's document stands in the place of this page, with its own rules for paper. Printed in its frame it would keep the height that it
// has on the screen, and end in empty sheets.

import { el } from '../../shared/dom.js';

/** `closed`: what is closed is printed as well; `html`: another document than the one in the frame. @typedef {{closed: boolean, html?: string}} Choice */

/** The browser's own command prints what the document's rules for paper say. @type {Choice} */
const BY_ITSELF = { closed: true };

/**
 * @param {() => Document | null | undefined} shown the document in the frame
 * @returns {(choice: Choice) => void} prints, once, in this way
 */
export function startPaper(shown) {
  /** @type {(() => void) | null} */
  let putBack = null;
  let choice = BY_ITSELF;
  addEventListener('beforeprint', () => {
    const inside = choice.html ? new DOMParser().parseFromString(choice.html, 'text/html') : shown();
    if (!putBack && inside?.querySelector('main')) putBack = lay(inside, choice);
  });
  addEventListener('afterprint', () => {
    putBack?.();
    putBack = null;
    choice = BY_ITSELF;
  });
  return (chosen) => {
    choice = chosen;
    print();
  };
}

/** Its text and its look only: in it is no script, and this page would not run one. @param {Document} inside @param {Choice} choice @returns {() => void} takes it away again */
function lay(inside, { closed }) {
  const sheets = [...document.styleSheets];
  const screen = /** @type {HTMLElement[]} */ ([...document.body.children]);
  const look = el('style', {}, inside.querySelector('style')?.textContent ?? '');
  const paper = [...inside.body.children].map((part) => document.importNode(part, true));
  if (!closed) for (const part of paper) for (const fold of part.querySelectorAll('details:not([open])')) fold.remove();
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
