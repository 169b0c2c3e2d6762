import { randomBytes } from 'node:crypto';
import { sha256 } from '../sha256.ts';

/** cnd_<16 hex digits of id>_<256 bits of secret in base64url>. The prefix lets secret scanners find leaked keys. */
const pattern = /^cnd_([0-9a-f]{16})_([\w-]{43})$/;

export interface ApiKeyText {
  keyId: string;
  secret: string;
}

export const newApiKeyText = (): ApiKeyText => ({
  keyId: randomBytes(8).toString('hex'),
  secret: randomBytes(32).toString('base64url'),
});

export const formatApiKey = ({ keyId, secret }: ApiKeyText): string => `cnd_${keyId}_${secret}`;

/** null for text that was never a key of ours. */
export function parseApiKey(text: string): ApiKeyText | null {
  const [, keyId, secret] = pattern.exec(text) ?? [];
  return keyId && secret ? { keyId, secret } : null;
}

/** A secret of 256 random bits needs no salt and no slow hash. */
export const hashSecret = (secret: string): string => sha256(secret);
