// Which family of browsers this is, as the history names it.

/** @returns {'chromium'|'firefox'|'other'} */
export function browserName() {
  const { protocol } = new URL(chrome.runtime.getURL(''));
  if (protocol === 'moz-extension:') return 'firefox';
  return protocol === 'chrome-extension:' ? 'chromium' : 'other';
}
