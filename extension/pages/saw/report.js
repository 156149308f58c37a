// "What Caselight saw" as a text. It is made of fixed words, counts and classes; docs/LIVE-CHECK.md says how it is used.

import { ENDPOINT_WORDS, HOST_ERRORS, PAGE_STATES, READINGS, SOURCES, STEPS, timeClass, wordOf } from '../../shared/saw/words.js';
import { conclusionOf } from './conclusion.js';

/** @typedef {import('../../shared/types.js').Saw} Saw */
/** @typedef {import('../../shared/types.js').AnswerSeen} AnswerSeen */

/** Of so many cases, the newest, every answer is told. */
const MOST_CASES = 5;
const isVersion = (/** @type {unknown} */ value) => typeof value === 'string' && /^\d{1,4}(\.\d{1,6}){0,3}$/.test(value);
const version = (/** @type {unknown} */ value) => (isVersion(value) ? value : 'unknown');
const yes = (/** @type {unknown} */ value) => (value ? 'yes' : 'no');

/** @param {Saw} saw */
export function reportOf(saw) {
  return [
    'What Caselight saw (form 1)',
    `Conclusion: ${conclusionOf(saw)}`,
    '', 'Programs', ...programs(saw),
    '', 'Page', ...page(saw),
    '', 'Answers, the newest case first', ...answers(saw),
    '', 'Steps, the newest first', ...steps(saw), '',
  ].join('\n');
}

/** @param {Saw} saw */
function programs({ extension, host, browser, permitted, settings, isKept, errors, tabs, isPrivate }) {
  const named = errors.map((name) => wordOf(HOST_ERRORS, name)).join(', ');
  return [
    `- extension: ${version(extension)}`,
    `- host: ${host.problem ? `not reached (${host.problem})` : 'reached'}, version ${version(host.version)}, protocol ${version(String(host.protocol ?? ''))}`,
    `- errors of the host: ${named || 'none'}`,
    `- last reading kept on disk or not wanted there: ${yes(isKept)}`,
    `- browser: ${wordOf(['chromium', 'firefox'], browser)}; private window: ${yes(isPrivate)}; tabs of the site: ${tabs}`,
    `- the browser lets the extension see the site: ${yes(permitted)}`,
    `- reading by itself: ${yes(settings.readAutomatically)}; re-reading: ${yes(settings.reRead)}`,
  ];
}

/** @param {Saw} saw */
function page({ sight, seenAt, now, found, online, explained, pause, phase, sessionLength }) {
  if (!sight) return ['- none was looked at: the part of Caselight in the page did not start, or no page of the site was opened'];
  const { routes, data, lists, numbers, cards } = sight;
  return [
    `- address: /${sight.path.join('/')}`,
    `- state: ${wordOf(PAGE_STATES, sight.page)}, told ${timeClass(now - seenAt)} ago, ${sight.after} after the page came`,
    `- looks: ${sight.looks}; the first that found a case: ${sight.firstAt || 'none'}`,
    `- taken from: ${wordOf(SOURCES, sight.source)}`,
    `- numbers by route: embedded data ${routes.embedded}, cards ${routes.cards}, text of the cards' place ${routes.mount}, text of the page ${routes.text}`,
    `- embedded data: ${data.ofCards} of the case cards, ${data.others} other, ${data.unreadable} unreadable`,
    `- numbers in that data: ${lists.known} in known lists, ${lists.other} in other lists`,
    `- shape of numbers: ${numbers.online} IOE + 10 digits, ${numbers.paper} three other letters + 10 digits, ${numbers.other} of another shape`,
    `- ids of cards: ${cards.receipt} with a receipt number, ${cards.digits} with digits, ${cards.other} with anything else`,
    `- places for cards: ${sight.mounts}; frames in the page: ${sight.frames}`,
    `- cases of the account: ${found} found, ${online} of the online record, ${explained} explained`,
    `- reading: ${wordOf(PHASES, phase)}${pause ? `, held (${pause.reason}, ${pause.count} in a row)` : ''}`,
    `- length of a session, as met here: ${sessionLength ? `${sessionLength.about ? 'about' : 'at most'} ${sessionLength.minutes} min` : 'not met yet'}`,
  ];
}

const PHASES = ['idle', 'reading', 'done', 'stopped', 'nothing', 'empty', 'looking', 'changed'];

/** @param {Saw} saw */
function answers({ cases, bare }) {
  if (!cases.length) return ['- none'];
  const newest = cases.slice(-MOST_CASES).reverse();
  const told = newest.flatMap((one, i) => [
    `- case ${i + 1} (${one.isOnline ? 'IOE' : 'other prefix'}): ${wordOf(STEPS, one.what)}`,
    ...ENDPOINT_WORDS.flatMap((name) => (one.answers[name] ? answer(name, one.answers[name], i === 0) : [`  - ${name}: not asked`])),
  ]);
  return [...told, `- cases read in this session: ${cases.length}; in a row without events and without a title: ${bare}`];
}

/** @param {string} name @param {AnswerSeen} seen @param {boolean} withNames */
function answer(name, { failed, status, type, size, reading, keys }, withNames) {
  const came = failed ? `not received (${failed})` : `${status}, ${type}, ${size}`;
  const line = `  - ${name}: ${came}, ${wordOf(READINGS, reading)}`;
  if (!keys) return [`${line}; keys not compared`];
  const counts = `${keys.known.length} known keys, ${keys.absent.length} absent, ${keys.unknown} unknown`;
  if (!withNames) return [`${line}; ${counts}`];
  return [`${line}; ${counts}`, `    known: ${keys.known.join(' ') || 'none'}`, `    absent: ${keys.absent.join(' ') || 'none'}`];
}

/** @param {Saw} saw */
function steps({ steps: taken, now }) {
  const told = [...taken].reverse().map(({ what, at }) => `- ${timeClass(now - at)} ago: ${wordOf(STEPS, what)}`);
  return told.length ? told : ['- none'];
}
