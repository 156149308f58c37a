// @ts-nocheck: what stands in for the browser here is far smaller than the types of its API
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../../extension/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('../manifests/extension.json', root), 'utf8'));

test('asks for these permissions and no others', () => {
  assert.deepEqual(manifest.permissions, ['nativeMessaging', 'storage']);
  assert.deepEqual(manifest.optional_permissions, ['notifications']);
  assert.deepEqual(manifest.host_permissions, ['https://my.uscis.gov/*']);
  for (const key of ['optional_host_permissions', 'externally_connectable']) assert.ok(!(key in manifest), key);
});

test('runs on the one site only, in its top frame', () => {
  const matches = [...manifest.content_scripts, ...manifest.web_accessible_resources].flatMap((entry) => entry.matches);
  assert.deepEqual([...new Set(matches)], ['https://my.uscis.gov/*']);
  assert.ok(manifest.content_scripts.every((script) => !script.all_frames && !script.match_about_blank));
});

test('its pages may load their own scripts, styles, pictures and engine and reach nothing', () => {
  // 'wasm-unsafe-eval' compiles WebAssembly and nothing else; 'connect-src' is for the module, which lies in the extension.
  // 'unsafe-inline' for styles only: the frame of a summary inherits this policy, and the summary carries its own style.
  assert.deepEqual(manifest.content_security_policy, {
    extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'",
  });
});

test('the key gives the id that the native host names', () => {
  const digest = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16))).join('');
  assert.equal(id, 'bpegnhomhpmcemmehdkchdmimbdgdlam');
  assert.equal(manifest.browser_specific_settings.gecko.id, 'extension@caselight.app');
});

test('both browsers start the same background, from the versions that are supported', () => {
  assert.deepEqual(manifest.background, { service_worker: 'background/main.js', scripts: ['background/main.js'], type: 'module' });
  assert.equal(manifest.minimum_chrome_version, '123');
  assert.equal(manifest.browser_specific_settings.gecko.strict_min_version, '128.0');
  assert.deepEqual(manifest.browser_specific_settings.gecko.data_collection_permissions, { required: ['none'] });
});

test('every file that the manifest names is there', () => {
  const icons = [...Object.values(manifest.icons), ...Object.values(manifest.action.default_icon)];
  const pages = [manifest.action.default_popup, manifest.options_ui.page, manifest.background.service_worker, 'content/loader.js', 'content/in-page.css', 'pages/panel.html'];
  for (const file of [...icons, ...pages]) assert.ok(existsSync(new URL(file, root)), file);
});
