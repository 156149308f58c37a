import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readArguments } from './arguments.js';

test('the seed stands alone behind the number, or with --seed anywhere', () => {
  const wanted = { howMany: 20, first: 7 };
  for (const words of [['20', '7'], ['20', '--seed', '7'], ['--seed', '7', '20']])
    assert.deepEqual(readArguments(words), wanted);
});

test('without words it is the hundred thousand from the first seed on', () => {
  assert.deepEqual(readArguments([]), { howMany: 100_000, first: 1 });
});

test('what cannot be read is named in one sentence, with how to use it', () => {
  for (const words of [['many'], ['20', '--seed'], ['20', '--seed', 'x'], ['20', '7', '9'], ['20', '7', '--seed', '9'], ['0'], ['-3'], ['--sed', '7']]) {
    const said = readArguments(words);
    assert.equal(typeof said, 'string', words.join(' '));
    assert.match(String(said), /cannot be read\. Use: node/u);
  }
});
