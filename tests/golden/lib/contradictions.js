// What no explanation of a case may do to itself, whatever the case is. Each check gives back what is wrong, or nothing.
import { readFileSync } from 'node:fs';

import { locales } from './cases.js';

/**
 * @typedef {{kind: string, text: string, due?: string | null, source?: string | null}} Task
 * @typedef {{kind: string, bound: string, earliest: string, latest: string, from: string, evidence: string[]}} Clock
 * @typedef {{stage: string, state: string, date?: string}} Step
 * @typedef {{at: string, kind: string, state: string}} Visit
 * @typedef {{date: string, provenance: string, title: string}} Line
 * @typedef {{path: string, from: string | null, to: string | null, text: string}} Change
 * @typedef {{needsYou: boolean, headline: string, summary: string, actions: Task[], deadlines: Clock[], stage: {path: Step[]},
 *   outcome: {basis: string[]}, appointments: Visit[], timeline: Line[], touch: {at: string, note: string} | null,
 *   changes: Change[], outlook: {notUnderstood: string[]}}} Explained
 */

/** The clock that a task waits for. @type {Record<string, string>} */
const CLOCK_OF = { respond_rfe: 'rfe_response', respond_noid: 'noid_response', respond_noir: 'noir_response', request_hearing: 'hearing_n336' };

/** @param {string} locale @param {string} topic @returns {Record<string, any>} */
const words = (locale, topic) => JSON.parse(readFileSync(new URL(`../../../native-host/report/words/${locale}/${topic}.json`, import.meta.url), 'utf8'));
/** "Nothing … shows why", as each language says it. */
const NO_REASON = locales().map((locale) => words(locale, 'touch').none_visible.split(/(?<=\.) /u)[1]);
/** "… does not know whether that has to do with the changes", and what the list of changes says of the reason. */
const NO_LINK = locales().map((locale) => words(locale, 'touch').beside_changes.split(/(?<=\.) /u)[1]);
const REASONS = locales().flatMap((locale) => ['touch_own_upload', 'touch_repeated_event', 'touch_new_document'].map((key) => words(locale, 'change')[key]));
/** What USCIS itself wrote; an upload of the same day can have come after. */
const SPEAKS = ['uscis_text', 'notice', 'official_code'];

/** @template T @param {T[]} list @returns {T[]} */
const doubles = (list) => list.filter((one, i) => list.indexOf(one) !== i);
/** @param {(string | false)[]} found @returns {string[]} */
const told = (found) => /** @type {string[]} */ (found.filter((one) => typeof one === 'string'));

/** @param {Explained} a */
function taskProblems(a) {
  const waiting = a.deadlines.map((one) => one.kind);
  return told([
    a.needsYou !== a.actions.length > 0 && 'needsYou and the tasks differ',
    ...doubles(a.actions.map((one) => one.text)).map((text) => `a task twice: ${text}`),
    ...a.actions.filter((one) => !one.due && waiting.includes(CLOCK_OF[one.kind])).map((one) =>
      a.actions.filter((other) => other.kind === one.kind).length === 1 && `a day called unknown stands below: ${one.text}`),
  ]);
}

/** @param {Explained} a */
function clockProblems(a) {
  return told([
    ...doubles(a.deadlines.map((one) => `${one.kind} ${one.earliest}`)).map((one) => `a deadline twice: ${one}`),
    ...a.deadlines.map((one) => one.earliest > one.latest && `${one.kind} ends before it can end`),
    ...a.deadlines.map((one) => one.earliest < one.from && `${one.kind} ends before it starts`),
  ]);
}

/** A set appointment gives a step ahead its day. @param {Explained} a @param {string} today */
function pathProblems(a, today) {
  const { path } = a.stage;
  return told([
    path.filter((one) => one.state === 'current').length > 1 && 'two current steps',
    ...doubles(path.map((one) => one.stage)).map((stage) => `a step twice: ${stage}`),
    ...path.map((one) => one.state === 'ahead' && one.date !== undefined && one.date < today && `a step ahead bears a day that has passed: ${one.stage}`),
  ]);
}

