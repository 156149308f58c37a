/**
 * The extension as Chromium sees it once a person has granted an optional permission. Chromium asks in a window of its
 * own that no driver can reach, so the copy has the permission from the start.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} extension the unpacked extension @param {string} home where the copy goes @param {string[]} granted @returns {string} */
export function withGranted(extension, home, granted) {
  const copy = join(home, 'extension');
  cpSync(extension, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push(...granted);
  manifest.optional_permissions = manifest.optional_permissions.filter((/** @type {string} */ one) => !granted.includes(one));
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}
