// npm that is refused, cannot reach anybody, or finds a Node that is too old: the real npm, against loopback.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';

import { ROOT, before, inCommand, lastLine, newTree } from './lib/tree.mjs';

/** A tree with the tools' names in it, and npm with nothing in its cache. */
function withTools(t, registry) {
  const tree = newTree(t);
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(ROOT, file), join(tree, file));
  const settings = { npm_config_registry: registry, npm_config_fetch_retries: '0', npm_config_cache: join(tree, 'cache'), npm_config_replace_registry_host: 'always' };
  return { tree, env: { ...settings, npm_config_proxy: '', npm_config_https_proxy: '', http_proxy: '', https_proxy: '' } };
}

async function refusing(t, status) {
  const server = createServer((_request, response) => { response.writeHead(status).end('{}'); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

const NPM_CI = /^caselight: npm could not get the tools that package-lock\.json names\. /;

test('no network', async (t) => {
  const { tree, env } = withTools(t, 'http://127.0.0.1:1/');
  const out = await inCommand(tree, 'need_node_modules', env);
  assert.equal(out.code, 1);
  assert.match(lastLine(out), NPM_CI);
  assert.match(lastLine(out), /The server could not be reached/);
  assert.match(readFileSync(join(tree, 'build', 'npm-ci.log'), 'utf8'), /ECONNREFUSED/);
  assert.equal(existsSync(join(tree, 'node_modules', '.caselight-lock')), false);
});

for (const [status, advice] of [[403, /The server refused: check the registry/], [404, /does not have what is needed/]]) {
  test(`a registry that answers ${status}`, async (t) => {
    const { tree, env } = withTools(t, await refusing(t, status));
    const out = await inCommand(tree, 'need_node_modules', env);
    assert.equal(out.code, 1);
    assert.match(lastLine(out), NPM_CI);
    assert.match(lastLine(out), advice);
  });
}

test('the reader of PDFs: no network', async (t) => {
  const { tree, env } = withTools(t, 'http://127.0.0.1:1/');
  const out = await inCommand(tree, 'need_pdf_reader', env);
  assert.equal(out.code, 1);
  assert.match(lastLine(out), /^caselight: npm could not get pdfjs-dist, which package-lock\.json names\. The server could not be reached/);
});

test('the reader of PDFs is not fetched again where the tools are there, or it alone', async (t) => {
  for (const [folder, stamp] of [['node_modules', '.caselight-lock'], ['build/pdf-reader', 'package-lock.json']]) {
    const { tree, env } = withTools(t, 'http://127.0.0.1:1/');
    mkdirSync(join(tree, folder, 'node_modules', 'pdfjs-dist'), { recursive: true });
    cpSync(join(tree, 'package-lock.json'), join(tree, folder, stamp));
    const out = await inCommand(tree, 'need_pdf_reader', env);
    assert.deepEqual([out.code, out.stdout], [0, ''], folder);
  }
});

test('a Node that is too old, and no network to get a newer one from', async (t) => {
  const { tree, env } = withTools(t, 'http://127.0.0.1:1/');
  const PATH = before(tree, { node: `[ "$1" = -e ] && exit 1; exec "${process.execPath}" "$@"` });
  const out = await inCommand(tree, 'need_node', { ...env, PATH });
  assert.equal(out.code, 1);
  assert.equal(out.stdout, '==> getting Node 20 from the npm registry\n');
  assert.match(lastLine(out), /^caselight: Node here is older than 20, and npm could not get Node 20\. The server could not be reached/);
});

test('a Node that is too old on a machine without a ready-made one', async (t) => {
  const tree = newTree(t);
  const out = await inCommand(tree, 'need_node', { PATH: before(tree, { node: 'exit 1', npm: 'exit 1', uname: 'echo riscv64' }) });
  assert.match(lastLine(out), /no ready-made Node 20 for riscv64\. Install Node 20 or newer/);
});
