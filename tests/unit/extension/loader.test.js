// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';

const source = readFileSync(new URL('../../../extension/content/loader.js', import.meta.url), 'utf8');

/** Runs the loader on a page whose browser refuses the modules. @returns {Promise<string[]>} what then stands in the page */
async function refused(pathname, there = null) {
  const shown = [];
  const element = () => ({ style: {}, setAttribute: () => undefined });
  const context = createContext({
    location: { pathname },
    document: { createElement: element, querySelector: () => there, documentElement: { append: (one) => shown.push(one.textContent) } },
    chrome: { runtime: { getURL: (path) => path }, i18n: { getMessage: (key) => key } },
  });
  await new Script(source).runInContext(context); // such a script may not import anything, so every import is refused
  return shown;
}

test('where the modules cannot be loaded, an account page says so instead of showing nothing', async () => {
  assert.deepEqual(await refused('/account/applicant'), ['cannotStart_text']);
});

test('elsewhere, and where a pill already stands, nothing is added', async () => {
  assert.deepEqual(await refused('/sign-in'), []);
  assert.deepEqual(await refused('/account/applicant', {}), []);
});
