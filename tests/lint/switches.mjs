// A switch over an enumeration of ours names all enumerators, so that a new one stops the build (-Wswitch) instead of falling to what
// was meant for others. A `default:` is for characters and for numbers of other libraries.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = 'native-host';

/** Where a `default:` of this text stands in a switch with a case of a scoped enumeration. */
function faultsOf(text) {
  const open = []; // of each open switch, whether a case of it names an enumerator
  const faults = [];
  let depth = 0;
  for (const [at, line] of text.split('\n').entries()) {
    const code = line.replace(/\/\/.*|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gu, '');
    if (/\bswitch \(/u.test(code)) open.push({ depth, enumerates: false });
    const innermost = open.at(-1);
    if (innermost !== undefined && /\bcase \w+::/u.test(code)) innermost.enumerates = true;
    if (innermost?.enumerates && /^\s*default:/u.test(code)) faults.push(at + 1);
    depth += code.split('{').length - code.split('}').length;
    if (innermost !== undefined && depth <= innermost.depth) open.pop();
  }
  return faults;
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[ch]pp$/u.test(name)).map((name) => join(ROOT, name));
const faults = files.flatMap((file) => faultsOf(readFileSync(file, 'utf8')).map((line) => `${file}:${line} a switch over an enumeration has a default; name what it stands for`));
if (files.length === 0) faults.push('there is no file to read');
if (faultsOf('switch (x) {\n  case Kind::one:\n    break;\n  default:\n    break;\n}').length !== 1) faults.push('a default in a switch over an enumeration is not seen');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
