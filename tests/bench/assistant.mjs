// The assistant against a bare curl that asks the same server for the same stream: time to the first word, and memory.
// Usage: node tests/bench/assistant.mjs [--build build/release]
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { startModelServer } from '../model-server/server.js';
import { Port } from './port.mjs';

const QUESTION = { type: 'ask', prompt: { system: 'Answer in one sentence.', messages: [{ role: 'user', content: 'What does the status mean?' }] } };

const run = promisify(execFile);
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value) => Math.round(value * 100) / 100;

/** From the request to its first words, in milliseconds, on an open port. */
async function firstWord(port, id) {
  const start = performance.now();
  let time = 0;
  await port.request({ id, ...QUESTION }, ({ type }) => type === 'answer', ({ seq }) => { if (seq === 0) time = performance.now() - start; });
  return time;
}

/** The same question, by curl's own clock: the start of the process is not counted. */
async function bareCurl(base, body) {
  const { stdout } = await run('curl', ['-sN', '-o', '/dev/null', '-w', '%{time_starttransfer}', '-H', 'content-type: application/json',
    '-H', 'x-api-key: none', '--data', body, `${base}/messages`]);
  return Number(stdout) * 1000;
}

const kib = (pid, name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);

async function start(program, server, home) {
  const port = new Port(program, { PATH: process.env.PATH, HOME: home });
  await port.request({ id: 1, type: 'hello', protocol: { min: 1, max: 1 } });
  await port.request({ id: 2, type: 'settings', set: { provider: 'anthropic', baseUrl: server.base, model: 'claude-haiku-4-5', monthlyLimitUsd: null } });
  await port.request({ id: 3, type: 'store_key', key: 'sk-bench-0123456789', where: 'session' });
  return port;
}

/** Medians in milliseconds; what was asked for is alternated, so that a busy machine hits both alike. */
export async function measureAssistant(build, rounds = 100) {
  const home = mkdtempSync(join(tmpdir(), 'caselight-bench-'));
  const server = await startModelServer();
  try {
    const port = await start(resolve(build, 'bin', 'caselight-assistant'), server, home);
    const { pid } = port.process;
    await firstWord(port, 4);
    const memory = { after_1: kib(pid, 'VmRSS') };
    const { body } = server.requests[0];
    const times = { assistant: [], curl: [] };
    for (let round = 0; round < rounds; ++round) {
      times.assistant.push(await firstWord(port, 5 + round));
      times.curl.push(await bareCurl(server.base, body));
    }
    memory[`after_${rounds + 1}`] = kib(pid, 'VmRSS');
    await port.close();
    const [own, curl] = [median(times.assistant), median(times.curl)];
    return { first_word: { assistant_ms: ms(own), curl_ms: ms(curl), more_ms: ms(own - curl) }, resident_kib: memory };
  } finally {
    await server.close();
    rmSync(home, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--build');
  console.log(JSON.stringify(await measureAssistant(at === -1 ? 'build/release' : process.argv[at + 1]), null, 2));
}
