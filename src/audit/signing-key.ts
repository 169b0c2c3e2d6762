import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { isoTime } from '../clock.ts';
import type { AuditDeps } from './audit-deps.ts';

type KeyDeps = Pick<AuditDeps, 'store' | 'config'>;

/** Of a public key, or of the public half of a private one. */
export const keyIdOf = (key: KeyObject): string => {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(half.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
};

/** The operator's key, or the one that the store keeps, made now where there is none yet. */
export async function openSigningKey({ store, config, clock }: KeyDeps & Pick<AuditDeps, 'clock'>): Promise<KeyObject> {
  if (config.audit.signingKey) return config.audit.signingKey;
  const kept = await store.checkpoints.getSigningKey();
  if (kept) return createPrivateKey(kept.private_key);
  const { privateKey } = generateKeyPairSync('ed25519');
  const made = {
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    created_at: isoTime(clock.now()),
  };
  return createPrivateKey((await store.checkpoints.keepSigningKey(made)).private_key);
}

/** The public half of the key that signs here; null before the first checkpoint where the operator names no key. */
export async function findPublicKey({ store, config }: KeyDeps): Promise<KeyObject | null> {
  if (config.audit.signingKey) return createPublicKey(config.audit.signingKey);
  const kept = await store.checkpoints.getSigningKey();
  return kept && createPublicKey(kept.private_key);
}
