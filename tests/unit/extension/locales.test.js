// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../extension/', import.meta.url);
const messagesOf = (locale) => JSON.parse(readFileSync(new URL(`_locales/${locale}/messages.json`, root), 'utf8'));
const en = messagesOf('en');
const locales = readdirSync(new URL('_locales/', root)).filter((locale) => locale !== 'en');
const slots = (text) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** The page of one file takes its texts from the same place. */
const folders = [root, new URL('../page/', root)];
const source = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((name) => /\.(js|html)$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))).join('\n');

test('there is another language than English', () => assert.ok(locales.includes('es')));

for (const locale of locales) {
  test(`${locale} has the keys of English, no more and no fewer, with the same slots`, () => {
    const other = messagesOf(locale);
    assert.deepEqual(Object.keys(other), Object.keys(en));
    for (const key of Object.keys(en)) {
      assert.ok(other[key].message.trim(), key);
      assert.deepEqual(slots(other[key].message), slots(en[key].message), key);
    }
  });
}

test('every text that the code names exists', () => {
  const named = [...source.matchAll(/(?:\bt\(|data-i18n(?:-label)?=|\b(?:button|command)\((?='way))\s*['"]([a-zA-Z]\w*)['"]/g)].map(([, key]) => key);
  assert.ok(named.length > 30);
  assert.deepEqual(named.filter((key) => !(key in en)), []);
});

test('every text is used', () => {
  const manifest = readFileSync(new URL('../manifests/extension.json', root), 'utf8');
  const stem = (key) => key.replace(/_(short|title|text)$/, '').replace(/^(host|stop|noticeFile|stage)_\w+$/, '$1_');
  assert.deepEqual(Object.keys(en).filter((key) => !`${source}${manifest}`.includes(stem(key))), []);
});

test('each language names itself', () => {
  for (const locale of ['en', ...locales]) assert.equal(messagesOf(locale).languageTag.message, locale.replace('_', '-'));
});
