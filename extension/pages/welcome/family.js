// A family that is made up: three cases as USCIS's site would tell of them on the day on which they are looked at. No receipt number,
// name or letter in it is anybody's.

/** @typedef {{title: string, titleSpanish: string, text: string, textSpanish: string, code: string}} Status */
/** @typedef {{receipt: string, form: string, formName: string, applicant: string, filed: number, told: number, status: Status, notices: {kind: string, sent: number, at?: number}[], asks?: boolean}} Case days are counted from today */

const DAY = 86_400_000;

/** @type {Case[]} */
const CASES = [
  {
    receipt: 'IOE0000000001', form: 'I-130', formName: 'Petition for Alien Relative', applicant: 'SAMPLE, ALEX', filed: -210, told: -12, asks: true,
    status: { code: 'IK', title: 'Request for Additional Evidence Was Sent', titleSpanish: 'Se envió una solicitud de evidencia adicional',
      text: 'we sent a request for additional evidence for your Form I-130. The request explains what we need from you.',
      textSpanish: 'enviamos una solicitud de evidencia adicional para su Formulario I-130. La solicitud explica lo que necesitamos de usted.' },
    notices: [{ kind: 'Request for Evidence Was Sent', sent: -12 }],
  },
  {
    receipt: 'IOE0000000002', form: 'I-485', formName: 'Application to Register Permanent Residence or Adjust Status', applicant: 'SAMPLE, MARIA', filed: -300, told: -9,
    status: { code: 'IN', title: 'Interview Was Scheduled', titleSpanish: 'Se programó una entrevista',
      text: 'we scheduled an interview for your Form I-485. We will send you an interview notice.',
      textSpanish: 'programamos una entrevista para su Formulario I-485. Le enviaremos un aviso de entrevista.' },
    notices: [{ kind: 'Interview Scheduled', sent: -9, at: 16 }],
  },
  {
    receipt: 'IOE0000000003', form: 'I-765', formName: 'Application for Employment Authorization', applicant: 'SAMPLE, SAM', filed: -120, told: -3,
    status: { code: 'LDA', title: 'Card Was Mailed To Me', titleSpanish: 'Mi tarjeta me fue enviada por correo',
      text: 'we mailed your new card for your Form I-765 to the address you gave us.',
      textSpanish: 'le enviamos por correo su nueva tarjeta de su Formulario I-765 a la dirección que nos dio.' },
    notices: [{ kind: 'Approval Notice', sent: -6 }],
  },
];

/** @param {number} today milliseconds since 1970 UTC @returns {{name: string, title: string, text: string}[]} one capture a case, and what to call it */
export function madeUpFamily(today) {
  return CASES.map((one) => ({ name: one.receipt, title: `${one.form} \u00b7 ${one.applicant}`, text: JSON.stringify(capture(one, today)) }));
}

/** @param {Case} one @param {number} today */
function capture(one, today) {
  const answered = (/** @type {object | null} */ data) => ({ httpStatus: 200, contentType: 'application/json', body: JSON.stringify({ data }) });
  return {
    format: 'caselight-capture/1', receipt: one.receipt, capturedAt: new Date(today).toISOString(),
    responses: { cases: answered(record(one, today)), case_status: answered(status(one, today)), receipt_info: answered(null), documents: answered([]) },
  };
}

/** @param {Case} one @param {number} today */
function record({ receipt, form, formName, applicant, filed, told, notices, asks = false }, today) {
  const stamp = (/** @type {number} */ days) => new Date(today + days * DAY).toISOString();
  const day = (/** @type {number} */ days) => stamp(days).slice(0, 'YYYY-MM-DD'.length);
  return {
    receiptNumber: receipt, formType: form, formName, applicantName: applicant, submissionDate: day(filed), submissionTimestamp: `${day(filed)}T00:00:00.000Z`,
    updatedAt: day(told), updatedAtTimestamp: stamp(told), closed: false, actionRequired: asks, documents: [], concurrentCases: [], events: [], addendums: [],
    evidenceRequests: asks ? [{ noticeId: '441000001', isRespondedTo: false, finalized: true }] : [],
    notices: notices.map(({ kind, sent, at }, i) => ({
      receiptNumber: receipt, letterId: `44100000${i + 1}`, generationDate: stamp(sent), actionType: kind, ...(at !== undefined && { appointmentDateTime: `${day(at)}T18:00:00.000Z` }),
    })),
  };
}

/** @param {Case} one @param {number} today */
function status({ receipt, form, told, status: { code, title, titleSpanish, text, textSpanish } }, today) {
  const at = new Date(today + told * DAY);
  const written = (/** @type {string} */ language) => at.toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    receiptNumber: receipt, formType: form, currentActionCode: code, currentActionCodeDate: at.toISOString(), statusTitle: title, statusTitleSpanish: titleSpanish,
    statusText: `On ${written('en-US')}, ${text}`, statusTextSpanish: `El ${written('es')}, ${textSpanish}`, historicalCaseStatuses: [],
  };
}
