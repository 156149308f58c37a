// The request that the benchmarks send: four answers about one I-765, together about 10 KB as USCIS sends them.
import { readFileSync } from 'node:fs';

const RECEIPT = 'IOE0000000002';
const WANTED_BYTES = 10_000;
const CORPUS = new URL('../fuzz/capture/corpus/', import.meta.url);
const body = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, CORPUS), 'utf8'));

// A case that has waited long: its own events again, one each week, until the answers have the usual length.
function withLongHistory(cases, otherBytes) {
  const { events } = cases.data;
  const original = [...events];
  for (let i = 0; JSON.stringify(cases).length + otherBytes < WANTED_BYTES; ++i) {
    const at = new Date(Date.UTC(2026, 0, 12 + 7 * i, 15)).toISOString();
    events.push({ ...original[i % original.length], eventId: `again-${i}`, createdAt: at.slice(0, 10), createdAtTimestamp: at });
  }
  return cases;
}

function response(path, content) {
  return { httpStatus: 200, contentType: 'application/json; charset=utf-8', url: `https://my.uscis.gov/account/case-service/api/${path}/${RECEIPT}`, body: content };
}

/** An analyze request and the bytes of the four bodies in it. */
export function analyzeRequest(id = 2) {
  const others = ['case_status_i765', 'receipt_info_i765', 'documents_i485'].map((name) => JSON.stringify(body(name)).replaceAll(/IOE\d{10}/g, RECEIPT));
  const otherBytes = others.join('').length;
  const cases = JSON.stringify(withLongHistory(body('cases_i765_approved_card'), otherBytes)).replaceAll(/IOE\d{10}/g, RECEIPT);
  const [caseStatus, receiptInfo, documents] = others;
  const capture = {
    format: 'caselight-capture/1', receipt: RECEIPT, capturedAt: '2026-11-23T12:00:00Z',
    responses: {
      cases: response('cases', cases), case_status: response('case_status', caseStatus),
      receipt_info: response('receipt_info', receiptInfo), documents: response('cases/documents', documents),
    },
  };
  return { request: { v: 1, id, type: 'analyze', locale: 'en', capture }, bodyBytes: cases.length + otherBytes };
}
