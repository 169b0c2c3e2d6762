import { randomBytes } from 'node:crypto';
import { sha256 } from '../sha256.ts';
import type { AuditEvent, AuditHead } from '../store/audit-store.ts';
import { canonicalJson } from './canonical-json.ts';

/** Digest of what the event is about. The salt makes digests of erased content useless to a guesser. */
export const digestOf = (salt: string, content: unknown): string => sha256(`${salt}\n${canonicalJson(content)}`);

/** Covers every field but the salt, which erasure removes. One that an event lacks changes nothing. */
export const hashOf = (event: Omit<AuditEvent, 'hash' | 'salt'>): string =>
  sha256(
    canonicalJson({
      request_id: event.request_id,
      seq: event.seq,
      tenant: event.tenant,
      type: event.type,
      at: event.at,
      status: event.status,
      digest: event.digest,
      previous_hash: event.previous_hash,
    }),
  );

export interface NewEvent {
  request_id: string;
  tenant: string;
  type: AuditEvent['type'];
  at: string;
  status?: AuditEvent['status'];
  content: unknown;
}

/** The link after `previous`; null starts a chain. */
export function createEvent(event: NewEvent, previous: AuditHead | null): AuditEvent {
  const salt = randomBytes(16).toString('hex');
  const link = {
    request_id: event.request_id,
    seq: previous ? previous.seq + 1 : 0,
    tenant: event.tenant,
    type: event.type,
    at: event.at,
    ...(event.status === undefined ? {} : { status: event.status }),
    digest: digestOf(salt, event.content),
    previous_hash: previous?.hash ?? '',
  };
  return { ...link, salt, hash: hashOf(link) };
}
