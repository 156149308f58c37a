import { spawnSync } from 'node:child_process';

import { findCases } from '../golden/lib/cases.js';
import { analyze } from '../golden/lib/host.js';
import { mismatches } from '../golden/lib/match.js';
import { spoken } from '../golden/lib/sentences.js';

/** What the rules decide shows in the JSON and in the English text; the other formats are made from the same. */
const cases = [...findCases('outcome'), ...findCases('b-deadlines'), ...findCases('traps'), ...findCases('b-needs'), ...findCases('samples'),
  ...findCases().filter((one) => !['outcome', 'b-deadlines', 'traps', 'b-needs', 'samples'].includes(one.topic))];

/** @param {import('../golden/lib/cases.js').GoldenCase} one */
async function holds(one) {
  const json = await analyze(one, { format: 'json', locale: 'en' });
  if (json.code !== one.expect.exit || json.signal) return false;
  if (one.expect.json && mismatches(one.expect.json, JSON.parse(json.stdout), '').length > 0) return false;
  if (!one.expect.says && !one.expect.never) return true;
  const text = await analyze(one, { format: 'text', locale: 'en' });
  return spoken({ says: one.expect.says?.en, never: one.expect.never?.en }, text.stdout, '').length === 0;
}

/** The first golden case that notices, if any. */
export async function firstGoldenToFail() {
  const width = 4;
  for (let at = 0; at < cases.length; at += width) {
    const some = cases.slice(at, at + width);
    const held = await Promise.all(some.map(holds));
    const failed = held.indexOf(false);
    if (failed >= 0) return `${some[failed].topic}/${some[failed].name}`;
  }
  return null;
}

/** The first unit test program that notices, if any. @param {string[]} programs */
export function firstUnitToFail(programs) {
  return programs.find((program) => spawnSync(program, ['--no-version'], { encoding: 'utf8' }).status !== 0) ?? null;
}
