// The module of this build, in Node.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { EngineModule } from '../../../extension/engine/module.js';

/** Where the build puts it. */
export const MODULE = process.env.CASELIGHT_ENGINE ?? fileURLToPath(new URL('../../../build/engine/bin/caselight.wasm', import.meta.url));

export const loadEngine = () => EngineModule.compile(readFileSync(MODULE));
