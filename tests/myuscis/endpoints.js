/**
 * The four endpoints and their neighbours: which path is which, and the true answer to it.
 *
 * @typedef {import('./control.js').Endpoint} Endpoint
 * @typedef {Exclude<Endpoint, 'page'>} ApiEndpoint
 */
const RECEIPT = '([A-Za-z]{3}\\d{10})';

/** @type {[ApiEndpoint, RegExp][]} */
const PATHS = [
  ['cases', new RegExp(`^/account/case-service/api/cases/${RECEIPT}$`)],
  ['case_status', new RegExp(`^/account/case-service/api/case_status/${RECEIPT}$`)],
  ['receipt_info', new RegExp(`^/secure-messaging/api/case-service/receipt_info/${RECEIPT}$`)],
  ['documents', new RegExp(`^/account/case-service/api/cases/${RECEIPT}/documents$`)],
];

/** @param {string} path @returns {{endpoint: ApiEndpoint, receipt: string}|null} */
export function endpointOf(path) {
  for (const [endpoint, pattern] of PATHS) {
    const match = pattern.exec(path);
    if (match) return { endpoint, receipt: match[1] };
  }
  return null;
}

/** Answers that do not depend on the receipt. @param {string} path @returns {{status: number, body: string}|null} */
export function neighbourOf(path) {
  // Seen empty for accounts with several active cases: never a list of the person's cases.
  if (path === '/account/case-service/api/cases') return { status: 200, body: '{"data":[]}' };
  if (/^\/account\/case-service\/api\/cases\/[\w-]+\/processing_times\/\w+$/.test(path)) return { status: 204, body: '' };
  return null;
}

/**
 * The honest answer for a person who is signed in.
 * @param {import('./control.js').Control} control
 * @param {string} accountName
 * @param {ApiEndpoint} endpoint
 * @param {string} receipt
 */
export function honestAnswer(control, accountName, endpoint, receipt) {
  const record = control.accountNamed(accountName).cases.find((c) => c.receipt === receipt);
  // A case of the paper systems is on the account page, but the service has no record of it.
  if (record?.spec.paper) return { status: 500, body: '{"error":"Internal Server Error"}' };
  if (record) return { status: 200, body: JSON.stringify({ data: record[endpoint] }) };
  // The real service answers 500, not 403 or 404, for a receipt of another account.
  return control.isOfAnother(receipt, accountName)
    ? { status: 500, body: '{"error":"Internal Server Error"}' }
    : { status: 404, body: '{"error":"Not Found"}' };
}
