/**
 * Registers a host for one browser, in a folder of its own. Browsers look there anew whenever the extension connects.
 *
 * @typedef {'real'|'missing'|'wrong-origin'|'unreachable'|import('../hosts/odd-host.js').Oddity} HostVariant
 *   `missing`: not registered; `wrong-origin`: registered for another extension; `unreachable`: registered, but the
 *   program is not there; else a host that behaves oddly
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CHROMIUM_ID, FIREFOX_ID, HOST_NAME } from './settings.js';

const ODD_HOST = fileURLToPath(new URL('../hosts/odd-host.js', import.meta.url));
const STRANGER = { chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: 'stranger@example.org' };

/** A manifest cannot name arguments, so an odd host is started by a script. @param {string} folder @param {string} oddity @param {string} host */
function oddHost(folder, oddity, host) {
  const script = join(folder, 'odd-host.sh');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${ODD_HOST}' '${oddity}' '${host}' '${join(folder, 'memory')}' "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** @param {'chromium'|'firefox'} browser @param {boolean} stranger */
function allowed(browser, stranger) {
  if (browser === 'firefox') return { allowed_extensions: [stranger ? STRANGER.firefox : FIREFOX_ID] };
  return { allowed_origins: [`chrome-extension://${stranger ? STRANGER.chromium : CHROMIUM_ID}/`] };
}

/**
 * @param {object} what
 * @param {'chromium'|'firefox'} what.browser
 * @param {string} what.folder  where this browser looks
 * @param {string} what.host    path of the program
 * @param {HostVariant} what.variant
 */
export function registerHost({ browser, folder, host, variant }) {
  rmSync(folder, { recursive: true, force: true });
  if (variant === 'missing') return;
  mkdirSync(folder, { recursive: true });
  const paths = { real: host, 'wrong-origin': host, unreachable: join(folder, 'no-such-program') };
  const path = Object.hasOwn(paths, variant)
    ? paths[/** @type {keyof typeof paths} */ (variant)] : oddHost(folder, variant, host);
  const manifest = {
    name: HOST_NAME, description: 'Caselight', path, type: 'stdio', ...allowed(browser, variant === 'wrong-origin'),
  };
  writeFileSync(join(folder, `${HOST_NAME}.json`), JSON.stringify(manifest));
}
