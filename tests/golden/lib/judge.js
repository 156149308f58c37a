import { readFileSync } from 'node:fs';

import { locales } from './cases.js';
import { contradictions, saidTwice } from './contradictions.js';
import { evidenceProblems, restingProblems } from './evidence.js';
import { calendarProblems, calendarText, calendarUids, tableProblems } from './formats.js';
import { analyze } from './host.js';
import { documentProblems, readHtml } from './markup.js';
import { mismatches } from './match.js';
import { schemaProblems } from './schema.js';
import { controlCharacters, forbiddenAnywhere, forbiddenInHeadline, spoken, squeeze, unfilledSlots } from './sentences.js';
import { variantsOf } from './shuffle.js';

/**
 * @typedef {import('./cases.js').GoldenCase} GoldenCase
 * @typedef {import('./host.js').Printed} Printed
 * @typedef {Record<string, Printed>} ByFormat
 */

const FORMATS = ['json', 'text', 'html', 'ics', 'csv'];

/** @param {GoldenCase} one @param {Printed} printed @param {string} where */
function processProblems(one, printed, where) {
  const problems = [];
  if (printed.signal) problems.push(`${where}: ended by ${printed.signal}`);
  if (printed.code !== one.expect.exit) problems.push(`${where}: exit ${printed.code}, wanted ${one.expect.exit}: ${printed.stderr.trim()}`);
  if (one.expect.stderr) problems.push(...spoken({ says: one.expect.stderr }, printed.stderr, `${where} stderr`));
  else if (one.expect.exit === 0 && printed.stderr !== '') problems.push(`${where}: stderr holds ${printed.stderr.trim()}`);
  return problems;
}

/** @param {Printed} printed @returns {Record<string, any>[]} */
function analysesOf(printed) {
  if (printed.stdout.trim() === '') return [];
  const json = JSON.parse(printed.stdout);
  return Array.isArray(json) ? json : [json];
}

/** What the program says by itself, whatever the format. @param {string} text @param {string} where @param {string} input */
const proseProblems = (text, where, input) => [
  ...unfilledSlots(text, where, input), ...forbiddenAnywhere(text, where, input), ...controlCharacters(text, where),
];

