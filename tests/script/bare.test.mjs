// Where script/bare cannot do its work it says so; in continuous integration that is a failure.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { before, lastLine, newTree, run } from './lib/tree.mjs';

function trees(t) {
  const tree = newTree(t);
  mkdirSync(join(tree, 'build'));
  return tree;
}

test('without root it is skipped, with the reason', async (t) => {
  const tree = trees(t);
  const out = await run(tree, ['script/bare'], { PATH: before(tree, { id: 'echo 1000' }), CI: '' });
  assert.equal(out.code, 77);
  assert.match(out.stdout, /^==> script\/bare was skipped: .*only root may do that\.\n$/);
});

test('where nothing can be mounted it is skipped, with the reason', async (t) => {
  const tree = trees(t);
  const out = await run(tree, ['script/bare', '--only', 'run'], { PATH: before(tree, { id: 'echo 0', unshare: 'exit 1' }), CI: '' });
  assert.equal(out.code, 77);
  assert.match(out.stdout, /^==> script\/bare was skipped: .*unshare --mount is refused.*\n$/);
});

test('in continuous integration a skip is a failure', async (t) => {
  const tree = trees(t);
  const out = await run(tree, ['script/bare', '--only', 'run'], { PATH: before(tree, { id: 'echo 1000' }), CI: 'true' });
  assert.equal(out.code, 1);
  assert.match(lastLine(out), /^caselight: script\/bare has to run in continuous integration, and it cannot: /);
});

for (const words of [['--package'], ['--only'], ['--only', 'everything'], ['run']]) {
  test(`words that it does not know (${words.join(' ')}) are not ignored`, async (t) => {
    const out = await run(trees(t), ['script/bare', ...words]);
    assert.equal(out.code, 1);
    assert.match(lastLine(out), /^caselight: script\/bare \[--only run\|install\|test\]$/);
  });
}
