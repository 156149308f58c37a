// Shows the host's document in a frame that cannot run a script. The frame keeps the extension's origin so that this
// page can measure and print it; it holds nothing that could make use of that.

import { el } from '../shared/dom.js';
import { t } from '../shared/i18n.js';

const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-modals';

/** @param {HTMLElement} place the element that holds the frame */
export function createSummaryFrame(place) {
  let shown = '';
  /** @type {HTMLIFrameElement | null} */
  let frame = null;

  return {
    /** @param {string} html a whole document of the host */
    show(html) {
      if (html === shown) return;
      shown = html;
      frame = createFrame(html, t('summaryTitle'));
      place.replaceChildren(frame);
    },
    clear() {
      shown = '';
      frame = null;
      place.replaceChildren();
    },
    print: () => frame?.contentWindow?.print(),
  };
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
  link.addEventListener('click', () => inside.getElementById(href.slice(1))?.scrollIntoView());
}
