import { createPrivateKey, type KeyObject } from 'node:crypto';

/** An Ed25519 private key: PKCS #8 as PEM (its line ends may be written \n), or the base64 of its DER form. Null for anything else. */
export function parseSigningKey(text: string): KeyObject | null {
  const written = text.trim().replaceAll('\\n', '\n');
  try {
    const key = written.startsWith('-----')
      ? createPrivateKey(written)
      : createPrivateKey({ key: Buffer.from(written, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
