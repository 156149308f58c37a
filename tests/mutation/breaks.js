// Every break of the rules, numbered, and the files of the copy that hold them.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { apply, brokenCode } from './operators.js';
import { brokenClocks, brokenVerdicts, clockRows, verdictRows } from './tables.js';

/** @typedef {{id: number, where: string, name: string, rule: boolean}} Numbered rule: of outcome or deadline */
/** @typedef {import('./operators.js').Edit} Edit */

const CODE = [
  'native-host/analysis/outcome/outcome.cpp', 'native-host/analysis/outcome/decision.cpp', 'native-host/analysis/outcome/verdicts.cpp', 'native-host/analysis/deadlines/deadlines.cpp', 'native-host/analysis/deadlines/deadline_count.cpp', 'native-host/analysis/deadlines/waiting_clocks.cpp', 'native-host/analysis/deadlines/named_days.cpp', 'native-host/analysis/requests/requests.cpp',
  'native-host/analysis/requests/request_rows.cpp', 'native-host/analysis/statements/status_words.cpp', 'native-host/analysis/statements/other_case.cpp', 'native-host/analysis/outcome/abandonment.cpp',
  'native-host/knowledge/deadlines.cpp',
];
/** Tried only when they are asked for by name. */
const OTHER_CODE = [
  'native-host/analysis/appointments/appointments.cpp', 'native-host/analysis/appointments/appointment_changes.cpp', 'native-host/analysis/appointments/appointment_letters.cpp', 'native-host/analysis/path/stage.cpp',
  'native-host/analysis/outlook/headline.cpp', 'native-host/analysis/outlook/not_understood.cpp', 'native-host/analysis/outlook/coming_steps.cpp', 'native-host/analysis/outlook/find_outlook.cpp', 'native-host/analysis/outlook/remedies.cpp',
  'native-host/analysis/outlook/usual_stage.cpp', 'native-host/analysis/outlook/follow_ups.cpp', 'native-host/analysis/outlook/days_ahead.cpp', 'native-host/analysis/record/case_history.cpp', 'native-host/analysis/record/wait.cpp',
  'native-host/analysis/actions/told_beside.cpp', 'native-host/analysis/actions/actions.cpp', 'native-host/analysis/actions/appointment_actions.cpp', 'native-host/analysis/actions/notice_actions.cpp',
];
const TABLES = [
  { rows: 'native-host/knowledge/tables/effects.json', read: verdictRows, code: 'native-host/knowledge/effect_properties.cpp', edits: brokenVerdicts },
  { rows: 'native-host/knowledge/tables/deadlines.json', read: clockRows, code: 'native-host/knowledge/deadlines.cpp', edits: brokenClocks },
];

/** @param {string} root the checkout @returns {{breaks: Numbered[], files: Map<string, string>}} */
export function allBreaks(root) {
  const read = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8');
  /** @type {Numbered[]} */ const breaks = [];
  /** @type {Map<string, Edit[]>} */ const edits = new Map();
  const add = (/** @type {string} */ file, /** @type {Edit[]} */ some) => edits.set(file, [...(edits.get(file) ?? []), ...some]);
  let next = 1;
  for (const file of [...CODE, ...OTHER_CODE]) {
    const text = read(file);
    for (const one of brokenCode(text)) {
      const before = text.slice(0, one.at).split('\n');
      const line = text.split('\n')[before.length - 1];
      const what = `${one.what} at ${before[before.length - 1].length}`;
      breaks.push({ id: next, where: `${file}:${before.length}`, name: `${basename(file)}: ${line.trim()} [${what}]`, rule: CODE.includes(file) });
      add(file, one.edits(next));
      next += 1;
    }
  }
  for (const table of TABLES) {
    const rows = table.read(read(table.rows));
    rows.forEach((row, i) => { if (row.tried) breaks.push({ id: next + i, where: table.rows, name: `${basename(table.rows)}: ${row.name}`, rule: true }); });
    add(table.code, table.edits(read(table.code), next));
    next += rows.length;
  }
  return { breaks, files: new Map([...edits].map(([file, some]) => [file, `#include "broken.hpp"\n${apply(read(file), some)}`])) };
}
