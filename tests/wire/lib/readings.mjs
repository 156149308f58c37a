// Made-up readings of made-up cases, and a host that remembers.
import { Host, ownFolder } from './host.mjs';

/** @param {string} receipt @param {object} [more] what differs from a case that was just received */
export function capture(receipt, { at = '2026-11-01T12:00:00Z', title = 'Case Was Received', form = 'I-765', applicant = 'SAMPLE, ALEX', events = [], documents = [], fails = [] } = {}) {
  const bodies = {
    cases: { receiptNumber: receipt, formType: form, applicantName: applicant, submissionDate: '2026-01-05', closed: false, evidenceRequests: [], notices: [],
      events: [['IAF', '2026-01-05'], ...events].map(([eventCode, day], i) => ({ eventId: `${eventCode}-${i}`, eventCode, createdAtTimestamp: `${day}T10:00:00.000Z`, eventTimestamp: `${day}T09:00:00.000Z` })) },
    case_status: { receiptNumber: receipt, formType: form, statusTitle: title, currentActionCodeDate: '2026-01-05T00:00:00.000Z', historicalCaseStatuses: [] },
    receipt_info: { receipt_details: { receipt_number: receipt, location: 'NBC' } },
    documents,
  };
  const responses = Object.fromEntries(Object.entries(bodies).map(([name, data]) => [name, fails.includes(name)
    ? { error: 'network' }
    : { httpStatus: 200, contentType: 'application/json', url: `https://my.uscis.gov/account/case-service/api/${name}/${receipt}`, body: JSON.stringify({ data }) }]));
  return { format: 'caselight-capture/1', receipt, capturedAt: at, responses };
}

/** A greeted host with a memory of its own, or with that of `env`. */
export async function remembering(env = ownFolder()) {
  const host = new Host(undefined, { env });
  await host.greet();
  let id = 100;
  const ask = async (type, fields = {}) => (await host.askWhole({ v: 1, id: ++id, type, ...fields })).reply;
  const keep = (reading, more = {}) => ask('analyze', { capture: reading, keep: true, browser: 'firefox', ...more });
  return { host, env, ask, keep };
}

export const ONE = 'IOE0000000001';
export const TWO = 'IOE0000000002';
export const DENIED = { at: '2026-11-03T12:00:00Z', title: 'Case Was Denied', events: [['FTA0', '2026-11-02']] };
