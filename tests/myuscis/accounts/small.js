/**
 * The accounts beside the family: one case, none, thirty, a different person, and one with an unusual name.
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

/** Thirty cases, as in a small law office's account. @returns {CaseSpec[]} */
export const manyCases = () => Array.from({ length: 30 }, (_, i) => {
  const receipt = `IOE${String(301 + i).padStart(10, '0')}`;
  return reviewed(receipt, FORMS[i % FORMS.length], `CLIENT, NUMBER ${i + 1}`, -60 - 10 * i);
});
