// The texts that a person sees, each with the boxes of its lines. While a dialog is open, those in it.

/** @typedef {{data: string, at: Element, node: Text, lines: DOMRect[], overlay: Element | null, size: number}} SeenText */

const NEVER_SEEN = ['script', 'style', 'option', 'title', 'datalist'];

/** @returns {SeenText[]} */
export function seenTexts() {
  const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const at = node.parentElement;
    if (!at || !node.data.trim() || NEVER_SEEN.includes(at.localName) || !isSeen(at)) continue;
    const lines = boxesOf(node, 0, node.length);
    if (lines.length) texts.push({ data: node.data, at, node, lines, overlay: overlayOf(at), size: parseFloat(getComputedStyle(at).fontSize) });
  }
  return texts;
}

/** The boxes of a piece of text, one for each line. @param {Text} node @param {number} from @param {number} to */
export function boxesOf(node, from, to) {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5);
}

/** @param {Element} element */
function isSeen(element) {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return !ancestors(element).some((one) => {
    const { clipPath, position } = getComputedStyle(one);
    return position === 'absolute' && (clipPath !== 'none' || one.getBoundingClientRect().width <= 1); // for screen readers only
  });
}

/** What lies over the page on purpose, on a ground of its own: a bar that stays, an open menu. @param {Element} element */
function overlayOf(element) {
  return ancestors(element).find((one) => {
    const { position, zIndex, backgroundColor } = getComputedStyle(one);
    return ['sticky', 'fixed'].includes(position) || (position === 'absolute' && zIndex !== 'auto' && !/, 0\)$|transparent/.test(backgroundColor));
  }) ?? null;
}

/** The element and all around it, from the inside. @param {Element} element @returns {Element[]} */
export function ancestors(element) {
  const all = [];
  for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) all.push(one);
  return all;
}
