/**
 * clang-tidy over the rooms from the ground to the analysis, those that install and run, and the assistant. The argument is a build
 * folder with compile_commands.json; its precompiled headers are left out.
 *
 * Most of the time goes into the standard headers that every file names, so several files are read as one where they may:
 * they are compiled alike and give no name of their own twice. Where reading them as one does not compile after all, each of them is read alone.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetOld, hasPassed, keepPassed, nameOf } from './passed.mjs';

const ROOMS = ['analysis', 'app', 'explain', 'install', 'base', 'capture', 'casefile', 'assistant'];
const TOGETHER = 10;
const HERE = dirname(fileURLToPath(import.meta.url));

/** @typedef {{ file: string, flags: string, directory: string, names: Set<string> }} Source */
/** @typedef {{ sources: Source[], names: Set<string> }} Batch */

/** The names that a file declares at its outermost level, as clang-format writes them: at the beginning of a line. @param {string} file */
function outerNames(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter((line) => /^\w/u.test(line) && !line.startsWith('namespace'));
  return new Set(lines.flatMap((line) => line.split(/[({=;[]/u, 1)[0].match(/\w+$|\w+(?= *$)/gu) ?? []));
}

/** The words of a command, as a shell would read them. @param {string} command */
const words = (command) => (command.match(/(?:\\.|"(?:\\.|[^"])*"|[^\s"\\])+/gu) ?? []).map((word) => word.replace(/\\(.)|"/gu, (_all, plain) => plain ?? ''));

/** How a file is compiled, without what is its own. @param {string} command @param {string} file */
const flagsOf = (command, file) =>
  command.replace(file, '').replace(/-Winvalid-pch -include \S*cmake_pch\.hxx/u, '').replace('-fpch-preprocess', '').replace(/ -o \S+| -c\b/gu, '').trim();

/** @typedef {{ file: string, command: string, directory: string }} Command */

/** How each file is compiled, also where a build compiles several of them as one. @param {string} build @returns {Map<string, Command>} */
function commandsOf(build) {
  /** @type {Command[]} */
  const commands = JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'));
  return new Map(commands.flatMap((command) => {
    const file = resolve(command.directory, command.file);
    const together = file.includes('/Unity/') ? [...readFileSync(file, 'utf8').matchAll(/#include "([^"]+)"/gu)].map((match) => match[1]) : [file];
    return together.map((/** @type {string} */ name) => /** @type {[string, Command]} */ ([resolve(name), command]));
  }));
}

/** @param {string} build @returns {Source[]} */
function sources(build) {
  const commands = commandsOf(build);
  const folders = ROOMS.map((room) => `native-host/${room}`);
  const files = execFileSync(join(HERE, 'files.sh'), [...folders, '--', '-name', '*.cpp'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  return files.map((name) => {
    const file = resolve(name);
    const entry = commands.get(file);
    if (!entry) throw new Error(`${name} is not compiled in ${build}`);
    return { file, flags: flagsOf(entry.command, entry.file), directory: entry.directory, names: outerNames(file) };
  });
}

/** @param {Source[]} all @returns {Batch[]} */
function batches(all) {
  /** @type {Batch[]} */
  const made = [];
  for (const source of all) {
    const fits = (/** @type {Batch} */ batch) =>
      batch.sources.length < TOGETHER && batch.sources[0].flags === source.flags && ![...source.names].some((name) => batch.names.has(name));
    const batch = made.find(fits) ?? made[made.push({ sources: [], names: new Set() }) - 1];
    batch.sources.push(source);
    for (const name of source.names) batch.names.add(name);
  }
  return made;
}

/** The file that clang-tidy is given: the source itself, or one that names several. @param {Source[]} together @param {string} folder @param {string} name */
function written(together, folder, name) {
  if (together.length === 1) return together[0].file;
  const file = join(folder, `${name}.cpp`);
  writeFileSync(file, together.map((source) => `#include "${source.file}" // NOLINT(bugprone-suspicious-include)\n`).join(''));
  return file;
}

/** @param {string} file @param {string[]} flags @param {string} directory */
async function runTidy(file, flags, directory) {
  const child = spawn('clang-tidy', ['--quiet', `--config-file=${resolve('.clang-tidy')}`, file, '--', ...flags, '-Wno-unknown-warning-option'], { cwd: directory });
  let out = '';
  child.stdout.on('data', (data) => { out += data; });
  child.stderr.on('data', (data) => { out += data; });
  const code = await new Promise((done) => { child.on('close', done); });
  return { code, out };
}

/** clang-tidy over some files as one, unless it has found nothing in the same bytes before. @param {Source[]} together @param {string} folder @param {string} name */
async function tidy(together, folder, name) {
  const { directory } = together[0];
  const [, ...flags] = words(together[0].flags);
  const file = written(together, folder, name);
  const passed = nameOf(file, together.map((source) => source.file), flags, directory);
  if (hasPassed(passed)) return { code: 0, out: '', known: true, passed };
  const { code, out } = await runTidy(file, flags, directory);
  if (code === 0) keepPassed(passed);
  return { code, out, known: false, passed };
}

/** @param {Batch} batch @param {string} folder @param {number} at */
async function check(batch, folder, at) {
  const whole = await tidy(batch.sources, folder, `batch-${at}`);
  if (whole.code === 0 || batch.sources.length === 1) return [whole];
  const single = [];
  for (const source of batch.sources) single.push(await tidy([source], folder, ''));
  // As one they do not compile, which is no fault of theirs: next time they need not be read to see it.
  if (single.every(({ code }) => code === 0)) keepPassed(whole.passed);
  return single;
}

const all = sources(process.argv[2]);
const waiting = batches(all).map((batch, at) => ({ batch, at }));
const folder = mkdtempSync(join(tmpdir(), 'caselight-tidy-'));
let alone = 0;
let known = 0;
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const results = await check(next.batch, folder, next.at);
    if (results.length > 1) alone += results.length;
    if (results[0].known) known += next.batch.sources.length;
    for (const { code, out } of results.filter((result) => result.code !== 0)) {
      console.error(out);
      process.exitCode = typeof code === 'number' ? code : 1;
    }
  }
}
console.log(`${all.length} files, read as ${waiting.length}`);
try {
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
} finally {
  rmSync(folder, { recursive: true, force: true });
  forgetOld();
}
console.log(`${alone} of them were read alone as well, ${known} were known from an earlier run`);
