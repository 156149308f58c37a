// What was found wrong in a page: each kind of fault once for each kind of element, with the text at which it was seen first.

const ELLIPSIS = 60;

/** @returns {{add: (kind: string, at: Element, text?: string) => void, all: () => string[]}} */
export function createFaults() {
  /** @type {Map<string, string>} */
  const found = new Map();
  return {
    add(kind, at, text = '') {
      const key = `${kind}: ${nameOf(at)}`;
      if (!found.has(key)) found.set(key, `${key} "${text.trim().replace(/\s+/g, ' ').slice(0, ELLIPSIS)}"`);
    },
    all: () => [...found.values()],
  };
}

/** @param {Element} element */
export const nameOf = ({ localName, classList, id }) => `${localName}${classList[0] ? `.${classList[0]}` : ''}${id ? `#${id}` : ''}`;
