// Notices that the page has become another one without a reload. The site's own functions are left untouched: its
// changes are seen in the address and in the document.

const SETTLE_MS = 500;

/**
 * @param {() => void} changed called at most once per settling time, after the page has changed
 * @returns {() => void} stops watching
 */
export function watchPage(changed) {
  let timer = 0;
  const soon = () => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      changed();
    }, SETTLE_MS);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('popstate', soon);
  addEventListener('hashchange', soon);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    removeEventListener('popstate', soon);
    removeEventListener('hashchange', soon);
  };
}
