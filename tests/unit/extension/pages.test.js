// What pages share stands in extension/pages/pieces once, and script/cmake/pages.cmake puts it into each.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../../../extension/pages/', import.meta.url));
const SCRIPT = fileURLToPath(new URL('../../../script/cmake/pages.cmake', import.meta.url));
/** So many lines in a row are no coincidence. */
const SAME = 6;

/** @param {string} folder */
const pagesIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.html'));
/** @param {string} folder @param {string} name */
const page = (folder, name) => readFileSync(join(folder, name), 'utf8');

/** @param {(folder: string) => void} [change] what is done to the pages before they are put together */
function putTogether(change = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), 'caselight-pages-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(PAGES, folder, { recursive: true });
  change(folder);
  return { folder, ...spawnSync('cmake', [`-DPAGES=${folder}`, '-P', SCRIPT], { encoding: 'utf8' }) };
}

test('no two pages hold the same lines', () => {
  /** @type {Map<string, string>} */ const seen = new Map();
  const names = pagesIn(PAGES);
  assert.ok(names.length > 1);
  for (const name of names) {
    const lines = page(PAGES, name).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('<!-- piece'));
    for (let i = 0; i + SAME <= lines.length; i += 1) {
      const run = lines.slice(i, i + SAME).join('\n');
      const other = seen.get(run);
      assert.ok(other === undefined || other === name, `${name} and ${other} share lines; make them a piece:\n${run}`);
      seen.set(run, name);
    }
  }
});

test('every page begins with the one head', () => {
  for (const name of pagesIn(PAGES)) {
    assert.ok(page(PAGES, name).startsWith('<!doctype html>\n<html lang="en">\n<head>\n  <!-- piece: head -->\n'), name);
  }
});

test('the pages that are loaded are whole, and the pieces are no pages', () => {
  const { folder, status } = putTogether();
  assert.equal(status, 0);
  assert.ok(!readdirSync(folder).includes('pieces'));
  for (const name of pagesIn(folder)) {
    const text = page(folder, name);
    assert.match(text, /<meta charset="utf-8">\n {2}<meta name="viewport" content="width=device-width">/, name);
    assert.ok(!text.includes('<!-- piece'), name);
  }
});

test('in the list of places the page itself is the current one', () => {
  const { folder } = putTogether();
  for (const name of ['cases.html', 'calendar.html', 'transfer.html']) {
    const current = [...page(folder, name).matchAll(/<a href="([^"]*)" aria-current="page"/g)].map(([, href]) => href);
    assert.deepEqual(current, [name]);
  }
});

test('a piece that does not exist stops the build', () => {
  const { status, stderr } = putTogether((folder) => {
    writeFileSync(join(folder, 'saw.html'), page(folder, 'saw.html').replace('piece: head', 'piece: haed'));
  });
  assert.notEqual(status, 0);
  assert.match(stderr, /saw\.html asks for the piece "haed"/);
});

test('every page is measured by the layout ring and told of in the docs', () => {
  const ring = readFileSync(new URL('../../layout/pages.js', import.meta.url), 'utf8');
  const docs = readFileSync(new URL('../../../docs/EXTENSION.md', import.meta.url), 'utf8');
  const names = pagesIn(PAGES);
  assert.ok(names.length > 10);
  assert.deepEqual(names.filter((name) => !ring.includes(`/pages/${name}`)), [], 'a page that nobody measures');
  assert.deepEqual(names.filter((name) => !docs.includes(name.slice(0, -'.html'.length))), [], 'a page that docs/EXTENSION.md leaves out');
});
