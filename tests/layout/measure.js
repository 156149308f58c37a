/**
 * What is measured in a page, in whatever state it is in. The function crosses into the page as source text and closes over nothing; what it gives back
 * is a list of faults in words.
 */

/**
 * @param {{needsYou: string, forced: boolean}} how `needsYou`: the word that must stand wherever amber stands
 * @returns {string[]}
 */
export function measure({ needsYou, forced }) {
  /** A letter may be so far beyond its box before it counts as cut. */
  const SLACK = 1.5;
  /** A longer word, such as an address, may be broken. */
  const LONGEST_WORD = 20;
  const ELLIPSIS = 60;
  const root = document.scrollingElement ?? document.documentElement;
  const width = root.clientWidth;
  /** @type {Map<string, string>} */
  const faults = new Map();
  /** @param {string} kind @param {Element} at @param {string} text */
  const fault = (kind, at, text) => {
    const name = `${at.localName}${at.classList[0] ? `.${at.classList[0]}` : ''}${at.id ? `#${at.id}` : ''}`;
    const key = `${kind}: ${name}`;
    if (!faults.has(key)) faults.set(key, `${key} "${text.trim().replace(/\s+/g, ' ').slice(0, ELLIPSIS)}"`);
  };

  /** Web addresses and citations such as 245.2(a)(5)(ii) may be broken anywhere. @param {string} text @param {number} index of a piece of it */
  const isAddress = (text, index) => /[/@]|[^\s.][.(][^\s.]/.test(/\S*$/.exec(text.slice(0, index))?.[0] + (/^\S*/.exec(text.slice(index))?.[0] ?? ''));
  /** Read to those who listen only. @param {Element} element */
  const isUnseen = (element) => {
    for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) {
      const { clipPath, position } = getComputedStyle(one);
      if (position === 'absolute' && (clipPath !== 'none' || one.getBoundingClientRect().width <= 1)) return true;
    }
    return false;
  };
  /** What lies over the page on purpose, on a ground of its own. @param {Element} element */
  const overlayOf = (element) => {
    for (let one = /** @type {Element | null} */ (element); one; one = one.parentElement) {
      const { position, zIndex, backgroundColor } = getComputedStyle(one);
      if (['sticky', 'fixed'].includes(position)) return one;
      if (position === 'absolute' && zIndex !== 'auto' && !/, 0\)$|transparent/.test(backgroundColor)) return one;
    }
    return null;
  };

  const top = document.querySelector('dialog[open]') ?? document.body;
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  /** @type {{node: Text, at: Element, rects: DOMRect[], overlay: Element | null, size: number}[]} */
  const texts = [];
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const at = node.parentElement;
    if (!at || !node.data.trim() || ['script', 'style', 'option', 'title', 'datalist'].includes(at.localName)) continue;
    if (!at.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isUnseen(at)) continue;
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0.5 && rect.height > 0.5);
    if (rects.length) texts.push({ node, at, rects, overlay: overlayOf(at), size: parseFloat(getComputedStyle(at).fontSize) });
  }

  if (root.scrollWidth > width + 1) fault('the page scrolls sideways', root, `${root.scrollWidth} > ${width}`);

  // Nothing is cut off: by a box that hides what is outside it, by the edge of the page, by a box that scrolls sideways.
  const isTable = (/** @type {Element} */ box) => box.matches('[role="region"][tabindex="0"]') && box.querySelector('table') !== null;
  for (const { node, at, rects } of texts) {
    for (let box = /** @type {Element | null} */ (at); box && box !== root; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (/auto|scroll/.test(style.overflowX + style.overflowY)) {
        if (box.scrollWidth > box.clientWidth + 1 && !isTable(box)) fault('a box scrolls sideways', box, node.data);
        break;
      }
      if (!/hidden|clip/.test(style.overflowX + style.overflowY)) continue;
      const edge = box.getBoundingClientRect();
      const isCut = rects.some((rect) => rect.left < edge.left - SLACK || rect.right > edge.right + SLACK
        || rect.top < edge.top - SLACK - rect.height / 4 || rect.bottom > edge.bottom + SLACK + rect.height / 4);
      if (isCut) fault('cut off', at, node.data);
    }
    if (rects.some((rect) => rect.left < -SLACK || (rect.right > width + SLACK && root.scrollWidth <= width + 1))) {
      if (!at.closest('[role="region"][tabindex="0"]')) fault('beyond the edge of the page', at, node.data);
    }
  }

  // No text over text.
  const lines = texts.flatMap(({ node, at, rects, overlay }) => rects.map((rect) => ({
    node, at, overlay, left: rect.left + 1, right: rect.right - 1, top: rect.top + rect.height * 0.3, bottom: rect.bottom - rect.height * 0.3,
  }))).sort((a, b) => a.top - b.top);
  lines.forEach((line, i) => {
    for (let j = i + 1; j < lines.length && lines[j].top < line.bottom; j++) {
      const other = lines[j];
      if (other.node === line.node || other.overlay !== line.overlay) continue;
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2) fault(`text over text of ${other.at.localName}.${other.at.classList[0] ?? ''}`, line.at, `${line.node.data} / ${other.node.data}`);
    }
  });

  // No column narrower than its longest word, and none that holds a word or two a line.
  for (const { node, at, rects, size } of texts) {
    const rows = new Set(rects.map((rect) => Math.round(rect.top / (rect.height / 2)))).size;
    if (rows < 2) continue;
    if (rows >= 4 && node.data.trim().length / rows < 9) fault(`${rows} lines for ${node.data.trim().length} letters`, at, node.data);
    for (const { 0: word, index } of node.data.matchAll(/[^\s\-\u2010-\u2014/|\u00ad\u200b]+/gu)) {
      if (word.length > LONGEST_WORD || isAddress(node.data, index)) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const parts = [...range.getClientRects()].filter((rect) => rect.width > 0.5);
      const isBroken = parts.length > 1 && Math.max(...parts.map((part) => part.top)) - Math.min(...parts.map((part) => part.top)) > size / 2;
      if (isBroken && parts.reduce((sum, part) => sum + part.width, 0) < width * 0.7) fault('a word is broken', at, `${word} in ${node.data}`);
    }
  }

  // No meaning by colour alone.
  for (const amber of document.querySelectorAll('li[data-needs], .dates li[data-urgent], .changes li[data-matters="needs_you"]')) {
    if (amber.checkVisibility() && !amber.textContent?.includes(needsYou)) fault('only a colour says that it needs somebody', amber, amber.textContent ?? '');
  }
  for (const day of document.querySelectorAll('.sheet td[data-urgent] a')) {
    if (!day.getAttribute('aria-label')?.includes(needsYou)) fault('only a colour says that it needs somebody', day, day.textContent ?? '');
  }
  if (forced) {
    // Marks without a text of their own must differ in something that is left of them: edges, fillings of the system's colours, sizes.
    const looks = (/** @type {Element} */ mark) => {
      const { borderTopStyle, borderTopWidth, borderInlineStartWidth, borderInlineStartStyle, backgroundColor, backgroundImage, height, width: wide, outlineStyle, outlineWidth } = getComputedStyle(mark);
      return JSON.stringify([borderTopStyle, borderTopWidth, borderInlineStartWidth, borderInlineStartStyle, backgroundColor, backgroundImage, height, mark.localName === 'span' && mark.closest('.marks') ? wide : '', outlineStyle, outlineWidth]);
    };
    for (const [marks, state] of [['.stage', 'data-state'], ['.marks span', 'data-changes'], ['.readings li', 'data-changes'], ['.changes li', 'data-matters'], ['#cases li > *', 'aria-current']]) {
      /** @type {Map<string, string>} */
      const seen = new Map();
      for (const mark of document.querySelectorAll(marks)) seen.set(mark.getAttribute(state) ?? '', looks(mark));
      const kinds = [...seen.entries()];
      kinds.forEach(([name, look], i) => {
        const twin = kinds.find(([, other], j) => j < i && other === look);
        const mark = document.querySelector(marks);
        if (twin && mark && !(['cancelled', 'missed'].includes(name) && ['cancelled', 'missed'].includes(twin[0]))) fault(`"${name}" and "${twin[0]}" look the same without colours`, mark, '');
      });
      const first = document.querySelector(marks);
      if (marks === '.stage' && first && [...document.querySelectorAll(marks)].some((mark) => parseFloat(getComputedStyle(mark).borderTopWidth) < 1)) fault('a mark without an edge', first, '');
    }
  }
  return [...faults.values()];
}

/** Whether text grows with the size that the person chose (a heading that takes a smaller step on a narrow page still grows). @returns {string[]} */
export function doesNotGrow() {
  const html = document.documentElement;
  const texts = [...document.querySelectorAll('body, body *')].filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) && one.checkVisibility());
  const sizes = () => texts.map((one) => parseFloat(getComputedStyle(one).fontSize));
  const before = sizes();
  html.style.fontSize = '200%';
  const after = sizes();
  html.style.fontSize = '';
  const stuck = texts.filter((_, i) => after[i] < before[i] * 1.5);
  return [...new Set(stuck.map((one) => `does not grow with the text: ${one.localName}${one.classList[0] ? `.${one.classList[0]}` : ''}`))];
}
