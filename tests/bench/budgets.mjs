// Prints the table of budgets, each measured now: node tests/bench/budgets.mjs [--build build/release] [--only engine]
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { measureAssistant } from './assistant.mjs';
import { measureEngine } from './engine.mjs';
import { measureWire } from './wire.mjs';

const { values } = parseArgs({ options: { build: { type: 'string', default: 'build/release' }, only: { type: 'string' } } });
if (values.only !== undefined && values.only !== 'engine') throw new Error(`--only ${values.only}: there is "engine"`);
const program = (name) => resolve(values.build, 'bin', name);

function measureAnalysis() {
  const output = execFileSync(program('analysis_bench'), ['--benchmark_format=json', '--benchmark_repetitions=5', '--benchmark_report_aggregates_only=true'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const rows = JSON.parse(output).benchmarks.filter((row) => row.aggregate_name === 'median');
  return Object.fromEntries(rows.map((row) => [row.run_name, row.cpu_time / 1000]));
}

// One process a browser: the harness takes its settings from the environment when it is loaded.
function measureBrowser(browser) {
  const script = fileURLToPath(new URL('browser.mjs', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, values.build, browser], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

const rows = [];
const row = (what, measured, budget) => rows.push([what, measured, budget]);
const us = (value) => `${value.toFixed(0)} µs`;

/** The host's analysis and the engine's, one right after the other. */
async function analysisAndEngine() {
  const analysis = measureAnalysis();
  row('four answers (8 KB) → parsed', us(analysis.parse_only), '');
  row('four answers → Case', us(analysis.answers_to_case), '');
  row('four answers → Analysis', us(analysis.answers_to_analysis), '');
  row('four answers → HTML', us(analysis.answers_to_html), '≤ 120 µs');
  const engine = await measureEngine(resolve(values.build, 'extension', 'engine', 'caselight.wasm'));
  row('engine: module, packed', `${(engine.packed / 1024).toFixed(0)} KiB (${(engine.bytes / 1024).toFixed(0)} KiB)`, '≤ 320 KiB');
  row('engine: load, first answer', `${engine.load_ms.toFixed(1)} ms, ${engine.first_ms.toFixed(1)} ms`, '≤ 30 ms');
  row('engine: four answers → HTML, against the host', `${(engine.warm_us / analysis.answers_to_html).toFixed(2)} × (${us(engine.warm_us)})`, '≤ 2 ×');
}

async function hostAndAssistant() {
  const wire = measureWire(values.build);
  row('start → first analysis, against the echo host', `${wire.start_to_analysis.ratio} × (${us(wire.start_to_analysis.host_us)})`, '≤ 2 ×');
  row('warm round trip over pipes', us(wire.round_trip_analyze.host_us), '');
  for (const size of JSON.parse(execFileSync(program('history_bench'), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))) {
    const of = `${size.cases} cases, ${size.readings} readings`;
    row(`list a page of cases, ${of}`, `${size.list_ms} ms (with a search ${size.search_ms} ms)`, '≤ 50 ms');
    row(`open one, ${of}`, `${size.open_ms} ms`, '≤ 10 ms');
    row(`write one, ${of}`, `${size.write_changed_ms} ms (unchanged ${size.write_unchanged_ms} ms)`, '≤ 5 ms');
    row(`on disk, ${of}`, `${size.mebibytes} MiB`, '');
  }
  const [after] = Object.entries(wire.resident_kib).filter(([name]) => name !== 'after_1');
  row(`memory ${after[0].replace('_', ' ')} analyses (after 1)`, `${after[1]} KiB (${wire.resident_kib.after_1} KiB)`, '≤ 8192 KiB, flat');
  row('stripped host on disk', `${(statSync(program('caselight')).size / 1048576).toFixed(2)} MiB`, '≤ 6 MiB');
  const assistant = await measureAssistant(values.build);
  row('assistant: first word, more than a bare curl', `${assistant.first_word.more_ms} ms (${assistant.first_word.assistant_ms} ms)`, '');
  row('assistant: memory after 101 questions (after 1)', `${assistant.resident_kib.after_101} KiB (${assistant.resident_kib.after_1} KiB)`, '');
}

function browsers() {
  for (const browser of ['chromium', 'firefox']) {
    const figures = measureBrowser(browser);
    const ratio = (kind) => `${(figures.caselight[kind] / figures.echo_host[kind]).toFixed(2)} × (${figures.caselight[kind].toFixed(1)} ms)`;
    row(`warm round trip, ${browser}`, ratio('warm'), '≤ 1.25 ×');
    row(`start → first analysis, ${browser}`, ratio('fresh'), '');
    row(`last answer → summary on the screen, ${browser}`, `${figures.summary.toFixed(0)} ms`, '≤ 100 ms');
    row(`the same, all four answers at once, ${browser}`, `${figures.coldSummary.toFixed(0)} ms`, 'panel and host start in it');
    row(`engine: its files → summary on the screen, ${browser}`, `${figures.engine.toFixed(0)} ms`, '≤ 100 ms');
  }
}

await analysisAndEngine();
if (values.only !== 'engine') {
  await hostAndAssistant();
  browsers();
}

const width = (column) => Math.max(...rows.map((cells) => cells[column].length));
for (const cells of [['what', 'measured', 'budget'], ...rows]) {
  console.log(cells[0].padEnd(width(0)), ' ', cells[1].padEnd(width(1)), ' ', cells[2]);
}
