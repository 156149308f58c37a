// Shows the host's document in a frame that cannot run a script. The frame keeps the extension's origin so that this
// page can measure it and take it over to paper; it holds nothing that could make use of that.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

const EMPTY = '<!doctype html><title></title>';

/**
 * The frame stands from the start and each document is written into it, because loading one into a frame of its own takes
 * several times as long.
 * @param {HTMLElement} place the element that holds the frame
 */
export function createSummaryFrame(place) {
  let shown = EMPTY;
  const frame = el('iframe', { class: 'summary-frame', sandbox: SANDBOX, title: t('summaryTitle'), srcdoc: EMPTY, hidden: true });
  const standing = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  // A key that is pressed in the document is one for the page around it as well: Escape closes what is open.
  standing.then(() => frame.contentDocument?.addEventListener('keydown', ({ key }) => dispatchEvent(new KeyboardEvent('keydown', { key }))));
  place.replaceChildren(frame);

  /** @param {string} html */
  async function show(html) {
    if (html === shown) return;
    shown = html;
    await standing;
    if (html !== shown) return;
    frame.hidden = html === EMPTY;
    write(frame, html);
  }
  return {
    /** @param {string} html a whole document of the host */
    show,
    clear: () => show(EMPTY),
    /** What is shown. */
    document: () => frame.contentDocument,
  };
}

/** A parsed document is only text: its scripts, if it had any, would not run. @param {HTMLIFrameElement} frame @param {string} html */
function write(frame, html) {
  const inside = frame.contentDocument;
  if (!inside) return;
  const written = new DOMParser().parseFromString(html, 'text/html');
  inside.replaceChild(inside.adoptNode(written.documentElement), inside.documentElement);
  settle(frame);
}

/**
 * @param {string} html a whole document of the host @param {string} title
 * @param {() => void} [ready] called once it is loaded and has its height
 */
export function createFrame(html, title, ready) {
  const frame = el('iframe', { class: 'summary-frame', sandbox: SANDBOX, title, srcdoc: html });
  frame.addEventListener('load', () => {
    settle(frame);
    ready?.();
  });
  return frame;
}

/** Gives the frame the height of its document, so that the page scrolls as one, and sets its links right. */
function settle(/** @type {HTMLIFrameElement} */ frame) {
  const inside = frame.contentDocument;
  if (!inside?.body) return;
  const fit = () => {
    // With its borders, else the frame is a little too low and shows a scroll bar.
    frame.style.blockSize = `${inside.documentElement.offsetHeight + frame.offsetHeight - frame.clientHeight}px`;
  };
  new ResizeObserver(fit).observe(inside.documentElement);
  for (const link of inside.querySelectorAll('a[href]')) aim(link, inside);
  fit();
}

/**
 * A link within the document would be taken as one to this page, because that is the base of a frame without an
 * address of its own; a link to the outside belongs in a tab of its own. The frame itself has nothing to scroll, and
 * not every browser scrolls the page around it.
 * @param {Element} link
 * @param {Document} inside
 */
function aim(link, inside) {
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
    return;
  }
  link.setAttribute('href', inside.URL + href);
  link.addEventListener('click', () => reveal(inside.getElementById(href.slice(1))));
}

/** Opens what the place lies in, and takes reader and keyboard there. @param {HTMLElement | null} place */
function reveal(place) {
  if (!place) return;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  place.scrollIntoView();
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
