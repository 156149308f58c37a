/**
 * Builds the four answers of one case, in the shapes and with the quirks of the real ones: date-only fields that
 * are named like times, newest events first, `documents` always empty inside `cases`, optional keys left out.
 *
 * @typedef {import('./case-spec.js').CaseSpec} CaseSpec
 * @typedef {import('./case-spec.js').EventSpec} EventSpec
 * @typedef {import('./case-spec.js').NoticeSpec} NoticeSpec
 * @typedef {import('./case-spec.js').DocumentSpec} DocumentSpec
 * @typedef {import('./case-spec.js').StatusSpec} StatusSpec
 * @typedef {import('./calendar.js').Calendar} Calendar
 *
 * @typedef {object} CaseRecord
 * @property {CaseSpec} spec
 * @property {string} receipt
 * @property {Record<string, any>} cases        `data` of cases/{receipt}
 * @property {Record<string, any>} case_status  `data` of case_status/{receipt}
 * @property {Record<string, any>|null} receipt_info
 * @property {Record<string, any>[]} documents
 */
import { documentStamp, historyStamp, isoDate, isoStamp, rfc1123 } from './calendar.js';
import { contentId, uuid, workingTime, writingDelay } from './identity.js';
import { statusText } from './status-texts.js';

const TWIN_MS = 586;
const ROW_TO_RECORD_MS = 2_200;

/** @param {CaseSpec} spec @param {Calendar} calendar @returns {CaseRecord} */
export function caseRecord(spec, calendar) {
  return {
    spec,
    receipt: spec.receipt,
    cases: casesData(spec, calendar),
    case_status: caseStatusData(spec, calendar),
    receipt_info: receiptInfoData(spec, calendar),
    documents: spec.documents.map((document) => documentData(document, spec, calendar)),
  };
}

/** @param {CaseSpec} spec @param {Calendar} calendar */
function casesData(spec, calendar) {
  const filed = calendar.at(spec.filed);
  const events = spec.events.map((event) => eventData(event, spec, calendar)).sort(newestFirst);
  const touched = touch(spec, events, calendar);
  return {
    receiptNumber: spec.receipt,
    submissionDate: isoDate(filed),
    submissionTimestamp: isoStamp(filed),
    formType: spec.form,
    formName: spec.formName,
    updatedAt: isoDate(touched),
    updatedAtTimestamp: isoStamp(touched),
    cmsFailure: false,
    closed: spec.closed ?? false,
    ackedByAdjudicatorAndCms: spec.acked ?? true,
    applicantName: spec.applicant,
    ...(spec.representative ? { representativeName: spec.representative } : {}),
    ...constantFlags(spec),
    concurrentCases: [],
    documents: [],
    evidenceRequests: spec.evidence ?? [],
    notices: (spec.notices ?? []).map((notice) => noticeData(notice, spec, calendar)),
    events,
    addendums: [],
  };
}

/** The record's stamp is never older than its newest row. @param {CaseSpec} spec @param {{createdAtTimestamp: string}[]} events @param {Calendar} calendar */
function touch(spec, events, calendar) {
  const stamp = calendar.at(spec.touched, workingTime(`${spec.receipt} touch`));
  const newestRow = Date.parse(events[0].createdAtTimestamp) + ROW_TO_RECORD_MS;
  return new Date(Math.max(stamp.getTime(), newestRow));
}

/** Flags that are about the same in every payload that is known. @param {CaseSpec} spec */
function constantFlags(spec) {
  return {
    nonElisPaperFiled: false,
    noticeMailingPrefIndicator: true,
    docMailingPrefIndicator: false,
    elisBeneficiaryAddendum: {},
    areAllGroupStatusesComplete: false,
    areAllGroupMembersAuthorizedForTravel: true,
    isPremiumProcessed: false,
    actionRequired: spec.actionRequired ?? false,
    elisChannelType: spec.channel,
  };
}

/** @param {EventSpec} event @param {CaseSpec} spec */
function eventTime(event, spec) {
  if (event.dateOnly) return spec.channel === 'EFile' ? 5 * 3_600_000 : 0;
  return workingTime(`${spec.receipt} ${event.code} ${event.days}`) + (event.twin ? TWIN_MS : 0);
}

