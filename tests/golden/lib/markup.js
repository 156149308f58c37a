/**
 * Reads the summary page strictly: what a forgiving browser would repair is a problem here. Enough of HTML for a
 * document that a program wrote; not a general parser.
 */

const VOID = new Set(['meta', 'br', 'hr', 'img', 'input', 'link', 'wbr', 'col']);
const FORBIDDEN_TAGS = new Set(['script', 'iframe', 'object', 'embed', 'form', 'base', 'link', 'img', 'foreignobject', 'image']);
const SAFE_ADDRESS = /^(https:\/\/|#|mailto:|tel:)/u;
const TAG = /^<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/u;

/** @typedef {{problems: string[], open: string[], text: string[], hidden: number}} Reading */

/** @param {string} name @param {string} attributes @param {Reading} to */
function checkAttributes(name, attributes, to) {
  for (const [, key, value] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/gu)) {
    if (/^on/iu.test(key)) to.problems.push(`event handler ${key} on <${name}>`);
    if (/^(src|srcset|action|formaction|background|data|ping|poster)$/iu.test(key)) to.problems.push(`<${name}> loads by ${key}`);
    if (/href$/iu.test(key) && !SAFE_ADDRESS.test(value ?? '')) to.problems.push(`<${name}> leads to ${value}`);
    if (key === 'style' && /url\(|expression|@import/iu.test(value ?? '')) to.problems.push(`style of <${name}> loads`);
    checkEntities(value ?? '', to);
  }
}

/** @param {string} text @param {Reading} to */
function checkEntities(text, to) {
  for (const [found] of text.matchAll(/&(?!(?:[a-zA-Z]+|#\d+|#x[\da-fA-F]+);).{0,12}/gu)) to.problems.push(`bare & in: ${found}`);
}

/** @param {RegExpExecArray} tag @param {Reading} to */
function takeTag(tag, to) {
  const [, closing, rawName, attributes, selfClosing] = tag;
  const name = rawName.toLowerCase();
  if (FORBIDDEN_TAGS.has(name)) to.problems.push(`<${name}> in the page`);
  checkAttributes(name, attributes, to);
  if (closing) {
    const last = to.open.pop();
    if (last !== name) to.problems.push(`</${name}> closes <${last}>`);
  } else if (!VOID.has(name) && !selfClosing) {
    to.open.push(name);
  }
  if (!/^(b|i|em|strong|span|a|abbr|time|code|small|bdi|cite|q|sup|sub|tspan)$/u.test(name)) to.text.push(' ');
}

/** @param {string} html @param {number} at @param {Reading} to @returns {number} where to go on */
function takeMarkup(html, at, to) {
  const rest = html.slice(at, at + 8192);
  if (/^<!doctype html>/iu.test(rest)) return at + 15;
  if (rest.startsWith('<!--')) return html.indexOf('-->', at) + 3;
  const tag = TAG.exec(rest);
  if (!tag) {
    to.problems.push(`not a tag: ${rest.slice(0, 60)}`);
    return at + 1;
  }
  takeTag(tag, to);
  const end = at + tag[0].length;
  if (tag[2].toLowerCase() !== 'style' || tag[1]) return end;
  const close = html.indexOf('</style', end);
  if (/url\(|@import/iu.test(html.slice(end, close))) to.problems.push('the style sheet loads something');
  return close < 0 ? html.length : close;
}

const NAMED = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' });

/** @param {string} text */
const decode = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/giu, (whole, hex, dec, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(dec));
  });

/** @param {string} html @returns {{problems: string[], text: string}} the text with tags off and entities read */
export function readHtml(html) {
  /** @type {Reading} */
  const to = { problems: [], open: [], text: [], hidden: 0 };
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const text = html.slice(at, next < 0 ? html.length : next);
    checkEntities(text, to);
    to.text.push(decode(text));
    if (next < 0) break;
    at = takeMarkup(html, next, to);
  }
  if (to.open.length > 0) to.problems.push(`not closed: ${to.open.join(' ')}`);
  return { problems: to.problems, text: to.text.join('') };
}

/** What holds for the document as a whole. @param {string} html @param {string} locale */
export function documentProblems(html, locale) {
  const problems = [];
  if (!/^<!doctype html>/iu.test(html)) problems.push('no doctype');
  if (!new RegExp(`<html[^>]* lang="${locale}`, 'u').test(html)) problems.push(`the page does not say that it is in ${locale}`);
  if (!/http-equiv="Content-Security-Policy" content="default-src (&#39;|')none(&#39;|')/iu.test(html)) problems.push('no content security policy');
  const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  for (const id of new Set(ids.filter((one, i) => ids.indexOf(one) !== i))) problems.push(`id ${id} twice`);
  return problems;
}
