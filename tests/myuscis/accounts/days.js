/**
 * The family on three days in a row. Day one is the family as it is; on each later day something changes in every
 * case: a status, a new event, an old event told again, a document, a notice, or only the touch of the record.
 *
 * @typedef {import('../case-spec.js').CaseSpec} CaseSpec
 * @typedef {Record<string, (spec: CaseSpec) => void>} Changes
 */
import { familyCases } from './family.js';

export const LAST_DAY = 3;

/** What happened on the second day (offset 1 from day one). @type {Changes} */
const SECOND = {
  'I-130': (c) => { c.touched = 1; },
  'I-485 ALEX': (c) => { c.events.push({ code: 'FTA1', days: -173, written: 1 }); c.touched = 1; },
  'I-765': (c) => {
    c.events.push({ code: 'LED', days: 1 });
    c.statuses.unshift({ code: 'LED', days: 1, title: 'Card Was Delivered To Me By The Post Office' });
    c.touched = 1;
  },
  'I-131': (c) => {
    c.documents.unshift({ name: 'evidence.pdf', type: 'Other', days: 1, own: true });
    c.touched = 1;
  },
  'I-485 ROBIN': (c) => { c.representative = 'COUNSEL, QUINN'; c.touched = 1; },
  'N-400': (c) => {
    c.notices?.unshift({ letter: '441000126', action: 'Appointment Scheduled', days: 1, appointment: 35, hour: '14:30' });
    c.touched = 1;
  },
  'I-539': (c) => { c.documents.unshift({ name: 'Decision.pdf', type: 'Denial Notice', days: 1 }); },
};

/** What happened on the third day (offset 2 from day one). @type {Changes} */
const THIRD = {
  'I-130': (c) => { c.events.push({ code: 'FTA0', days: 2 }); c.touched = 2; },
  'I-485 ALEX': (c) => {
    c.office = ['CLT', 'CHARLOTTE, NC'];
    c.events.push({ code: 'BB', days: 2 });
    c.touched = 2;
  },
  'I-765': (c) => { c.closed = true; c.touched = 2; },
  'I-131': (c) => {
    c.events.push({ code: 'HA', days: 2 });
    c.evidence = [{ noticeId: '441000104', isRespondedTo: true, finalized: true }];
    c.statuses.unshift({ code: 'HA', days: 2, title: "Response To USCIS' Request For Evidence Was Received" });
    c.actionRequired = false;
    c.touched = 2;
  },
  'I-485 ROBIN': (c) => { c.documents.unshift({ name: 'passport.pdf', type: 'Other', days: 2, own: true }); },
  'N-400': (c) => { c.events.push({ code: 'IM', days: -9, written: 2 }); c.touched = 2; },
  'I-539': (c) => { c.touched = 2; },
};

/** @param {CaseSpec} spec */
const nameOf = (spec) => (spec.form === 'I-485' ? `I-485 ${spec.applicant.split(', ')[1]}` : spec.form);

/** @param {number} day 1, 2 or 3 @returns {CaseSpec[]} */
export function familyOnDay(day) {
  const cases = familyCases();
  for (const changes of [SECOND, THIRD].slice(0, day - 1)) {
    for (const spec of cases) changes[nameOf(spec)](spec);
  }
  return cases;
}
