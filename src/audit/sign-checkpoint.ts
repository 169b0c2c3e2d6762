import { type KeyObject, sign, verify } from 'node:crypto';
import type { ChainHead, Checkpoint, CheckpointBody } from '../store/checkpoint-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { keyIdOf } from './signing-key.ts';

const bodyText = ({ checkpoint_id, at, chains, root, key_id }: CheckpointBody): Buffer =>
  Buffer.from(canonicalJson({ checkpoint_id, at, chains, root, key_id }));

/** What the root covers of a head. */
export const headLeaf = ({ request_id, tenant, seq, hash }: ChainHead): string =>
  canonicalJson({ request_id, tenant, seq, hash });

export function signCheckpoint(key: KeyObject, unsigned: Omit<CheckpointBody, 'key_id'>): Checkpoint {
  const body = { ...unsigned, key_id: keyIdOf(key) };
  return { ...body, signature: sign(null, bodyText(body), key).toString('base64') };
}

/** Null where the checkpoint was signed with this key's private half and not changed since; else what is wrong. */
export function signatureIssue(checkpoint: Checkpoint, publicKey: KeyObject | null): string | null {
  if (!publicKey) return 'there is no key to verify its signature with';
  if (keyIdOf(publicKey) !== checkpoint.key_id)
    return `it was signed with the key ${checkpoint.key_id}; the one at hand is ${keyIdOf(publicKey)}`;
  return verify(null, bodyText(checkpoint), publicKey, Buffer.from(checkpoint.signature, 'base64'))
    ? null
    : 'its signature does not match: it was changed';
}
