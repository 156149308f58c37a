// The wire's part of the budgets: start and round trip against the echo host, memory, size.
// Usage: node tests/bench/wire.mjs [--build build/release]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { analyzeRequest } from './request.mjs';

/** Runs the wire bench on a build folder; see wire_bench.cpp for what comes back. */
export function measureWire(build, rounds = 200) {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-bench-'));
  try {
    const { request, bodyBytes } = analyzeRequest();
    const file = join(folder, 'request.json');
    writeFileSync(file, JSON.stringify(request));
    const program = (name) => resolve(build, 'bin', name);
    const figures = execFileSync(program('wire_bench'), [program('caselight'), program('echo_host'), file, `${rounds}`]);
    return { ...JSON.parse(figures), answers_bytes: bodyBytes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(figures) {
  for (const [name, value] of Object.entries(figures)) {
    if (value.ratio === undefined) console.log(name.padEnd(20), JSON.stringify(value));
    else console.log(name.padEnd(20), `host ${value.host_us} µs, echo ${value.echo_us} µs, ratio ${value.ratio}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--build');
  print(measureWire(at === -1 ? 'build/release' : process.argv[at + 1]));
}
