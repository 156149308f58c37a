// What holds for every life, and what no table says. Each gives back what is wrong, or nothing.
import { contradictions } from '../golden/lib/contradictions.js';
import { FORMS } from './generate.js';

/** @typedef {import('./generate.js').Life} Life */
/** @typedef {{kind: string, text: string, due?: string, source?: string}} Action */
/** @typedef {{kind: string, earliest: string, latest: string, from: string, bound: string}} Deadline */
/**
 * @typedef {{headline: string, summary: string, needsYou: boolean, actions: Action[], deadlines: Deadline[],
 *   outcome: {value: string, certainty: string}, stage: {value: string, path: {stage: string, state: string, date?: string}[]},
 *   appointments: {at: string, kind: string, state: string}[], timeline: {date: string, title: string, code?: string, provenance: string}[],
 *   evidence: Record<string, unknown>, readings: Record<string, string>, changes: unknown[]}} Analysis
 */

const NO_DOCUMENT = { green_card: /green card|tarjeta de residente/iu, certificate: /certificate of naturalization/iu };
const DECIDED = { approved: 'approved', denied: 'denied', rejected: 'rejected', withdrawn: 'withdrawn', revoked: 'revoked',
  closed_administratively: 'closed', reopened: 'reopened' };

/** @param {string[]} list */
const doubles = (list) => list.filter((one, i) => list.indexOf(one) !== i);

/** The texts of these lives print no day. @param {Analysis} a */
function clocks(a) {
  return a.deadlines.flatMap((one) => [
    !one.from && `a clock without a day: ${one.kind}`,
    one.bound === 'printed' && `a printed day where nothing was printed: ${one.kind}`,
  ]);
}

/** @param {Analysis} a */
function tasks(a) {
  const days = new Set([...a.deadlines.map((one) => one.earliest), ...a.appointments.map((one) => one.at.slice(0, 10))]);
  return [
    ...a.actions.filter((one) => one.due && !days.has(one.due)).map((one) => `a due day from nowhere: ${one.text}`),
    a.needsYou && /found nothing that asks|no encontr\S+ nada que/iu.test(a.summary) && 'nothing was found, and there is a task',
  ];
}

/**
 * Only a case that was opened again has steps behind it that are ahead once more. An interview that was set before the step of today may
 * stand behind one that is ahead: nobody knows whether it was held. Only an appointment gives a step ahead a day.
 * @param {Analysis} a @param {Life} life
 */
function path(a, life) {
  const again = life.statuses.some((one) => one.effect === 'reopened');
  const current = a.stage.path.find((one) => one.state === 'current')?.date ?? '';
  const isSet = (/** @type {{stage: string, date?: string}} */ one) => one.stage === 'interview' && one.date !== undefined && one.date < current;
  const ahead = a.stage.path.findIndex((one) => one.state === 'ahead' && !one.date);
  const after = ahead < 0 ? [] : a.stage.path.slice(ahead);
  const days = a.appointments.map((one) => one.at.slice(0, 10));
  return [
    after.some((one) => one.state === 'current' || (one.state === 'evidenced' && !again && !isSet(one))) && 'a step ahead stands before one that happened',
    ...a.stage.path.filter((one) => one.state === 'ahead' && one.date && !days.includes(one.date)).map((one) => `a step ahead has a day from nowhere: ${one.stage}`),
  ];
}

/** @param {Analysis} a @param {string} now */
function appointments(a, now) {
  const today = now.slice(0, 10);
  return [
    a.appointments.some((one) => one.state === 'past' && one.at.slice(0, 10) > today) && 'a past appointment that lies ahead',
    a.actions.some((one) => one.kind === 'attend_appointment' && one.due && one.due < today) && 'go to an appointment of the past',
  ];
}

/** @param {Analysis} a @param {Life} life */
function form(a, life) {
  const row = FORMS.find((/** @type {{form: string}} */ one) => one.form === life.form);
  const said = [a.headline, a.summary, ...a.actions.map((one) => one.text)].join('\n');
  const titles = life.statuses.map((one) => one.title).join('\n');
  return Object.entries(NO_DOCUMENT).map(([document, words]) =>
    row.document !== document && words.test(said) && !words.test(titles) && !(document === 'certificate' && row.path.includes('oath')) &&
    `speaks of a ${document}, which this form does not give`);
}

/** @param {Analysis} a @param {Life} life */
function verdict(a, life) {
  const last = life.statuses[life.statuses.length - 1];
  const wanted = DECIDED[/** @type {keyof typeof DECIDED} */ (last.effect)];
  if (!life.readable.has('case_status') || wanted === undefined) return [];
  return [a.outcome.value !== wanted && `USCIS's last word is ${last.effect}, the outcome is ${a.outcome.value}`];
}

/** @param {Analysis} a */
function words(a) {
  const all = [a.headline, a.summary, ...a.actions.map((one) => one.text), ...a.timeline.map((one) => one.title)];
  const sentences = a.summary.split(/(?<=[.!?]) (?=[A-Z¿])/u);
  return [
    a.headline === '' && 'no headline',
    ...all.filter((text) => /\{[a-z_]+\}|undefined|NaN/u.test(text)).map((text) => `an unfilled slot: ${text}`),
    ...doubles(sentences).map((text) => `a sentence twice: ${text}`),
    ...doubles(a.timeline.filter((one) => !one.code).map((one) => `${one.date} ${one.title}`)).map((one) => `a line twice: ${one}`),
  ];
}

/**
 * What is wrong with the explanation of this life.
 * @param {Analysis} a
 * @param {Life} life
 * @param {string} now
 * @returns {string[]}
 */
export function broken(a, life, now) {
  const found = [...contradictions(a, now), ...clocks(a), ...tasks(a), ...path(a, life), ...appointments(a, now), ...form(a, life), ...verdict(a, life), ...words(a)];
  return /** @type {string[]} */ (found.filter((one) => typeof one === 'string'));
}

/**
 * What may not differ between two languages.
 * @param {Analysis} en
 * @param {Analysis} es
 */
export function apart(en, es) {
  const bones = (/** @type {Analysis} */ a) => JSON.stringify([a.outcome, a.needsYou, a.deadlines.map((d) => [d.kind, d.earliest, d.latest, d.from]),
    a.actions.map((one) => [one.kind, one.due]), a.stage, a.appointments]);
  return bones(en) === bones(es) ? [] : ['the languages differ'];
}
