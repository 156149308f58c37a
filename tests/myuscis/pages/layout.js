/** The frame that every page of the stand-in shares. */

/** @param {string} text */
export const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** As strict as a site can be: nothing from elsewhere, nothing inline, and only the site's own Trusted Types policy. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'",
  "require-trusted-types-for 'script'", 'trusted-types myuscis',
].join('; ');

/** The sign-in of the other host sends its form on to this one. */
export const SIGN_IN_POLICY = CONTENT_SECURITY_POLICY.replace("form-action 'self'", "form-action 'self' https://my.uscis.gov");

/** @param {{title: string, main: string, holder?: string}} content `main` is HTML, the others are text */
export function page({ title, main, holder }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} | myUSCIS (stand-in)</title>
<link rel="stylesheet" href="/assets/site.css">
${holder === undefined ? '' : '<script src="/assets/navigation.js" defer></script>'}
</head>
<body>
<header class="site-header"><strong>myUSCIS</strong> <span class="stand-in">stand-in site for tests, not USCIS</span>
${holder === undefined ? '' : navigation(holder)}
</header>
<main id="main">
${main}
</main>
</body>
</html>
`;
}

/** @param {string} holder */
const navigation = (holder) => `<nav aria-label="Account">
<a data-client-side href="/account/applicant">My cases</a>
<a data-client-side href="/account">My account</a>
<a data-client-side href="/account/v1/needhelp">Help</a>
<span>${escape(holder)}</span>
</nav>`;
