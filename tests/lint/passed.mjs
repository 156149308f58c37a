/**
 * What clang-tidy has found without fault before, kept in the person's cache folder between runs and clones: a name for everything
 * that decides its answer (the program, its settings, the flags, and the bytes of every file that is read), and nothing else.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const KEEP_DAYS = 30;
const FOLDER = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'caselight', 'tidy');
const ROOT = resolve('.');

const hash = (/** @type {string | Buffer} */ data) => createHash('sha256').update(data).digest('hex');
/** The same in every clone. @param {string} text */
const placeless = (text) => text.replaceAll(ROOT, '.');

/** @type {Map<string, string>} */
const hashes = new Map();
/** @param {string} file */
function hashOf(file) {
  let known = hashes.get(file);
  if (!known) hashes.set(file, known = hash(readFileSync(file)));
  return known;
}

/** Every file that the compiler reads for this one. @param {string} file @param {string[]} flags @param {string} directory */
function filesRead(file, flags, directory) {
  const rule = execFileSync('clang++', ['-M', ...flags, '-Wno-unknown-warning-option', file], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return rule.slice(rule.indexOf(':') + 1).replaceAll('\\\n', ' ').split(/\s+/u).filter(Boolean).map((name) => resolve(directory, name));
}

/** The program, asked once. */
const program = execFileSync('clang-tidy', ['--version'], { encoding: 'utf8' }) + readFileSync('.clang-tidy', 'utf8');

/**
 * The name of a check: of one file, or of several that are read as one.
 * @param {string} file @param {string[]} files what it stands for @param {string[]} flags @param {string} directory
 * @returns {string} empty if the compiler does not read it
 */
export function nameOf(file, files, flags, directory) {
  try {
    const read = filesRead(file, flags, directory).filter((name) => name !== file || files.includes(file));
    const lines = [program, placeless(flags.join(' ')), ...files.map(placeless), ...read.map((name) => `${placeless(name)} ${hashOf(name)}`)];
    return hash(lines.join('\n'));
  } catch {
    return '';
  }
}

/** @param {string} name */
export function hasPassed(name) {
  const file = join(FOLDER, name);
  if (!name || !existsSync(file)) return false;
  utimesSync(file, new Date(), new Date());
  return true;
}

/** @param {string} name */
export function keepPassed(name) {
  if (!name) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, name), '');
}

/** Takes away what no run has asked for in a month. */
export function forgetOld() {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).map((name) => join(FOLDER, name)) : [];
  for (const file of files) if (Date.now() - statSync(file).mtimeMs > KEEP_DAYS * 86_400_000) rmSync(file, { force: true });
}
