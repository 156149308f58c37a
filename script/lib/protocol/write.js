// script/protocol: writes what has changed, and says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { inCheckout, made } from './made.js';

for (const [path, text] of Object.entries(made())) {
  const file = inCheckout(path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
