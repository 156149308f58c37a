/** How much of a summary's page a person has before them while nothing is opened. The program writes every element closed in its order. */

/** What is drawn on no screen, or only once it is opened. @param {string} name @param {string} attributes */
function isHidden(name, attributes) {
  if (['head', 'title', 'desc', 'sup'].includes(name)) return true;
  if (name === 'details') return !/ open(=|\s|$)/.test(attributes);
  return / class="unseen"/.test(attributes);
}

/** @param {string} html @returns {string} the text outside closed parts, with the titles of these; the numbers of the evidence show with its list */
export function visibleText(html) {
  /** @type {{name: string, hides: boolean, folds: boolean}[]} */
  const open = [{ name: '', hides: false, folds: false }];
  let text = '';
  for (const [, words, closing, name, attributes] of html.replace(/<style[\s\S]*?<\/style>/g, '').matchAll(/([^<]*)<(\/?)([\w-]+|!doctype)([^>]*)>/gi)) {
    const here = open[open.length - 1];
    if (!here.hides) text += words;
    if (!/^(b|em|strong|span|a|time|code|bdi|sup)$/.test(name)) text += ' ';
    if (closing) open.pop();
    else if (!/^(meta|br|!doctype|circle|rect|line)$/i.test(name)) open.push(element(open, name, attributes));
  }
  return text.replace(/&\w+;|&#\d+;/g, "'").replace(/\s+/g, ' ').trim();
}

/** @param {{name: string, hides: boolean, folds: boolean}[]} open @param {string} name @param {string} attributes */
function element(open, name, attributes) {
  const above = open[open.length - 1];
  const isTitle = name === 'summary' && above.name === 'details' && !open[open.length - 2].hides;
  const hides = isTitle ? false : above.hides || isHidden(name, attributes);
  return { name, hides, folds: name === 'details' };
}

/** @param {string} html */
export const visibleWords = (html) => visibleText(html).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @param {number[]} counts */
export const median = (counts) => [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)];
