import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/audit/canonical-json.ts';
import { createEvent, digestOf, hashOf } from '../../../src/audit/create-event.ts';
import { signatureIssue, signCheckpoint } from '../../../src/audit/sign-checkpoint.ts';
import { keyIdOf } from '../../../src/audit/signing-key.ts';

const at = '2026-11-25T12:00:00.000Z';
const event = (content: unknown, previous: ReturnType<typeof createEvent> | null = null) =>
  createEvent({ request_id: 'req_1', tenant: 't', type: previous ? 'FINISHED' : 'SUBMITTED', at, content }, previous);

describe('canonicalJson', () => {
  it('gives one text for equal values, whatever the order of keys and absent fields', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(
      canonicalJson({ b: [1, { c: 'x', d: null }] }),
    );
    expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
  });
});

describe('an audit chain', () => {
  it('links each event to the one before', () => {
    const first = event({ x: 1 });
    const second = event({ y: 2 }, first);
    expect([first.seq, second.seq]).toEqual([0, 1]);
    expect(second.previous_hash).toBe(first.hash);
    expect(digestOf(first.salt, { x: 1 })).toBe(first.digest);
  });

  it('still verifies once the salt is gone, and no guess of the content can be tried then', () => {
    const { salt, ...kept } = event({ email: 'a@b.c' });
    expect(salt).toHaveLength(32);
    expect(hashOf(kept)).toBe(kept.hash);
    expect(digestOf('', { email: 'a@b.c' })).not.toBe(kept.digest);
  });

  it('covers how the request ended, and reads events of the first release, which do not say', () => {
    const link = event({ x: 1 });
    expect(hashOf({ ...link, status: 'SUCCESS' })).not.toBe(link.hash);
    expect(hashOf({ ...link, status: undefined } as never)).toBe(link.hash);
  });

  it.each(['seq', 'tenant', 'type', 'at', 'digest', 'previous_hash'] as const)('notices a change of %s', (field) => {
    const link = event({ x: 1 });
    expect(hashOf({ ...link, [field]: field === 'seq' ? 7 : 'changed' })).not.toBe(link.hash);
  });
});

describe('a checkpoint', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const checkpoint = signCheckpoint(privateKey, { checkpoint_id: 'chk_1', at, chains: 2, root: 'ab' });

  it('is verified with the public half of the key that signed it', () => {
    expect(signatureIssue(checkpoint, publicKey)).toBeNull();
    expect(checkpoint.key_id).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each(['checkpoint_id', 'at', 'chains', 'root'] as const)('notices a change of %s', (field) => {
    const changed = { ...checkpoint, [field]: field === 'chains' ? 3 : 'changed' };
    expect(signatureIssue(changed, publicKey)).toMatch(/its signature does not match/);
  });

  it('of another key names both, and without a key proves nothing', () => {
    const other = generateKeyPairSync('ed25519').publicKey;
    expect(signatureIssue(checkpoint, other)).toMatch(
      new RegExp(`signed with the key ${checkpoint.key_id}; the one at`),
    );
    expect(signatureIssue({ ...checkpoint, key_id: keyIdOf(other) }, other)).toMatch(/does not match/);
    expect(signatureIssue(checkpoint, null)).toMatch(/no key to verify/);
  });
});
