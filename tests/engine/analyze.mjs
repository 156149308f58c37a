// node tests/engine/analyze.mjs [FILE…] [--format F] [--now T] [--locale L] [--previous FILE] [--share]: what `caselight analyze` prints, from the
// engine.
import { readFileSync } from 'node:fs';
import { getSystemErrorMap, parseArgs } from 'node:util';

import { loadEngine } from './lib/load.mjs';

const STDIN = 0;
const FORMATS = ['html', 'json', 'text', 'ics', 'csv'];
/** What the C library says where Node's words differ. @type {Record<string, string>} */
const FAULTS = { EISDIR: 'Is a directory', ENOENT: 'No such file or directory', EACCES: 'Permission denied' };

/** @param {any} error of reading a file */
function faultOf({ code, errno }) {
  return `It could not be read: ${FAULTS[code] ?? getSystemErrorMap().get(errno)?.[1] ?? code}.`;
}

/** @param {string} name @returns {import('../../extension/engine/module.js').Input} */
function inputOf(name) {
  try {
    return { name, bytes: readFileSync(name === '-' ? STDIN : name) };
  } catch (error) {
    return { name, bytes: new Uint8Array(), fault: name === '-' ? 'It could not be read.' : faultOf(error) };
  }
}

function asked() {
  const options = /** @type {const} */ ({ format: { type: 'string' }, now: { type: 'string' }, locale: { type: 'string' }, previous: { type: 'string' }, share: { type: 'boolean' } });
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.format && !FORMATS.includes(values.format)) throw new Error(`--format ${values.format} is not one of ${FORMATS.join(', ')}`);
    return { ...values, files: positionals.length ? positionals : ['-'] };
  } catch (error) {
    process.stderr.write(`caselight: ${/** @type {Error} */ (error).message}\n`);
    return process.exit(2);
  }
}

const options = asked();
const names = [...new Set([...options.files, ...(options.previous ? [options.previous] : [])])];
const engine = await loadEngine();
const { code, output, complaints } = engine.analyze(names.map(inputOf), options, Date.now());
process.stderr.write(complaints);
process.stdout.write(output);
process.exitCode = code;
