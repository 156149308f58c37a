// One question to the program and to the engine, and how their answers differ.
import { readFileSync } from 'node:fs';

import { run } from '../../golden/lib/host.js';

/** @typedef {{files: string[], format: string, now: string, locale: string, previous?: string}} Question */

/** @param {Question} question */
async function program({ files, format, now, locale, previous }) {
  const { code, stdout, stderr } = await run(['analyze', '--now', now, '--format', format, '--locale', locale, ...(previous ? ['--previous', previous] : []), ...files]);
  return { code, stdout, stderr };
}

/** @param {import('../../../extension/engine/module.js').EngineModule} engine @param {Question} question */
function module(engine, question) {
  const names = [...new Set([...question.files, ...(question.previous ? [question.previous] : [])])];
  const inputs = names.map((name) => ({ name, bytes: readFileSync(name) }));
  const { code, output, complaints } = engine.analyze(inputs, question, Date.parse('2020-01-01T00:00:00Z'));
  return { code, stdout: new TextDecoder().decode(output), stderr: complaints };
}

/**
 * @param {import('../../../extension/engine/module.js').EngineModule} engine @param {Question} question
 * @returns {Promise<string | null>} what differs, in a line
 */
export async function difference(engine, question) {
  const [wanted, given] = [await program(question), module(engine, question)];
  for (const part of /** @type {const} */ (['code', 'stderr', 'stdout'])) {
    if (wanted[part] === given[part]) continue;
    return `${question.files.length > 3 ? `${question.files.length} files` : question.files.join(' ')} --format ${question.format} --locale ${question.locale}: ${part} ${firstDifference(String(wanted[part]), String(given[part]))}`;
  }
  return null;
}

/** @param {string} wanted @param {string} given */
function firstDifference(wanted, given) {
  let at = 0;
  while (at < wanted.length && wanted[at] === given[at]) ++at;
  return `at ${at}: program ${JSON.stringify(wanted.slice(at, at + 80))}, engine ${JSON.stringify(given.slice(at, at + 80))}`;
}

/**
 * Asks everything, some at a time. @param {import('../../../extension/engine/module.js').EngineModule} engine @param {Question[]} questions
 * @returns {Promise<string[]>} the differences
 */
export async function differences(engine, questions) {
  const found = [];
  const left = [...questions];
  const worker = async () => {
    for (let question = left.shift(); question; question = left.shift()) found.push(await difference(engine, question));
  };
  await Promise.all([worker(), worker(), worker()]);
  return found.filter((one) => one !== null);
}
