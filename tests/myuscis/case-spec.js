/**
 * How an account file describes a case. All days are whole days from today; negative is the past.
 *
 * @typedef {object} EventSpec
 * @property {string} code
 * @property {number} days       when it happened, in days from today
 * @property {number} [written]  when the row was written, if on another day (a repeat: same time, new id)
 * @property {boolean} [dateOnly]  the stamp is a bare date at midnight UTC
 * @property {boolean} [twin]    a near twin: the same event some milliseconds later
 *
 * @typedef {object} NoticeSpec
 * @property {string} letter
 * @property {string} action
 * @property {number} days         when it was generated
 * @property {number} [appointment]  day of the appointment
 * @property {string} [hour]       of the appointment, `HH:MM` UTC
 *
 * @typedef {object} DocumentSpec
 * @property {string} name
 * @property {string} type
 * @property {number} days
 * @property {boolean} [own]       uploaded by the applicant
 *
 * @typedef {object} StatusSpec
 * @property {string} code
 * @property {number} days
 * @property {import('./status-texts.js').StatusTitle} title
 *
 * @typedef {object} CaseSpec
 * @property {string} receipt
 * @property {string} form
 * @property {string} formName
 * @property {string} applicant
 * @property {string} [representative]
 * @property {number} filed
 * @property {number} touched      day of the last change of the record
 * @property {boolean} [closed]
 * @property {boolean} [acked]
 * @property {boolean} [actionRequired]
 * @property {'Lockbox'|'EFile'} channel
 * @property {EventSpec[]} events
 * @property {NoticeSpec[]} [notices]
 * @property {{noticeId: string, isRespondedTo: boolean, finalized: boolean}[]} [evidence]
 * @property {StatusSpec[]} statuses  newest first; the first is the present one
 * @property {boolean} [statusHistory]  false: the history of statuses is empty, as it often is
 * @property {boolean} [spanish]     false: the Spanish texts are missing
 * @property {[string, string]} office  code and description
 * @property {{location: string, subtype: string}} [receiptInfo]  missing: `{"data":null}`, the common answer
 * @property {DocumentSpec[]} documents
 * @property {boolean} [paper]     a number of another system: on the account page, but the service has no record of it
 * @property {boolean} [concurrent]  listed inside the case before it
 */

export {};
