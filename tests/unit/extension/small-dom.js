// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
// As much of a document as the search for receipts touches, read from well-formed HTML such as that of the stand-in site.
const TOKEN = /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gi;
const VOID = new Set(['meta', 'link', 'input', 'br', 'img']);
const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

class Text {
  constructor(parentElement, nodeValue) {
    Object.assign(this, { parentElement, nodeValue });
  }
  get textContent() {
    return this.nodeValue;
  }
}

class Element {
  childNodes = [];
  constructor(ownerDocument, parentElement, name, attributes) {
    Object.assign(this, { ownerDocument, parentElement, tagName: name.toUpperCase(), attributes });
  }
  get id() {
    return this.attributes.id ?? '';
  }
  get textContent() {
    return this.childNodes.map((node) => node.textContent).join('');
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  matches(selector) {
    return selector.split(',').some((one) => matchesOne(this, one.trim()));
  }
  closest(selector) {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
  }
}

/** A tag name and attributes: `script[type*="json"]`. */
function matchesOne(element, selector) {
  const [, tag, rest] = /^([a-z]*)((?:\[[^\]]*\])*)$/.exec(selector) ?? assertNever(selector);
  if (tag && element.tagName !== tag.toUpperCase()) return false;
  return [...rest.matchAll(/\[([\w-]+)(?:([*^]?)="([^"]*)")?\]/g)].every(([, name, how, wanted]) => {
    const value = element.getAttribute(name);
    if (value === null || wanted === undefined) return value !== null;
    return how === '^' ? value.startsWith(wanted) : how === '*' ? value.includes(wanted) : value === wanted;
  });
}

function assertNever(selector) {
  throw new Error(`a selector that the small document does not know: ${selector}`);
}

/** @param {string} html */
export function documentOf(html) {
  globalThis.NodeFilter = { SHOW_TEXT: 4 };
  const document = { createTreeWalker: (root) => walker(texts(root)) };
  const top = new Element(document, null, 'document', {});
  let open = top;
  for (const [, closing, name, attributes, text] of html.matchAll(TOKEN)) {
    if (text !== undefined) open.childNodes.push(new Text(open, unescaped(text)));
    else if (closing) open = open.parentElement;
    else if (name) {
      const element = new Element(document, open, name, attributesOf(attributes));
      open.childNodes.push(element);
      if (!VOID.has(name)) open = element;
    }
  }
  const elements = [...all(top)];
  document.querySelectorAll = (selector) => elements.filter((element) => element.matches(selector));
  document.body = elements.find((element) => element.tagName === 'BODY') ?? top;
  return document;
}

function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value = '']) => [name, unescaped(value)]));
}

function* all(element) {
  for (const child of element.childNodes) {
    if (!(child instanceof Element)) continue;
    yield child;
    yield* all(child);
  }
}

function* texts(node) {
  if (node instanceof Text) yield node;
  else for (const child of node.childNodes) yield* texts(child);
}

function walker(nodes) {
  return {
    currentNode: null,
    nextNode() {
      const { value = null } = nodes.next();
      if (value) this.currentNode = value;
      return value;
    },
  };
}
