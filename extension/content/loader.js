// A content script cannot be a static module, and a chain of classic scripts would share one global and could not be
// imported by the pages or by the tests. So this one line loads the modules; both browsers take them from the
// extension's own origin whatever the page's Content-Security-Policy says.
// eslint-disable-next-line no-unsanitized/method -- the address is a constant file of the extension itself
import(chrome.runtime.getURL('content/main.js'));
