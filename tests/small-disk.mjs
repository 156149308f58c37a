// Tests that need a small disk of their own: mounted in a name space that ends with its process, which containers often
// refuse. Then every test of the file is skipped, and the reason is printed; ctest knows that line (see wire and history).
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const probe = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs none /tmp'], { encoding: 'utf8' });
/** Why no disk can be mounted here; false where one can. */
export const refusal = probe.status === 0 ? false : `no disk can be mounted here: ${(probe.stderr || probe.error?.message || 'unshare failed').trim()}`;

/** @param {string} name @param {(t: import('node:test').TestContext) => unknown} body */
export const testWithSmallDisk = (name, body) => test(name, { skip: refusal }, body);

/** What script/test says before the tests run, and what ctest looks for in the output of a test. @param {string} what */
export function sayWhenRefused(what) {
  if (refusal) console.log(`skipped, ${what}: ${refusal}`);
}
