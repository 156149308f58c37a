// The functions that the commands share change no variable of the command that calls them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { inCommand, newTree } from './lib/tree.mjs';

const SHARED = new Set(['PATH', 'apt_updated']);

/** The names that a function of bash sets, and those that it declares its own. @param {string} body as `declare -f` prints it */
function names(body) {
  const own = new Set([...body.matchAll(/\blocal ([^;\n]+)/g)].flatMap(([, words]) => words.split(' ').map((word) => word.split('=')[0])));
  const loops = [...body.matchAll(/\bfor \(?\(?(\w+)(?: in|=| =)/g), ...body.matchAll(/\bread(?: -\w+(?: '')?)* (\w+)/g), ...body.matchAll(/\bmapfile -t (\w+)/g)];
  const assigned = [...body.matchAll(/^\s*(\w+)\+?=/gm), ...loops].map(([, name]) => name);
  return { own, assigned };
}

test('every variable of a function is its own', async (t) => {
  const tree = newTree(t);
  const all = 'for file in script/lib/bare/{machine,system,tree}.sh; do source "$file"; done; declare -F | cut -d" " -f3';
  const functions = (await inCommand(tree, all)).stdout.trim().split('\n');
  assert.ok(functions.length > 20, functions.join());
  const leaks = [];
  for (const name of functions) {
    const { stdout } = await inCommand(tree, `for file in script/lib/bare/{machine,system,tree}.sh; do source "$file"; done; declare -f ${name}`);
    const { own, assigned } = names(stdout);
    leaks.push(...assigned.filter((variable) => !own.has(variable) && !SHARED.has(variable)).map((variable) => `${name}: ${variable}`));
  }
  assert.deepEqual(leaks, []);
});

test('what a command has in a variable is still there after something was needed', async (t) => {
  const lines = 'package=mine; missing=mine; default=mine; log=mine; need bash; need_boost() { :; }; attempt one "." true; echo "$package $missing $default $log"';
  const { stdout } = await inCommand(newTree(t), lines);
  assert.equal(stdout, 'mine mine mine mine\n');
});
