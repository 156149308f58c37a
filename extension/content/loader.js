// A content script cannot be a static module, and a chain of classic scripts would share one global and could not be
// imported by the pages or by the tests. So this one line loads the modules; both browsers take them from the
// extension's own origin whatever the page's Content-Security-Policy says.
// eslint-disable-next-line no-unsanitized/method -- the address is a constant file of the extension itself
import(chrome.runtime.getURL('content/main.js')).catch(() => {
  // Without the modules there is no pill; a person who expects their cases here must not find nothing at all.
  if (!/^\/accounts?(\/|$)/.test(location.pathname) || document.querySelector('[data-caselight]')) return;
  const notice = document.createElement('div');
  notice.setAttribute('data-caselight', '');
  notice.setAttribute('role', 'status');
  notice.style.cssText = 'all:initial;position:fixed;z-index:2147483646;bottom:16px;right:16px;max-width:300px;padding:8px 14px;border:1px solid #cfc9bd;border-radius:16px;background:#fffdf9;color:#1f2328;font:500 14px/1.3 system-ui,sans-serif';
  notice.textContent = chrome.i18n.getMessage('cannotStart_text');
  document.documentElement.append(notice);
});
