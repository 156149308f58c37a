// The one site that Caselight reads, and the four answers that it asks for there.

export const ORIGIN = 'https://my.uscis.gov';
export const MATCH = 'https://my.uscis.gov/*';
export const ACCOUNT_PAGE = 'https://my.uscis.gov/account/applicant';

/** The endpoints under the names of the capture format, relative to the site. */
export const ENDPOINTS = Object.freeze({
  cases: (/** @type {string} */ receipt) => `/account/case-service/api/cases/${receipt}`,
  case_status: (/** @type {string} */ receipt) => `/account/case-service/api/case_status/${receipt}`,
  receipt_info: (/** @type {string} */ receipt) => `/secure-messaging/api/case-service/receipt_info/${receipt}`,
  documents: (/** @type {string} */ receipt) => `/account/case-service/api/cases/${receipt}/documents`,
});

/** @typedef {keyof typeof ENDPOINTS} Endpoint */

/** @type {readonly Endpoint[]} */
export const ENDPOINT_NAMES = Object.freeze(/** @type {Endpoint[]} */ (Object.keys(ENDPOINTS)));
