// Breaks one rule at a time; README.md says how it is run and read.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { brokenCode, brokenRow, brokenVerdict } from './operators.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORK = join(ROOT, 'build/mutation');
const TREE = join(WORK, 'tree');
const BUILD = join(WORK, 'build');
const UNITS = ['test_knowledge_rules', 'test_knowledge'];
const RULES = [
  ['native-host/analysis/outcome.cpp', brokenCode], ['native-host/analysis/verdicts.cpp', brokenCode],
  ['native-host/analysis/deadlines.cpp', brokenCode], ['native-host/analysis/requests.cpp', brokenCode],
  ['native-host/knowledge/deadlines.cpp', brokenCode], ['native-host/analysis/speech.cpp', brokenVerdict],
  ['native-host/knowledge/tables/deadlines.json', brokenRow],
];
/** @type {Record<string, string>} */
const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));

process.env.CASELIGHT_BIN = join(BUILD, 'bin/caselight');
const { firstGoldenToFail, firstUnitToFail } = await import('./verdict.js');

/** @param {string} command @param {string[]} args */
const run = (command, args) => spawnSync(command, args, { encoding: 'utf8' });

/** @param {string} file */
const mend = (file) => writeFileSync(join(TREE, file), readFileSync(join(ROOT, file)));

function copyTree() {
  rmSync(TREE, { recursive: true, force: true });
  mkdirSync(TREE, { recursive: true });
  for (const part of ['native-host', 'extension', 'manifests', 'script', 'tests', 'CMakeLists.txt', 'CMakePresets.json']) {
    cpSync(join(ROOT, part), join(TREE, part), { recursive: true, preserveTimestamps: true });
  }
  for (const [file] of RULES) mend(String(file));  // built anew, whatever an earlier run left of it
  const linker = existsSync('/usr/bin/mold') ? ['-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold'] : [];
  const made = run('cmake', ['--preset', 'dev', '-S', TREE, '-B', BUILD, '-DCMAKE_CXX_FLAGS_DEBUG=-O0', '-DCASELIGHT_WERROR=OFF', ...linker]);
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
}

const build = () => run('cmake', ['--build', BUILD, '--target', 'caselight', ...UNITS]).status === 0;

/** @returns {Generator<{file: string, at: number, what: string, name: string, text: string}>} */
function* mutants() {
  for (const [file, breakLine] of RULES) {
    const path = join(ROOT, String(file));
    const lines = readFileSync(path, 'utf8').split('\n');
    for (const [at, line] of lines.entries()) {
      for (const broken of /** @type {Function} */ (breakLine)(line)) {
        const name = `${basename(path)}: ${line.trim()} [${broken.what}]`;
        yield { file: String(file), at: at + 1, what: broken.what, name, text: lines.with(at, broken.line).join('\n') };
      }
    }
  }
}

const firstTestToFail = async () => firstUnitToFail(UNITS.map((unit) => join(BUILD, 'bin', unit))) ?? (await firstGoldenToFail());

/** @param {{file: string, text: string}} mutant @returns {Promise<string | null | undefined>} undefined: it is no program */
async function noticedBy(mutant) {
  const target = join(TREE, mutant.file);
  writeFileSync(target, mutant.text);
  try {
    return build() ? await firstTestToFail() : undefined;
  } finally {
    mend(mutant.file);
  }
}

copyTree();
if (!build()) throw new Error('the unbroken program does not build');
const wrong = await firstTestToFail();
if (wrong) throw new Error(`the unbroken program fails ${wrong}`);
const wanted = process.argv[2] ?? '';
const living = [];
let tried = 0;
for (const mutant of mutants()) {
  if (!mutant.file.includes(wanted) || mutant.name in equivalent) continue;
  const by = await noticedBy(mutant);
  if (by === undefined) continue;
  tried += 1;
  if (by === null) living.push(`${mutant.file}:${mutant.at} ${mutant.name}`);
  console.log(`${by === null ? 'LIVES ' : 'noticed'} ${mutant.file}:${mutant.at} [${mutant.what}] ${by ?? ''}`);
}
console.log(`${tried} rules broken, ${living.length} not noticed`);
for (const one of living) console.log(`  ${one}`);
process.exitCode = living.length > 0 ? 1 : 0;
