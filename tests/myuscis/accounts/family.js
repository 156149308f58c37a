/**
 * The demonstration account: one family, seven cases, one of each thing that people wait for or worry about. The
 * offsets are days from today, so the demonstration never gets stale.
 *
 * @typedef {import('../case-spec.js').CaseSpec} CaseSpec
 */
import { FORM_NAMES } from '../forms.js';

const NBC = /** @type {[string, string]} */ (['NBC', 'NATIONAL BENEFITS CENTER']);
const NSC = /** @type {[string, string]} */ (['NSC', 'NEBRASKA SERVICE CENTER']);
const UPLOAD = { own: true };

/** Accepted at the lockbox, the receipt letter e-mailed three days after the filing date. @param {number} filed */
const accepted = (filed) => ({ code: 'IAF', days: filed, written: filed + 3, dateOnly: true });

/** @param {number} days */
const acceptance = (days) => ({ name: 'Account Acceptance Notice.pdf', type: 'Account Acceptance Notice', days });

/** @param {number} days */
const appointmentLetter = (days) => ({ name: 'Appointment Scheduled.pdf', type: 'Appointment Scheduled', days });

/** The petition: received fifteen months ago, and nothing since. @returns {CaseSpec} */
const petition = () => ({
  receipt: 'IOE0000000101', form: 'I-130', formName: FORM_NAMES['I-130'], applicant: 'SAMPLE, JORDAN',
  filed: -455, touched: -452, channel: 'EFile', office: NSC,
  events: [{ code: 'IAF', days: -455, dateOnly: true }],
  statuses: [{ code: 'IAF', days: -455, title: 'Case Was Received and A Receipt Notice Was Sent' }],
  statusHistory: false, spanish: false,
  documents: [acceptance(-454), { name: 'IOE0000000101-part1.pdf', type: 'Other', days: -455, ...UPLOAD }],
});

/** In review: a past appointment, two events told again weeks later, and a touch that nothing explains. @returns {CaseSpec} */
const adjustment = () => ({
  receipt: 'IOE0000000102', form: 'I-485', formName: FORM_NAMES['I-485'], applicant: 'SAMPLE, ALEX',
  representative: 'COUNSEL, DANA', filed: -315, touched: -5, channel: 'Lockbox', office: NBC,
  events: [
    accepted(-315),
    { code: 'FTA0', days: -286 },
    { code: 'FTA0', days: -286, twin: true },
    { code: 'FTA0', days: -286, written: -187 },
    { code: 'FTA1', days: -173 },
    { code: 'FTA0', days: -286, written: -40 },
  ],
  notices: [{ letter: '441000102', action: 'Appointment Scheduled', days: -303, appointment: -286 }],
  statuses: [
    { code: 'FTA1', days: -173, title: 'Case Is Being Actively Reviewed By USCIS' },
    { code: 'IAF', days: -315, title: 'Case Was Received and A Receipt Notice Was Sent' },
  ],
  documents: [
    appointmentLetter(-303), acceptance(-311),
    { name: 'IOE0000000102-part1.tif', type: 'Other', days: -312, ...UPLOAD },
    { name: 'IOE0000000102-part2.tif', type: 'G-28', days: -312, ...UPLOAD },
  ],
});

/** Approved, the card made and mailed; `closed` lags behind. @returns {CaseSpec} */
const workPermit = () => ({
  receipt: 'IOE0000000103', form: 'I-765', formName: FORM_NAMES['I-765'], applicant: 'SAMPLE, ALEX',
  filed: -315, touched: -4, channel: 'Lockbox', office: NSC, concurrent: true,
  receiptInfo: { location: 'SCD', subtype: '147-C9' },
  events: [
    accepted(-315), { code: 'FTA0', days: -286 }, { code: 'FTA0', days: -20 },
    { code: 'SA', days: -14 }, { code: 'LDA', days: -8, dateOnly: true }, { code: 'LEA', days: -4, dateOnly: true },
  ],
  statuses: [
    { code: 'LEA', days: -4, title: 'Card Was Mailed To Me' },
    { code: 'LDA', days: -8, title: 'New Card Is Being Produced' },
    { code: 'SA', days: -14, title: 'Case Was Approved' },
    { code: 'FTA0', days: -286, title: 'USCIS Is currently Processing the Case' },
  ],
  documents: [
    { name: 'I-765 C09 Standalone Approval.pdf', type: 'I-765 C09 Standalone Approval', days: -14 },
    acceptance(-311),
  ],
});

