// In the rooms that conclude something every switch names all enumerators, so that a new one stops the build (-Wswitch) instead of
// falling to what was meant for others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOMS = ['capture', 'casefile', 'analysis', 'explain'];

const files = ROOMS.flatMap((room) =>
  readdirSync(join('native-host', room), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cpp')).map((name) => join('native-host', room, name)));
const faults = files.filter((file) => /^\s*default:/mu.test(readFileSync(file, 'utf8'))).map((file) => `${file} has a switch with a default; name what it stands for`);
if (files.length === 0) faults.push('there is no file to read');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
