/**
 * The accounts that a person can sign in to.
 *
 * @typedef {{name: string, holder: string, cases: import('../case-record.js').CaseRecord[]}} Account
 */
import { Calendar } from '../calendar.js';
import { caseRecord } from '../case-record.js';
import { familyOnDay, LAST_DAY } from './days.js';
import { familyCases } from './family.js';
import { archiveCases, groupedCases, manyCases, officeCases, otherPerson, paperCases, shelvedCases, singleCase, unusualName } from './small.js';

const PEOPLE = {
  family: { holder: 'SAMPLE, ALEX', specs: familyCases },
  single: { holder: 'PLACEHOLDER, ROWAN', specs: singleCase },
  empty: { holder: 'DEMO, RILEY', specs: () => [] },
  many: { holder: 'COUNSEL, DANA', specs: manyCases },
  office: { holder: 'COUNSEL, SAM', specs: officeCases },
  archive: { holder: 'COUNSEL, LEE', specs: archiveCases },
  groups: { holder: 'SAMPLE, DREW', specs: groupedCases },
  paper: { holder: 'ARCHIVE, PAT', specs: paperCases },
  shelf: { holder: 'ARCHIVE, KIM', specs: shelvedCases },
  unusual: { holder: 'QUARZMÜLLER, OTTOLINE', specs: unusualName },
  other: { holder: 'FICTION, CASEY', specs: otherPerson },
};

export const ACCOUNT_NAMES = [...Object.keys(PEOPLE), 'days'];

/**
 * @param {string} name one of ACCOUNT_NAMES
 * @param {Date} now  what "today" is
 * @param {number} day  for `days`: 1, 2 or 3; the third is yesterday
 * @returns {Account}
 */
export function account(name, now, day) {
  if (name === 'days') {
    // The third day is yesterday, so that nothing on it lies in the future.
    const dayOne = new Calendar(now).earlier(LAST_DAY);
    return { name, holder: PEOPLE.family.holder, cases: familyOnDay(day).map((spec) => caseRecord(spec, dayOne)) };
  }
  if (!Object.hasOwn(PEOPLE, name)) throw new Error(`no account "${name}"; there are ${ACCOUNT_NAMES.join(', ')}`);
  const { holder, specs } = PEOPLE[/** @type {keyof typeof PEOPLE} */ (name)];
  const calendar = new Calendar(now);
  return { name, holder, cases: specs().map((spec) => caseRecord(spec, calendar)) };
}
