/** The folders of a person of their own: nothing that a browser or a program of ours keeps leaves them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} home @returns {Record<string, string>} HOME and its relatives; the folders are made */
export function personalFolders(home) {
  const folders = {
    XDG_CONFIG_HOME: join(home, 'config'), XDG_DATA_HOME: join(home, 'data'), XDG_STATE_HOME: join(home, 'state'),
    XDG_CACHE_HOME: join(home, 'cache'), XDG_RUNTIME_DIR: join(home, 'run'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { HOME: home, ...folders };
}
