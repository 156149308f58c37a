// One made-up life of a case: a form of the tables, statuses of the tables in the order of its path, what goes wrong on
// the way, and what of it could not be read.
import { readFileSync } from 'node:fs';

import { randomFrom } from './random.js';

/** @typedef {{title: string, effect: string}} Title */
/** @typedef {{title: string, effect: string, day: string}} Told */
/** @typedef {{seed: number, form: string, statuses: Told[], input: Record<string, unknown>, readable: Set<string>}} Life */

/** @param {string} name */
const rows = (name) =>
  JSON.parse(readFileSync(new URL(`../../native-host/knowledge/tables/${name}.json`, import.meta.url), 'utf8')).rows;

export const FORMS = rows('forms');
/** @type {Title[]} */
const TITLES = rows('status_titles').filter((/** @type {Title} */ row) => !/[A-Z]-\d|Juvenile|Premium|CNMI/u.test(row.title));
/** @type {{code: string, effect: string, certainty: string}[]} */
const CODES = rows('event_codes').filter((/** @type {{certainty: string}} */ row) => row.certainty === 'official');

/** The effects that put a case at a step of its path. @type {Record<string, string[]>} */
const STEP = {
  received: ['received', 'case_pending'],
  biometrics: ['biometrics_scheduled', 'biometrics_taken'],
  review: ['review', 'transferred', 'case_pending'],
  interview: ['interview_scheduled', 'interview_completed', 'interview_ready'],
  decision: ['approved'],
  card_production: ['card_ordered', 'card_produced'],
  card_mailed: ['card_mailed'],
  card_delivered: ['card_delivered'],
  oath: ['oath_scheduled', 'oath_ready'],
};
const TROUBLE = ['rfe_sent', 'appointment_missed', 'interview_cancelled', 'interview_rescheduled', 'hold_placed', 'notice_returned',
  'transferred', 'notice_sent', 'record_changed', 'expedite_denied', 'correspondence_received', 'fee_refund'];
const ENDS = ['denied', 'withdrawn', 'closed_administratively', 'rejected'];
const ENDS_OF_APPROVED = ['revoked', 'reopened', 'status_terminated', 'revoked_automatically'];
const CARD_TROUBLE = ['card_returned', 'card_undeliverable', 'card_destroyed', 'card_held'];

const DAY = 86_400_000;
/** @param {number} at */
const iso = (at) => new Date(at).toISOString().slice(0, 10);

/** @param {ReturnType<typeof randomFrom>} random @param {string[]} effects */
function titleOf(random, effects) {
  const fitting = TITLES.filter((row) => effects.includes(row.effect));
  return fitting.length === 0 ? null : random.one(fitting);
}

/** @param {ReturnType<typeof randomFrom>} random @param {{path: string[]}} form */
function stepsOf(random, form) {
  const last = random.whole(1, form.path.length);
  /** @type {string[][]} */
  const steps = [];
  let decided = false;
  for (const stage of form.path.slice(0, last)) {
    decided ||= stage === 'decision';
    if (stage in STEP && random.happens(0.85)) steps.push(STEP[stage]);
    if (stage.startsWith('card') && random.happens(0.2)) steps.push(CARD_TROUBLE);
    if (!decided && random.happens(0.3)) steps.push(TROUBLE);
  }
  if (random.happens(0.25)) steps.push(decided ? ENDS_OF_APPROVED : ENDS);
  return steps.length === 0 ? [STEP.received] : steps;
}

/** @param {ReturnType<typeof randomFrom>} random @param {{path: string[]}} form @param {number} filed @param {number} now */
function statusesOf(random, form, filed, now) {
  /** @type {Told[]} */
  const told = [];
  let at = filed;
  for (const effects of stepsOf(random, form)) {
    const row = titleOf(random, effects);
    if (row === null) continue;
    told.push({ title: row.title, effect: row.effect, day: iso(at) });
    at += random.whole(5, 120) * DAY;
    if (at > now) break;
  }
  return told;
}

/** @param {ReturnType<typeof randomFrom>} random @param {Told[]} statuses @param {number} now */
function noticesOf(random, statuses, now) {
  const letters = { biometrics_scheduled: 'Biometrics Appointment Was Scheduled', interview_scheduled: 'Interview Was Scheduled',
    oath_scheduled: 'Oath Ceremony Notice' };
  return statuses.filter((one) => one.effect in letters && random.happens(0.8)).map((one, i) => ({
    receiptNumber: 'IOE0000000001', letterId: String(441000000 + i),
    actionType: letters[/** @type {keyof typeof letters} */ (one.effect)], generationDate: `${one.day}T15:00:00.000Z`,
    appointmentDateTime: `${iso(Math.min(Date.parse(one.day) + random.whole(7, 40) * DAY, now + 60 * DAY))}T15:00:00.000Z`,
  }));
}

/** @param {ReturnType<typeof randomFrom>} random @param {Told[]} statuses */
function eventsOf(random, statuses) {
  return statuses.filter(() => random.happens(0.5)).flatMap((one, i) => {
    const fitting = CODES.filter((row) => row.effect === one.effect);
    if (fitting.length === 0) return [];
    return [{ receiptNumber: 'IOE0000000001', eventId: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      eventCode: random.one(fitting).code, createdAt: one.day, createdAtTimestamp: `${one.day}T16:00:00.000Z`,
      eventDateTime: one.day, eventTimestamp: `${one.day}T16:00:00.000Z` }];
  });
}

/**
 * The life that this seed makes, as it stands at `now`.
 * @param {number} seed
 * @param {string} now
 * @returns {Life}
 */
export function life(seed, now) {
  const random = randomFrom(seed);
  const form = random.one(FORMS);
  const today = Date.parse(now);
  const filed = today - random.whole(1, 1500) * DAY;
  const statuses = statusesOf(random, form, filed, today);
  const current = statuses[statuses.length - 1];
  const readable = new Set(['cases', 'case_status', 'receipt_info', 'documents'].filter(() => random.happens(0.85)));
  if (!readable.has('cases') && !readable.has('case_status')) readable.add('case_status');
  const undated = random.happens(0.05);
  /** @type {Record<string, unknown>} */
  const all = {
    cases: { data: { receiptNumber: 'IOE0000000001', formType: form.form, formName: form.name, submissionDate: iso(filed),
      submissionTimestamp: `${iso(filed)}T14:00:00.000Z`, closed: false, actionRequired: false, evidenceRequests: [],
      updatedAt: current.day, events: eventsOf(random, statuses), notices: noticesOf(random, statuses, today) } },
    case_status: { data: { receiptNumber: 'IOE0000000001', formType: form.form, statusTitle: current.title, statusText: '',
      ...(undated ? {} : { currentActionCodeDate: `${current.day}T15:00:00.000Z` }),
      historicalCaseStatuses: statuses.slice(0, -1).map((one) => ({ statusTitle: one.title,
        date: `${one.day.slice(5, 7)}-${one.day.slice(8)}-${one.day.slice(0, 4)} 12:00:00` })) } },
    receipt_info: { data: null },
    documents: { data: [] },
  };
  const input = Object.fromEntries(Object.entries(all).filter(([name]) => readable.has(name)));
  return { seed, form: form.form, statuses, input, readable };
}
