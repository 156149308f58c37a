// What the person is told of a page without cases, and when: the site draws its cards after the page has loaded, so that a place
// for cases that is still empty means nothing at first.

/** Cards were seen to come up to half a minute late on slow days; nearly always they are there much sooner. */
const PLACE_IS_EMPTY_MS = 20_000;
const NO_PLACE_MS = 5_000;

/**
 * @typedef {'cases' | 'empty' | 'looking' | 'changed' | 'nothing'} PageState
 */

/** The pages of an account, where the person expects their cases. @param {string} pathname */
export function isAccountPage(pathname) {
  return /^\/accounts?(\/|$)/.test(pathname);
}

/** Whether the person has just signed in: the page before was of USCIS's sign-in, on its own host or on this one. @param {string} referrer */
export function comesFromSignIn(referrer) {
  return /^https:\/\/(myaccount\.uscis\.gov\/|my\.uscis\.gov\/(sign-in|oidc)(\/|\?|$))/.test(referrer);
}

/**
 * @param {import('./find-receipts.js').Shape} shape
 * @param {string} pathname
 * @param {number} ageMs since the page came, or became another one
 * @returns {PageState}
 */
export function pageState(shape, pathname, ageMs) {
  if (shape === 'cases' || shape === 'empty') return shape;
  if (ageMs < patience(shape, pathname)) return 'looking';
  return shape === 'unknown' ? 'changed' : 'nothing';
}

/** How long a page of this shape may still become one with cases. @param {import('./find-receipts.js').Shape} shape @param {string} pathname */
export function patience(shape, pathname) {
  if (shape === 'unknown') return PLACE_IS_EMPTY_MS;
  return shape === 'none' && isAccountPage(pathname) ? NO_PLACE_MS : 0;
}
