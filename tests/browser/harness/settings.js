/**
 * What the tests are about, from the environment that CMake sets:
 * CASELIGHT_BROWSER (`chromium` or `firefox`), CASELIGHT_EXTENSION (the unpacked extension), CASELIGHT_HOST (the
 * program), CASELIGHT_ASSISTANT (the program that talks to a model), CASELIGHT_TRACE (both run under strace), CASELIGHT_HEADED
 * (a window, for demonstrations), CASELIGHT_SCREENSHOTS (a folder; the default is artifacts/screenshots).
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILD = join(ROOT, 'build', 'dev');

/** The ids are fixed by the manifest; docs/PROTOCOL.md names them. */
export const CHROMIUM_ID = 'bpegnhomhpmcemmehdkchdmimbdgdlam';
export const FIREFOX_ID = 'extension@caselight.app';
export const HOST_NAME = 'app.caselight.host';
export const ASSISTANT_NAME = 'app.caselight.assistant';

/** @param {string} path @param {string} what */
function existing(path, what) {
  if (!existsSync(path)) throw new Error(`${what} is not at ${path}: build it first, or set its variable`);
  return resolve(path);
}

export const settings = {
  headed: Boolean(process.env.CASELIGHT_HEADED),
  browser: process.env.CASELIGHT_BROWSER ?? 'chromium',
  extension: () => existing(process.env.CASELIGHT_EXTENSION ?? join(BUILD, 'extension'), 'the extension'),
  traced: Boolean(process.env.CASELIGHT_TRACE),
  host: () => existing(process.env.CASELIGHT_HOST ?? join(BUILD, 'bin', 'caselight'), 'the host'),
  /** Tests that do not need it run without it. */
  assistant: () => [process.env.CASELIGHT_ASSISTANT ?? join(BUILD, 'bin', 'caselight-assistant')].find((path) => existsSync(path)),
  screenshots: process.env.CASELIGHT_SCREENSHOTS ?? join(ROOT, 'artifacts', 'screenshots'),
};