/** In Honolulu today is still yesterday. @param {Explained} a @param {string} today */
function visitProblems(a, today) {
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  return told([
    ...doubles(a.appointments.map((one) => `${one.kind} ${one.at} ${one.state}`)).map((one) => `an appointment twice: ${one}`),
    ...a.appointments.map((one) => one.state === 'upcoming' && one.at.slice(0, 10) < yesterday && `an upcoming appointment of the past: ${one.at}`),
    ...a.actions.map((one) => one.kind === 'attend_appointment' && !one.due && a.appointments.some((visit) => visit.state === 'upcoming') &&
      a.actions.filter((other) => other.kind === one.kind).length === 1 && `a date called not read stands below: ${one.text}`),
  ]);
}

/** @param {Explained} a */
function recordProblems(a) {
  const silent = a.touch !== null && NO_REASON.some((sentence) => a.touch?.note.includes(sentence));
  const day = silent ? a.touch?.at.slice(0, 10) : '';
  const row = (/** @type {Change} */ one, /** @type {string | null} */ value) => `${one.path.replace(/\.\d+$/u, '')} ${value}`;
  const gone = a.changes.filter((one) => one.to === null).map((one) => row(one, one.from));
  return told([
    ...a.timeline.map((one) => one.date === day && SPEAKS.includes(one.provenance) && `"nothing shows why", beside ${one.date} ${one.title}`),
    ...a.changes.map((one) => one.from === null && gone.includes(row(one, one.to)) && `the same row new and gone: ${one.text}`),
    NO_LINK.some((sentence) => a.touch?.note.includes(sentence)) && a.changes.some((one) => REASONS.some((reason) => one.text.includes(reason))) &&
      'a reason that is not known, beside a likely reason',
    ...doubles(a.changes.map((one) => one.text)).map((text) => `a change twice: ${text}`),
    ...a.outlook.notUnderstood.map((ref) => a.outcome.basis.includes(ref) && `not understood, and the outcome rests on it: ${ref}`),
  ]);
}

/**
 * What one explanation says that another part of it denies.
 * @param {any} explained the JSON of one case
 * @param {string} now
 * @returns {string[]}
 */
export function contradictions(explained, now) {
  /** @type {Explained} */ const a = explained;
  const today = now.slice(0, 10);
  return [...taskProblems(a), ...clockProblems(a), ...pathProblems(a, today), ...visitProblems(a, today), ...recordProblems(a)];
}

/** The items of one part of the text: a line that begins with "- ", with those that are indented below it. @param {string} text @param {string} heading */
function itemsUnder(text, heading) {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return [];
  const length = lines.slice(start).findIndex((line) => line === '');
  return lines.slice(start + 1, length < 0 ? lines.length : start + length).join('\n').split(/^ {2}- /mu).map((item) => item.replace(/\s+/gu, ' ').trim());
}

/** @param {string} item */
const sentencesOf = (item) => item.split(/(?<=[.?]) /u).filter((one) => one.length > 24);

/**
 * What the printed page says twice in the parts that are read first. Two tasks may share a sentence (each has a day of its
 * own); a task may not stand there twice, and what comes next repeats nothing.
 * @param {string} text the text of one case
 * @param {string} locale
 * @returns {string[]}
 */
export function saidTwice(text, locale) {
  const page = words(locale, 'page');
  const tasks = itemsUnder(text, page.needs_you);
  const next = itemsUnder(text, page.next).flatMap(sentencesOf);
  return [
    ...doubles(tasks).map((one) => `a task twice: ${one}`),
    ...tasks.flatMap((one) => doubles(sentencesOf(one))).map((one) => `said twice in one task: ${one}`),
    ...doubles(next).map((one) => `said twice of what comes next: ${one}`),
    ...tasks.flatMap(sentencesOf).filter((one) => next.includes(one)).map((one) => `a task says what comes next says again: ${one}`),
  ];
}
