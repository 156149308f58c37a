// Makes whole lives of cases and checks what has to hold for each: node tests/lives/lives.js [HOW_MANY] [--seed] [FIRST_SEED].
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readArguments } from './arguments.js';
import { life } from './generate.js';
import { apart, broken } from './invariants.js';

const NOW = '2026-11-29T12:00:00Z';
const BATCH = 250;
const SHOWN = 12;
const bin = process.env.CASELIGHT_BIN ?? 'build/dev/bin/caselight';
const asked = readArguments(process.argv.slice(2));
if (typeof asked === 'string') {
  console.error(asked);
  process.exit(2);
}
const { howMany, first } = asked;
const folder = mkdtempSync(join(tmpdir(), 'lives-'));

/** @param {string[]} files @param {string} locale */
function explain(files, locale) {
  const done = spawnSync(bin, ['analyze', '--format', 'json', '--now', NOW, '--locale', locale, ...files],
    { encoding: 'utf8', maxBuffer: 1 << 28, env: { LC_ALL: 'C', HOME: '/nonexistent' } });
  if (done.status !== 0) throw new Error(`${bin} ended with ${done.status}: ${done.stderr.slice(0, 2000)}`);
  return [JSON.parse(done.stdout)].flat();
}

/** @type {Map<string, number[]>} */
const faults = new Map();
let count = 0;
for (let seed = first; seed < first + howMany; seed += BATCH) {
  const lives = Array.from({ length: Math.min(BATCH, first + howMany - seed) }, (_, i) => life(seed + i, NOW));
  const files = lives.map((one, i) => {
    const file = join(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(one.input));
    return file;
  });
  const [en, es] = [explain(files, 'en'), explain(files, 'es')];
  lives.forEach((one, i) => {
    for (const fault of [...broken(en[i], one, NOW), ...broken(es[i], one, NOW), ...apart(en[i], es[i])]) {
      faults.set(fault, [...(faults.get(fault) ?? []), one.seed]);
    }
  });
  count += lives.length;
}
rmSync(folder, { recursive: true });

for (const [fault, seeds] of [...faults].slice(0, SHOWN)) console.log(`${seeds.length} × ${fault} (seeds ${seeds.slice(0, 3).join(', ')})`);
console.log(`${count} lives from seed ${first}: ${faults.size === 0 ? 'nothing is broken' : `${faults.size} faults`}`);
process.exitCode = faults.size === 0 && count === howMany ? 0 : 1;
