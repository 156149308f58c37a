/**
 * Registers a program for one browser, in a folder of its own. Browsers look there anew whenever the extension connects.
 *
 * @typedef {'real'|'missing'|'wrong-origin'|'unreachable'|import('../hosts/odd-host.js').Oddity} HostVariant
 *   `missing`: not registered; `wrong-origin`: registered for another extension; `unreachable`: registered, but the
 *   program is not there; else a program that behaves oddly
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { CHROMIUM_ID, FIREFOX_ID } from './settings.js';

const ODD_HOST = fileURLToPath(new URL('../hosts/odd-host.js', import.meta.url));
const STRANGER = { chromium: 'abcdefghijklmnopabcdefghijklmnop', firefox: 'stranger@example.org' };

/** A manifest cannot name arguments, so an odd host is started by a script. @param {string} folder @param {string} oddity @param {string} program */
function oddHost(folder, oddity, program) {
  const script = join(folder, 'odd-host.sh');
  writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${ODD_HOST}' '${oddity}' '${program}' '${join(folder, 'memory')}' "$@"\n`);
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
 * @param {string} what.folder   where this browser looks
 * @param {string} what.name     by which the extension asks for it
 * @param {string} what.program  path of the executable
 * @param {HostVariant} what.variant
 */
export function registerProgram({ browser, folder, name, program, variant }) {
  const file = join(folder, `${name}.json`);
  for (const old of [file, join(folder, 'memory')]) rmSync(old, { force: true });
  if (variant === 'missing') return;
  mkdirSync(folder, { recursive: true });
  const paths = { real: program, 'wrong-origin': program, unreachable: join(folder, 'no-such-program') };
  const path = Object.hasOwn(paths, variant)
    ? paths[/** @type {keyof typeof paths} */ (variant)] : oddHost(folder, variant, program);
  writeFileSync(file, JSON.stringify({ name, description: 'Caselight', path, type: 'stdio', ...allowed(browser, variant === 'wrong-origin') }));
}
