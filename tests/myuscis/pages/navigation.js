/**
 * Runs in the page: moves between the account's pages without a reload, as a single-page application does. The
 * content is swapped through the one Trusted Types policy that the page's CSP allows.
 */
const trustedTypes = /** @type {any} */ (globalThis).trustedTypes;
const policy = trustedTypes?.createPolicy('myuscis', { createHTML: (/** @type {string} */ html) => html });

/** @param {string} path */
async function show(path) {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
  const [here, there] = [document, next].map((page) => page.querySelector('main'));
  document.title = next.title;
  if (here && there) here.replaceWith(document.adoptNode(there));
}

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('a[data-client-side]');
  if (!link) return;
  event.preventDefault();
  const path = link.getAttribute('href') ?? '/';
  show(path).then(() => history.pushState({}, '', path));
});

addEventListener('popstate', () => show(location.pathname));

// The layouts that are drawn late: the cases are there once the script has fetched them.
if (document.getElementById('cases-come-later')) show('/account/applicant?drawn');

// The real page asks for the status and the documents of its cases by itself.
for (const receipt of document.querySelector('[data-asks-for]')?.getAttribute('data-asks-for')?.split(' ') ?? []) {
  for (const path of [`case_status/${receipt}`, `cases/${receipt}/documents`]) {
    fetch(`/account/case-service/api/${path}`, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  }
}

// When a test says so, everything in the document is swapped out for a fresh copy, as single-page applications do.
addEventListener('stand-in-swaps', async () => {
  const html = await (await fetch(location.href)).text();
  const next = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
  document.documentElement.replaceChildren(...[...next.documentElement.children].map((part) => document.adoptNode(part)));
});
