// A certificate authority of the test's own. Its keys live in a temporary folder and no system trusts it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { newHome } from './assistant.mjs';

const KEY_KIND = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const openssl = (...args) => execFileSync('openssl', args, { stdio: 'pipe' });

/** `file` is what a program has to be told to trust it; `certify` makes a key and a certificate for those names. */
export function newAuthority(t) {
  const folder = newHome(t);
  const path = (name) => join(folder, name);
  openssl('req', '-x509', ...KEY_KIND, '-days', '2', '-subj', '/CN=An authority of a test', '-addext', 'keyUsage=keyCertSign',
    '-keyout', path('authority.key'), '-out', path('authority.pem'));

  /** @param {string[]} names as OpenSSL writes them: `DNS:…`, `IP:…`  @param {{days?: number}} [options] -1: it ended yesterday */
  function certify(names, { days = 2 } = {}) {
    openssl('req', '-new', ...KEY_KIND, '-subj', '/CN=A model server', '-addext', `subjectAltName=${names}`, '-keyout', path('server.key'), '-out', path('server.csr'));
    openssl('x509', '-req', '-in', path('server.csr'), '-CA', path('authority.pem'), '-CAkey', path('authority.key'), '-CAcreateserial',
      '-copy_extensions', 'copy', '-days', String(days), '-out', path('server.pem'));
    return { key: readFileSync(path('server.key')), cert: readFileSync(path('server.pem')) };
  }

  return { file: path('authority.pem'), certify };
}