/** @param {Record<string, any>} analysis the sentences of it, without what is quoted from the answers */
function sentencesIn(analysis) {
  return JSON.stringify({ ...analysis, evidence: null }).replace(/\\[nrtu"\\]/gu, ' ');
}

/** @param {GoldenCase} one @param {Printed} printed @param {string} locale @param {string} input */
function jsonProblems(one, printed, locale, input) {
  return analysesOf(printed).flatMap((analysis, i) => {
    const where = `json.${locale}[${i}]`;
    const head = `${analysis.headline}. ${analysis.summary}`;
    return [
      ...[...schemaProblems(analysis), ...evidenceProblems(analysis), ...contradictions(analysis, one.expect.now)].map((problem) => `${where}: ${problem}`),
      ...proseProblems(sentencesIn(analysis), where, input),
      ...forbiddenInHeadline(head, `${where} headline`, analysis.outcome?.value),
      ...spoken(one.expect.headline?.[locale], head, `${where} headline`),
    ];
  });
}

/** @param {GoldenCase} one @param {ByFormat} by @param {string} locale @param {string} input */
function pageProblems(one, by, locale, input) {
  if (by.html.stdout === '') return by.json.stdout === '' ? [] : [`html.${locale}: empty`];
  const page = readHtml(by.html.stdout);
  const several = analysesOf(by.json).length > 1;
  const wanted = { says: one.expect.says?.[locale], never: one.expect.never?.[locale] };
  return [
    ...[...page.problems, ...(several ? [] : documentProblems(by.html.stdout, locale))].map((p) => `html.${locale}: ${p}`),
    ...proseProblems(page.text, `html.${locale}`, input), ...spoken(wanted, page.text, `html.${locale}`),
    ...proseProblems(by.text.stdout, `text.${locale}`, input), ...spoken(wanted, by.text.stdout, `text.${locale}`),
    ...(several ? [] : saidTwice(by.text.stdout, locale)).map((p) => `text.${locale}: ${p}`),
  ];
}

/** @param {ByFormat} by @param {string} locale @param {string} input */
const exportProblems = (by, locale, input) => [
  ...calendarProblems(by.ics.stdout).map((p) => `ics.${locale}: ${p}`),
  ...tableProblems(by.csv.stdout).map((p) => `csv.${locale}: ${p}`),
  ...proseProblems(calendarText(by.ics.stdout), `ics.${locale}`, input),
  ...proseProblems(by.csv.stdout, `csv.${locale}`, input),
];

/** @param {GoldenCase} one @param {string} locale @param {string} input @returns {Promise<{by: ByFormat, problems: string[]}>} */
async function inLocale(one, locale, input) {
  /** @type {ByFormat} */ const by = {};
  for (const format of FORMATS) by[format] = await analyze(one, { format, locale });
  const problems = FORMATS.flatMap((format) => processProblems(one, by[format], `${format}.${locale}`));
  if (problems.length > 0) return { by, problems };
  return { by, problems: [...jsonProblems(one, by.json, locale, input), ...pageProblems(one, by, locale, input), ...exportProblems(by, locale, input)] };
}

/** @param {GoldenCase} one @param {ByFormat} by English */
function expectationProblems(one, by) {
  const { json, in: inFormat } = one.expect;
  if (json === null) return by.json.stdout.trim() === '' ? [] : [`something was printed: ${by.json.stdout.slice(0, 80)}`];
  const found = json === undefined ? [] : mismatches(json, JSON.parse(by.json.stdout), '');
  const resting = analysesOf(by.json).flatMap((analysis) => restingProblems(analysis, one.expect.restsOn ?? {}));
  const formats = Object.entries(inFormat ?? {}).flatMap(([format, wanted]) =>
    spoken(wanted, format === 'ics' ? calendarText(by.ics.stdout) : by[format].stdout, format));
  return [...found, ...resting, ...formats];
}

/** @param {GoldenCase} one @param {string} input */
async function orderProblems(one, input) {
  const changed = one.inputs.length === 1 && !one.expect.orderMatters ? variantsOf(input) : null;
  if (!changed) return [];
  /** @param {string} text */
  const print = async (text) => (await analyze(one, { format: 'json', locale: 'en', input: text })).stdout;
  const plain = await print(changed.plain);
  const problems = [];
  for (const [name, text] of Object.entries(changed.variants)) {
    const got = await print(text);
    if (got !== plain) problems.push(`${name} the JSON differs: ${firstDifference(plain, got)}`);
  }
  return problems;
}

/** A second import, a day later, must update the same entries. @param {GoldenCase} one @param {string} ics today's */
async function laterCalendarProblems(one, ics) {
  const today = new Set(calendarUids(ics));
  if (today.size === 0) return [];
  const tomorrow = new Date(Date.parse(one.expect.now) + 86_400_000).toISOString();
  const later = await analyze({ ...one, expect: { ...one.expect, now: tomorrow } }, { format: 'ics', locale: 'en' });
  return calendarUids(later.stdout).filter((uid) => !today.has(uid)).map((uid) => `ics: UID ${uid} is another one a day later`);
}

/** @param {string} a @param {string} b */
function firstDifference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${squeeze(a.slice(Math.max(0, at - 60), at + 60))}… became …${squeeze(b.slice(Math.max(0, at - 20), at + 60))}…`;
}

/** Everything that is wrong with what the program makes of one case. @param {GoldenCase} one @returns {Promise<string[]>} */
export async function problemsOf(one) {
  const input = one.inputs.map((file) => readFileSync(file, 'utf8')).join('\n');
  const quoted = `${input}\n${input.replace(/\\(["\\/])/gu, '$1')}`;  // also as it reads inside a response's body
  const problems = [];
  /** @type {Set<string>} */ const uids = new Set();
  for (const locale of locales()) {
    const { by, problems: found } = await inLocale(one, locale, quoted);
    problems.push(...found);
    uids.add(calendarUids(by.ics.stdout).join());
    if (locale === 'en' && found.every((p) => !/exit|ended by/u.test(p))) {
      problems.push(...expectationProblems(one, by), ...(await laterCalendarProblems(one, by.ics.stdout)));
    }
  }
  if (uids.size > 1) problems.push('ics: UIDs differ between languages');
  return [...problems, ...(await orderProblems(one, input))];
}
