import { spawnSync } from 'node:child_process';

import { findCases } from '../golden/lib/cases.js';
import { evidenceProblems, restingProblems } from '../golden/lib/evidence.js';
import { analyze } from '../golden/lib/host.js';
import { mismatches } from '../golden/lib/match.js';
import { spoken } from '../golden/lib/sentences.js';

/** @typedef {import('../golden/lib/cases.js').GoldenCase} GoldenCase */

const WIDTH = 4;

/** The cases that noticed the last breaks come first: the next break is mostly in the same rule. */
const cases = findCases();

/** @param {GoldenCase} one @param {string} stdout */
function jsonHolds(one, stdout) {
  const json = JSON.parse(stdout === '' ? 'null' : stdout);
  if (one.expect.json !== undefined && mismatches(one.expect.json, json, '').length > 0) return false;
  return [json ?? []].flat().every((analysis) => {
    const head = `${analysis.headline}. ${analysis.summary}`;
    const found = [...spoken(one.expect.headline?.en, head, ''), ...evidenceProblems(analysis), ...restingProblems(analysis, one.expect.restsOn ?? {})];
    return found.length === 0;
  });
}

/** What the rules decide shows in the JSON and in the English text; the other formats are made from the same. @param {GoldenCase} one */
async function holds(one) {
  const json = await analyze(one, { format: 'json', locale: 'en' });
  if (json.code !== one.expect.exit || json.signal || !jsonHolds(one, json.stdout)) return false;
  if (!one.expect.says?.en && !one.expect.never?.en) return true;
  const text = await analyze(one, { format: 'text', locale: 'en' });
  return spoken({ says: one.expect.says?.en, never: one.expect.never?.en }, text.stdout, '').length === 0;
}

/** @template Found @param {() => Found} found what the run of a case left behind @returns {Promise<Map<unknown, Found>>} */
export async function reachedByCase(found) {
  const out = new Map();
  for (const one of cases) {
    await holds(one);
    out.set(one, found());
  }
  return out;
}

/** The first golden case that notices, if any. @param {(one: GoldenCase) => boolean} could */
export async function firstGoldenToFail(could) {
  const asked = cases.filter(could);
  for (let at = 0; at < asked.length; at += WIDTH) {
    const some = asked.slice(at, at + WIDTH);
    const failed = (await Promise.all(some.map(holds))).indexOf(false);
    if (failed < 0) continue;
    const noticing = some[failed];
    cases.splice(cases.indexOf(noticing), 1);
    cases.unshift(noticing);
    return `${noticing.topic}/${noticing.name}`;
  }
  return null;
}

/** The first unit test program that notices, if any. @param {string[]} programs */
export function firstUnitToFail(programs) {
  return programs.find((program) => spawnSync(program, ['--no-version'], { encoding: 'utf8' }).status !== 0) ?? null;
}