/** A request for evidence twelve days ago, not yet answered. @returns {CaseSpec} */
const travelDocument = () => ({
  receipt: 'IOE0000000104', form: 'I-131', formName: FORM_NAMES['I-131'], applicant: 'SAMPLE, ALEX',
  filed: -315, touched: -12, channel: 'Lockbox', office: NBC, concurrent: true, actionRequired: true,
  events: [accepted(-315), { code: 'FTA0', days: -286 }, { code: 'FBC', days: -13 }, { code: 'IK', days: -12 }],
  evidence: [{ noticeId: '441000104', isRespondedTo: false, finalized: true }],
  notices: [{ letter: '441000104', action: 'Request for Evidence Was Sent', days: -12 }],
  statuses: [
    { code: 'IK', days: -12, title: 'Request for Evidence Was Sent' },
    { code: 'FTA0', days: -286, title: 'USCIS Is currently Processing the Case' },
  ],
  documents: [
    { name: 'Request for Evidence.pdf', type: 'Request for Evidence', days: -12 },
    acceptance(-311),
  ],
});

/** The child's case: an appointment in two weeks. @returns {CaseSpec} */
const childAdjustment = () => ({
  receipt: 'IOE0000000105', form: 'I-485', formName: FORM_NAMES['I-485'], applicant: 'SAMPLE, ROBIN',
  representative: 'COUNSEL, DANA', filed: -31, touched: -6, channel: 'Lockbox', office: NBC,
  events: [accepted(-31)],
  notices: [{ letter: '441000105', action: 'Appointment Scheduled', days: -6, appointment: 15, hour: '16:00' }],
  statuses: [{ code: 'IAF', days: -31, title: 'Case Was Received and A Receipt Notice Was Sent' }],
  documents: [appointmentLetter(-6), acceptance(-27)],
});

/** Naturalization: the interview is in four weeks. @returns {CaseSpec} */
const naturalization = () => ({
  receipt: 'IOE0000000106', form: 'N-400', formName: FORM_NAMES['N-400'], applicant: 'SAMPLE, JORDAN',
  filed: -204, touched: -9, channel: 'EFile', office: ['ATL', 'ATLANTA, GA'],
  events: [
    { code: 'IAF', days: -204, dateOnly: true }, { code: 'FTA0', days: -176 },
    { code: 'FJ', days: -10 }, { code: 'IM', days: -9 },
  ],
  notices: [
    { letter: '441000116', action: 'Appointment Scheduled', days: -9, appointment: 28, hour: '14:30' },
    { letter: '441000106', action: 'Appointment Scheduled', days: -194, appointment: -176, hour: '16:00' },
  ],
  statuses: [
    { code: 'IM', days: -9, title: 'Interview Was Scheduled' },
    { code: 'FTA0', days: -176, title: 'USCIS Is currently Processing the Case' },
  ],
  documents: [appointmentLetter(-9), appointmentLetter(-194), acceptance(-203)],
});

/** Denied ten days ago, after a request for evidence that was answered. @returns {CaseSpec} */
const extension = () => ({
  receipt: 'IOE0000000107', form: 'I-539', formName: FORM_NAMES['I-539'], applicant: 'SAMPLE, MORGAN',
  filed: -343, touched: -9, closed: true, channel: 'EFile', office: NSC,
  events: [
    { code: 'IAF', days: -343, dateOnly: true }, { code: 'IK', days: -259 },
    { code: 'HA', days: -189, dateOnly: true }, { code: 'EA', days: -11 }, { code: 'IFA', days: -10, dateOnly: true },
  ],
  evidence: [{ noticeId: '441000107', isRespondedTo: true, finalized: true }],
  statuses: [
    { code: 'IFA', days: -10, title: 'Case Was Denied' },
    { code: 'HA', days: -189, title: "Response To USCIS' Request For Evidence Was Received" },
    { code: 'IK', days: -259, title: 'Request for Evidence Was Sent' },
  ],
  documents: [acceptance(-342), { name: 'response.pdf', type: 'Other', days: -190, ...UPLOAD }],
});

/** @returns {CaseSpec[]} */
export const familyCases = () => [
  petition(), adjustment(), workPermit(), travelDocument(), childAdjustment(), naturalization(), extension(),
];
