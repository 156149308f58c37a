/** A self-signed certificate, made anew at every start and never written outside a temporary folder. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOSTS = ['my.uscis.gov', 'myaccount.uscis.gov', 'localhost'];

/** @returns {{key: Buffer, cert: Buffer}} PEM */
export function selfSigned() {
  const folder = mkdtempSync(join(tmpdir(), 'myuscis-certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
      '-subj', `/CN=${HOSTS[0]}`, '-addext', `subjectAltName=${HOSTS.map((host) => `DNS:${host}`).join(',')}`,
      '-keyout', key, '-out', cert,
    ], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
