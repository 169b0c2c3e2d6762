import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { findBinary } from './find-binary.ts';

export interface TestCertificate {
  /** Paths of PEM files: the authority that signed, the server's certificate and its key. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
  remove(): void;
}

export const opensslBinary = (): string | null => findBinary('openssl');

/** A certificate for 127.0.0.1 and localhost, signed by an authority of its own, which nobody else trusts. */
export function createTestCertificate(): TestCertificate {
  const dir = mkdtempSync(join(tmpdir(), 'candor-certificate-'));
  const file = (name: string) => join(dir, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...newKey, '-subj', '/CN=authority', '-days', '2', '-keyout', 'ca.key', '-out', 'ca.pem');
  openssl('req', ...newKey, '-subj', '/CN=server', '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(file('names'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n');
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', 'names', '-days', '2'];
  openssl('x509', '-req', '-in', 'server.csr', ...signed, '-out', 'server.pem');
  return {
    ca: file('ca.pem'),
    cert: file('server.pem'),
    key: file('server.key'),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** What NODE_EXTRA_CA_CERTS does for a process that starts with it, for this one. Undone by what it returns. */
export function trustInThisProcess({ ca }: TestCertificate): () => void {
  const before = getCACertificates();
  setDefaultCACertificates([...before, readFileSync(ca, 'utf8')]);
  return () => setDefaultCACertificates(before);
}
