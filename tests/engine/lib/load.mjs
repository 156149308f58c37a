// The module of this build, in Node, with every language that stands beside it.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { EngineModule } from '../../../extension/engine/module.js';

/** Where the build puts it. */
export const MODULE = process.env.CASELIGHT_ENGINE ?? fileURLToPath(new URL('../../../build/engine/bin/caselight.wasm', import.meta.url));

/** The words of every language but English, which the module has. @param {string} [module] */
export const wordsBeside = (module = MODULE) =>
  readdirSync(dirname(module)).filter((name) => /^words_[\w-]+\.bin$/.test(name)).sort().map((name) => readFileSync(join(dirname(module), name)));

export const loadEngine = () => EngineModule.compile(readFileSync(MODULE), wordsBeside());
