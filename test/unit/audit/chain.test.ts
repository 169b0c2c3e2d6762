import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/audit/canonical-json.ts';
import { createEvent, digestOf, hashOf } from '../../../src/audit/create-event.ts';

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

  it.each(['seq', 'tenant', 'type', 'at', 'digest', 'previous_hash'] as const)('notices a change of %s', (field) => {
    const link = event({ x: 1 });
    expect(hashOf({ ...link, [field]: field === 'seq' ? 7 : 'changed' })).not.toBe(link.hash);
  });
});
