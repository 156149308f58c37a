// Breaks one rule at a time; README.md says how it is run and read.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { allBreaks } from './breaks.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORK = join(ROOT, 'build/mutation');
const TREE = join(WORK, 'tree');
const BUILD = join(WORK, 'build');
const CHOICE = join(WORK, 'choice');
const REACHED = `${CHOICE}.reached`;
const TRACE = -1;
const UNITS = ['test_knowledge_rules', 'test_knowledge'];
/** @type {Record<string, string>} */
const equivalent = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));

process.env.CASELIGHT_BIN = join(BUILD, 'bin/caselight');
const { firstGoldenToFail, firstUnitToFail, reachedByCase } = await import('./verdict.js');

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}`);
}

/** A copy of the checkout in which every break waits for its number. @param {Map<string, string>} files */
function buildBroken(files) {
  rmSync(TREE, { recursive: true, force: true });
  mkdirSync(TREE, { recursive: true });
  for (const part of ['native-host', 'extension', 'manifests', 'script', 'tests', 'CMakeLists.txt', 'CMakePresets.json']) {
    cpSync(join(ROOT, part), join(TREE, part), { recursive: true, preserveTimestamps: true });
  }
  for (const [file, text] of files) writeFileSync(join(TREE, file), text);
  const header = readFileSync(new URL('broken.hpp', import.meta.url), 'utf8');
  writeFileSync(join(TREE, 'native-host/broken.hpp'), `#define BROKEN_CHOICE ${JSON.stringify(CHOICE)}\n${header}`);
  const linker = existsSync('/usr/bin/mold') ? ['-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold'] : [];
  run('cmake', ['--preset', 'dev', '-S', TREE, '-B', BUILD, '-DCMAKE_CXX_FLAGS_DEBUG=-O0 -w', '-DCASELIGHT_WERROR=OFF', ...linker]);
  run('cmake', ['--build', BUILD, '--target', 'caselight', ...UNITS]);
}

/** @param {number} id */
const choose = (id) => writeFileSync(CHOICE, String(id));

/** Which breaks each case comes by: the others it cannot notice. */
async function trace() {
  choose(TRACE);
  writeFileSync(REACHED, '');
  return reachedByCase(() => {
    const reached = new Set(readFileSync(REACHED, 'utf8').split('\n').map(Number));
    writeFileSync(REACHED, '');
    return reached;
  });
}

/** @param {number} id 0: nothing is broken @param {Map<unknown, Set<number>>} [reached] */
async function noticedBy(id, reached) {
  choose(id);
  return firstUnitToFail(UNITS.map((unit) => join(BUILD, 'bin', unit))) ?? (await firstGoldenToFail((one) => reached?.get(one)?.has(id) ?? true));
}

const { breaks, files } = allBreaks(ROOT);
buildBroken(files);
const wrong = await noticedBy(0);
if (wrong) throw new Error(`the unbroken program fails ${wrong}`);
const reached = await trace();
const wanted = process.argv.slice(2);
const tried = breaks.filter((one) => !(one.name in equivalent) && (wanted.length === 0 ? one.rule : wanted.some((part) => one.where.includes(part))));
const living = [];
for (const one of tried) {
  const by = await noticedBy(one.id, reached);
  if (by === null) living.push(one);
  console.log(`${by === null ? 'LIVES  ' : 'noticed'} ${one.where} ${one.name} ${by ?? ''}`);
}
console.log(`${tried.length} rules broken, ${living.length} not noticed`);
for (const one of living) console.log(`  ${one.where} ${one.name}`);
process.exitCode = living.length > 0 ? 1 : 0;
