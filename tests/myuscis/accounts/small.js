/**
 * The accounts beside the family: one case, none, thirty, sixty, five hundred, cases filed together, cases filed on paper, a different
 * person, and one with an unusual name.
 *
 * @typedef {import('../case-spec.js').CaseSpec} CaseSpec
 */
import { FORM_NAMES } from '../forms.js';

const FORMS = /** @type {(keyof typeof FORM_NAMES)[]} */ (['I-130', 'I-485', 'I-765', 'I-131', 'N-400']);

/**
 * A case in review of which nothing is special.
 * @param {string} receipt @param {keyof typeof FORM_NAMES} form @param {string} applicant @param {number} filed
 * @returns {CaseSpec}
 */
function reviewed(receipt, form, applicant, filed) {
  return {
    receipt, form, formName: FORM_NAMES[form], applicant, filed, touched: filed + 30, channel: 'EFile',
    office: ['NBC', 'NATIONAL BENEFITS CENTER'],
    events: [{ code: 'IAF', days: filed, dateOnly: true }, { code: 'FTA0', days: filed + 30 }],
    statuses: [{ code: 'FTA0', days: filed + 30, title: 'USCIS Is currently Processing the Case' }],
    documents: [{ name: 'Account Acceptance Notice.pdf', type: 'Account Acceptance Notice', days: filed + 1 }],
  };
}

/** @returns {CaseSpec[]} */
export const singleCase = () => [reviewed('IOE0000000201', 'I-765', 'PLACEHOLDER, ROWAN', -90)];

/** @returns {CaseSpec[]} */
export const otherPerson = () => [reviewed('IOE0000000401', 'I-485', 'FICTION, CASEY', -120)];

/** Somebody whose name is found again wherever it stands. @returns {CaseSpec[]} */
export const unusualName = () => [reviewed('IOE0000000501', 'I-765', 'QUARZMÜLLER, OTTOLINE', -60)];

/** Four numbers of paper filings before and between two of the online record. @returns {CaseSpec[]} */
export const paperCases = () => [
  ...['MSC0000000611', 'EAC0000000612', 'WAC0000000613'].map((receipt) => ({ ...reviewed(receipt, 'I-130', 'ARCHIVE, PAT', -800), paper: true })),
  reviewed('IOE0000000601', 'I-765', 'ARCHIVE, PAT', -90),
  { ...reviewed('LIN0000000614', 'I-485', 'ARCHIVE, PAT', -700), paper: true },
  reviewed('IOE0000000602', 'I-131', 'ARCHIVE, PAT', -80),
];

/** Two filings on paper, and nothing else. @returns {CaseSpec[]} */
export const shelvedCases = () => ['MSC0000000621', 'EAC0000000622'].map((receipt) => ({ ...reviewed(receipt, 'I-130', 'ARCHIVE, KIM', -900), paper: true }));

/** Thirty cases, as in a small law office's account. @returns {CaseSpec[]} */
export const manyCases = () => clients(30, 301);

/** Sixty cases, as in a larger one. @returns {CaseSpec[]} */
export const officeCases = () => clients(60, 701);

/** Five hundred, as many as one page of the extension's messages may name. @returns {CaseSpec[]} */
export const archiveCases = () => clients(500, 2001);

/** Two groups of cases that were filed together, and one alone between them. @returns {CaseSpec[]} */
export const groupedCases = () => [
  reviewed('IOE0000000801', 'I-485', 'SAMPLE, DREW', -200),
  { ...reviewed('IOE0000000802', 'I-765', 'SAMPLE, DREW', -200), concurrent: true },
  { ...reviewed('IOE0000000803', 'I-131', 'SAMPLE, DREW', -200), concurrent: true },
  reviewed('IOE0000000804', 'N-400', 'SAMPLE, DREW', -90),
  reviewed('IOE0000000805', 'I-130', 'SAMPLE, ROBIN', -150),
  { ...reviewed('IOE0000000806', 'I-485', 'SAMPLE, ROBIN', -150), concurrent: true },
];

/** @param {number} length @param {number} first @returns {CaseSpec[]} */
const clients = (length, first) => Array.from({ length }, (_, i) => {
  const receipt = `IOE${String(first + i).padStart(10, '0')}`;
  return reviewed(receipt, FORMS[i % FORMS.length], `CLIENT, NUMBER ${i + 1}`, -60 - 10 * i);
});
