/**
 * A stand-in for a language model that makes its answers from the brief that it was sent: faithfully, or with one fact bent in each
 * sentence. The brief is about a case with an appointment ahead.
 */
import { sentTexts } from './assistant-kit.js';

/** @typedef {{ date: string, days: number, weekday: string, hour: string, ids: string, kind: string, form: string, filed: string, filedIds: string, office: string, officeIds: string, code: string, meaning: string, codeIds: string, months: string, group: string }} Facts */
/** @typedef {{ fact: string, faithful: (facts: Facts) => string, bent: (facts: Facts) => string }} Bend */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY = `(?:${MONTHS.join('|')}) \\d{1,2}, \\d{4}`;
const IDS = String.raw`(\[e\d+\])`;

/** @param {string} brief @param {string} pattern @returns {string[]} */
function found(brief, pattern) {
  const match = brief.match(new RegExp(pattern, 'm'));
  if (!match) throw new Error(`the brief has no line like ${pattern}`);
  return match.slice(1);
}

/** What the brief says, a fact at a time. @param {string} brief @returns {Facts} */
export function factsOf(brief) {
  const [kind, date, days, ids] = found(brief, `^- (Interview|Biometrics appointment|Oath ceremony): (${DAY}) \\(in (\\d+) days?\\), upcoming ${IDS}`);
  const [weekday] = found(brief, `Day of the week: (\\w+), ${date}`);
  const [hour] = found(brief, String.raw`Time in the record: (\d+:\d\d [AP]M)`);
  const [form] = found(brief, String.raw`^- Form: (\S+)`);
  const [filed, filedIds] = found(brief, `^- Filed: (${DAY}) ${IDS}`);
  const [office, officeIds] = found(brief, `^- Office: (.+?) ${IDS}`);
  const [meaning, code, codeIds] = found(brief, String.raw`^- ${DAY}: (.+?)\.? \(official code, (\w+)\) ${IDS}`);
  const [group, months] = found(brief, String.raw`(\w[\w ,-]*): half took ([\d.]+) months or less`);
  return { date, days: Number(days), weekday, hour, ids, kind, form, filed, filedIds, office, officeIds, code, meaning, codeIds, months, group };
}

/** Another month, so that no other date of a case is met by chance. @param {string} date */
function otherDate(date) {
  const [month, day, year] = date.split(/,? /);
  return `${MONTHS[(MONTHS.indexOf(month) + 5) % MONTHS.length]} ${day}, ${year}`;
}

/** @param {string} weekday */
const nextWeekday = (weekday) => WEEKDAYS[(WEEKDAYS.indexOf(weekday) + 1) % WEEKDAYS.length];

/** @param {string} hour */
const otherHour = (hour) => hour.replace(/^\d+/, (h) => String((Number(h) % 12) + 1));

/** The facts that a model can bend, with a faithful sentence and a bent one for each. @type {Bend[]} */
export const BENDS = [
  { fact: 'date', faithful: (f) => `Your appointment is on ${f.date} ${f.ids}.`, bent: (f) => `Your appointment is on ${otherDate(f.date)} ${f.ids}.` },
  { fact: 'weekday', faithful: (f) => `${f.date} is a ${f.weekday} ${f.ids}.`, bent: (f) => `${f.date} is a ${nextWeekday(f.weekday)} ${f.ids}.` },
  { fact: 'hour', faithful: (f) => `The time in the record is ${f.hour}, perhaps not local time ${f.ids}.`, bent: (f) => `It starts at ${otherHour(f.hour)} ${f.ids}.` },
  { fact: 'length', faithful: (f) => `That is ${f.days} days from now ${f.ids}.`, bent: (f) => `That is ${f.days + 9} days from now ${f.ids}.` },
  { fact: 'share', faithful: (f) => `Half of the published cases took ${f.months} months or less.`, bent: (f) => `Nine out of ten cases took ${f.months} months or less.` },
  { fact: 'amount', faithful: () => 'What was checked names no fee for the appointment.', bent: (f) => `The appointment costs $385 ${f.ids}.` },
  { fact: 'code', faithful: (f) => `The code ${f.code} says: ${f.meaning} ${f.codeIds}.`, bent: (f) => `The code ${f.code} means that your fingerprints have expired ${f.codeIds}.` },
  { fact: 'office', faithful: (f) => `The office in the record is ${f.office} ${f.officeIds}.`, bent: (f) => `The Vermont Service Center has your case ${f.officeIds}.` },
  { fact: 'form', faithful: (f) => `You filed Form ${f.form} on ${f.filed} ${f.filedIds}.`, bent: (f) => `Your I-131 was approved on ${f.filed} ${f.filedIds}.` },
  { fact: 'person', faithful: () => 'What was checked names no officer.', bent: (f) => `Officer Martinez will see you on ${f.date} ${f.ids}.` },
  { fact: 'outcome', faithful: () => 'There is no decision in what was checked.', bent: (f) => `USCIS approved your ${f.form} ${f.ids}.` },
  { fact: 'kind of appointment', faithful: (f) => `It is an ${f.kind.toLowerCase()} ${f.ids}.`, bent: (f) => `On ${f.date} you only have your fingerprints taken ${f.ids}.` },
];

/** @param {string[]} lines */
const list = (lines) => lines.map((line) => `- ${line}`).join('\n');

/** @param {string} brief */
export const faithfulAnswer = (brief) => list(BENDS.map(({ faithful }) => faithful(factsOf(brief))));
/** @param {string} brief */
export const bentAnswer = (brief) => list(BENDS.map(({ bent }) => bent(factsOf(brief))));

/** What the person typed to have the facts bent. */
export const BEND_THEM = 'Please bend the facts.';

/** Answers a question by the brief that came with it. @param {string} body of the request @returns {string} */
export function answerTo(body) {
  const texts = sentTexts({ body });
  const brief = texts.join('\n');
  return texts.at(-1)?.includes(BEND_THEM) ? bentAnswer(brief) : faithfulAnswer(brief);
}
