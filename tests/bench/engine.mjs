// The engine in Node: what it weighs, and how long it takes to load, to explain the first time and to explain from then on.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

import { EngineModule } from '../../extension/engine/module.js';
import { wordsBeside } from '../engine/lib/load.mjs';

const ANSWERS = fileURLToPath(new URL('answers/', import.meta.url));
const ROUNDS = 15;
const WARM = 500;
const NOW = Date.parse('2026-11-23T12:00:00Z');

/** Time of the processor, as the host's figure is: on a busy machine the clock on the wall also counts who else was at work. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** @param {string} path of the module */
export async function measureEngine(path) {
  const wasm = readFileSync(path);
  const answers = readdirSync(ANSWERS).map((name) => readFileSync(`${ANSWERS}${name}`));
  const input = { name: 'answers', bytes: Buffer.concat(answers.flatMap((one) => [one, Buffer.from('\n')])) };
  const explain = (engine) => engine.analyze([input], { files: ['answers'], format: 'html' }, NOW);
  const taken = { load: [], first: [], warm: [] };
  for (let round = 0; round < ROUNDS; ++round) {
    const begin = performance.now();
    const engine = await EngineModule.compile(wasm);
    taken.load.push(performance.now() - begin);
    const second = performance.now();
    explain(engine);
    taken.first.push(performance.now() - second);
    const third = cpuMs();
    for (let times = 0; times < WARM; ++times) explain(engine);
    taken.warm.push((cpuMs() - third) / WARM);
  }
  const files = [wasm, ...wordsBeside(path)];
  const packed = files.map((one) => brotliCompressSync(one, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: one.length } }).length);
  const sum = (sizes) => sizes.reduce((all, one) => all + one, 0);
  return { bytes: sum(files.map(({ length }) => length)), packed: sum(packed), load_ms: median(taken.load), first_ms: median(taken.first), warm_us: median(taken.warm) * 1000 };
}
