// Nothing is said by colour alone: where amber stands, a word stands; and what is left of a mark in a high-contrast theme still tells
// its states apart.

/** What is amber because it asks for something of the person. */
const AMBER = 'li[data-needs], .dates li[data-urgent], .changes li[data-matters="needs_you"]';
/** Marks without a text of their own, with the attribute that gives their state. @type {[string, string][]} */
const MARKS = [['.stage', 'data-state'], ['.marks span', 'data-changes'], ['.readings li', 'data-changes'], ['.changes li', 'data-matters'], ['#cases .case-body', 'data-current'], ['.row-card', 'data-needs']];
/** What a browser leaves of them. @type {(keyof CSSStyleDeclaration)[]} */
const LEFT = ['borderTopStyle', 'borderTopWidth', 'borderInlineStartWidth', 'borderInlineStartStyle', 'backgroundColor', 'backgroundImage', 'outlineStyle', 'outlineWidth'];
/** Neither took place; the name beside the bar says which. */
const TWINS = ['cancelled', 'missed'];

/** @typedef {ReturnType<typeof import('./faults.js').createFaults>} Faults */

/** @param {string} needsYou the word @param {Faults} faults */
export function findWordlessAmber(needsYou, faults) {
  for (const amber of document.querySelectorAll(AMBER)) {
    const words = `${amber.textContent}${getComputedStyle(amber, '::before').content}${amber.getAttribute('data-word') ?? ''}`;
    if (amber.checkVisibility() && !words.includes(needsYou)) faults.add('only a colour says that it needs somebody', amber, amber.textContent ?? '');
  }
  for (const day of document.querySelectorAll('.sheet td[data-urgent] a')) {
    if (!day.getAttribute('aria-label')?.includes(needsYou)) faults.add('only a colour says that it needs somebody', day, day.textContent ?? '');
  }
}

/** In forced colours. @param {Faults} faults */
export function findTwinMarks(faults) {
  for (const [selector, state] of MARKS) {
    /** @type {Map<string, {mark: Element, name: string}>} */
    const looks = new Map();
    for (const mark of document.querySelectorAll(selector)) {
      const name = mark.getAttribute(state) ?? '';
      const twin = looks.get(lookOf(mark));
      if (twin && twin.name !== name && !(TWINS.includes(name) && TWINS.includes(twin.name))) faults.add(`"${name}" and "${twin.name}" look the same without colours`, mark);
      if (!twin) looks.set(lookOf(mark), { mark, name });
    }
  }
  const bare = [...document.querySelectorAll('.stage')].find((mark) => parseFloat(getComputedStyle(mark).borderTopWidth) < 1);
  if (bare) faults.add('a mark without an edge', bare);
}

/** @param {Element} mark */
function lookOf(mark) {
  const style = getComputedStyle(mark);
  const size = mark.localName === 'span' ? [style.blockSize, ...(mark.closest('.marks') ? [style.inlineSize] : [])] : [];
  return JSON.stringify([...LEFT.map((name) => style[name]), ...size]);
}
