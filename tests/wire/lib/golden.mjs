// Golden inputs as the extension would have read them.
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../golden/cases/', import.meta.url);
const ENDPOINTS = ['cases', 'case_status', 'receipt_info', 'documents'];

/** The four answers of `topic/name` as a capture; undefined for an input that is no four answers. */
export function goldenCapture(path, at = '2026-11-23T12:00:00Z') {
  let input;
  try {
    input = JSON.parse(readFileSync(new URL(`${path}/input.json`, FOLDER), 'utf8'));
  } catch {
    return undefined; // no JSON, or several files
  }
  const known = ENDPOINTS.filter((name) => input && typeof input === 'object' && input[name]?.data);
  const receipt = input?.cases?.data?.receiptNumber ?? input?.case_status?.data?.receiptNumber;
  if (known.length < 2 || !/^IOE\d{10}$/.test(receipt ?? '')) return undefined;
  const responses = Object.fromEntries(known.map((name) => [name, {
    httpStatus: 200, contentType: 'application/json', url: 'https://my.uscis.gov/account/', body: JSON.stringify(input[name]) }]));
  return { format: 'caselight-capture/1', receipt, capturedAt: at, responses };
}