/** @param {EventSpec} event @param {CaseSpec} spec @param {Calendar} calendar */
function eventData(event, spec, calendar) {
  const seed = `${spec.receipt} ${event.code} ${event.days} ${event.written ?? ''} ${event.twin ?? ''}`;
  const happened = calendar.at(event.days, eventTime(event, spec));
  const sameDay = new Date(happened.getTime() + writingDelay(seed));
  const written = event.written === undefined ? sameDay : calendar.at(event.written, workingTime(`${seed} row`));
  return {
    receiptNumber: spec.receipt,
    eventId: uuid(seed),
    eventCode: event.code,
    createdAt: isoDate(written),
    createdAtTimestamp: isoStamp(written),
    updatedAt: isoDate(written),
    updatedAtTimestamp: isoStamp(written),
    eventDateTime: isoDate(happened),
    eventTimestamp: isoStamp(happened),
  };
}

/** @param {{createdAtTimestamp: string}} a @param {{createdAtTimestamp: string}} b */
const newestFirst = (a, b) => b.createdAtTimestamp.localeCompare(a.createdAtTimestamp);

/** @param {NoticeSpec} notice @param {CaseSpec} spec @param {Calendar} calendar */
function noticeData(notice, spec, calendar) {
  const [hour, minute] = (notice.hour ?? '18:00').split(':').map(Number);
  const appointment = notice.appointment === undefined ? {} : {
    appointmentDateTime: isoStamp(calendar.at(notice.appointment, (hour * 60 + minute) * 60_000)),
  };
  return {
    receiptNumber: spec.receipt,
    letterId: notice.letter,
    generationDate: isoStamp(calendar.at(notice.days, workingTime(notice.letter))),
    ...appointment,
    actionType: notice.action,
  };
}

/** @param {CaseSpec} spec @param {Calendar} calendar */
function caseStatusData(spec, calendar) {
  const [present] = spec.statuses;
  const happened = statusTime(present, spec, calendar);
  const words = statusText(present.title, { form: spec.form, receipt: spec.receipt, date: happened });
  return {
    receiptNumber: spec.receipt,
    formType: spec.form,
    currentActionCode: present.code,
    currentActionCodeDate: isoStamp(happened),
    statusTitle: present.title,
    statusText: words.text,
    ...(spec.spanish === false ? {} : { statusTitleSpanish: words.titleSpanish, statusTextSpanish: words.textSpanish }),
    jurisdiction: spec.office[0],
    jurisdictionDescription: spec.office[1],
    message: `Query was successful for payload {'receipt_number': '${spec.receipt}'}`,
    isPremiumProcessed: false,
    isPremiumRefunded: false,
    historicalCaseStatuses: spec.statusHistory === false
      ? [] : spec.statuses.map((status) => historyData(status, spec, calendar)),
  };
}

/** Whole seconds, as the real field has. @param {StatusSpec} status @param {CaseSpec} spec @param {Calendar} calendar */
function statusTime(status, spec, calendar) {
  const event = spec.events.find((e) => e.code === status.code && e.days === status.days) ?? status;
  const time = calendar.at(status.days, eventTime(event, spec)).getTime();
  return new Date(Math.floor(time / 1000) * 1000);
}

/** @param {StatusSpec} status @param {CaseSpec} spec @param {Calendar} calendar */
function historyData(status, spec, calendar) {
  const date = statusTime(status, spec, calendar);
  const { titleSpanish } = statusText(status.title, { form: spec.form, receipt: spec.receipt, date });
  return {
    date: historyStamp(date),
    actionCode: status.code,
    statusTitle: status.title,
    ...(spec.spanish === false ? {} : { statusTitleSpanish: titleSpanish }),
  };
}

/** @param {CaseSpec} spec @param {Calendar} calendar */
function receiptInfoData(spec, calendar) {
  if (!spec.receiptInfo) return null;
  return {
    receipt_details: {
      form: spec.form,
      location: spec.receiptInfo.location,
      milnatz: 0,
      onpt: 0,
      premproc: 0,
      receipt_date: rfc1123(calendar.at(spec.filed)),
      receipt_number: spec.receipt,
      subtype: spec.receiptInfo.subtype,
    },
    message: `Query was successful for payload {'receipt_number': '${spec.receipt}'}`,
  };
}

/** @param {DocumentSpec} document @param {CaseSpec} spec @param {Calendar} calendar */
function documentData(document, spec, calendar) {
  const seed = `${spec.receipt} ${document.name} ${document.days}`;
  return {
    fileName: document.name,
    contentId: contentId(seed),
    type: document.type,
    createDate: documentStamp(calendar.at(document.days, workingTime(seed))),
    sourceType: document.own ? 'Applicant Provided' : 'USCIS Generated',
  };
}
