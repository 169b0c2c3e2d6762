import type { Failure } from '../contract/personalize-response.ts';
import type { CreateSequence, SequenceStatus } from '../contract/sequence.ts';
import type { Outbox } from './outbox.ts';
import type { Page } from './page.ts';

/** What a sequence is of itself; how its touches stand is read from their requests, whose ids follow from here. */
export interface SequenceDoc {
  sequence_id: string;
  tenant: string;
  /** null once erased. */
  input: CreateSequence | null;
  status: SequenceStatus;
  /** Counts writes, so that one which does not know the last one is refused. */
  revision: number;
  /** Of each touch, how often it was begun to be written anew. */
  generations: number[];
  error?: Failure;
  created_at: string;
  finished_at?: string;
  /** When retention erases it. */
  expires_at: string;
  idempotency?: { key: string; body_hash: string };
  /** Of its end. */
  outbox?: Outbox;
  erased_at?: string;
}

export interface SequenceStore {
  /**
   * Writes a sequence. With `idempotency`, the (tenant, key) pair is claimed first, as RequestStore.insert does; keys are
   * shared with requests.
   */
  insert(doc: SequenceDoc): Promise<{ doc: SequenceDoc; created: boolean; claimed_body_hash?: string }>;
  get(sequenceId: string, tenant?: string): Promise<SequenceDoc | null>;
  /** Newest first. Throws DomainError('invalid') on a cursor not ours. */
  list(
    tenant: string,
    filter: { status?: SequenceStatus | undefined },
    cursor: string | undefined,
    limit: number,
  ): Promise<Page<SequenceDoc>>;
  /** Puts the document in the place of the one of its revision, under the next one; null: that stands no more. */
  replace(doc: SequenceDoc): Promise<SequenceDoc | null>;
  /** RUNNING ones with sequence_id > after, in id order. */
  listRunning(after: string | null, limit: number): Promise<SequenceDoc[]>;
  listPendingOutbox(limit: number): Promise<SequenceDoc[]>;
  markOutboxHandedOver(sequenceId: string, deliveryId: string): Promise<void>;
  /** Removes the input and frees the Idempotency-Key; keeps ids, times and status. Not while it is RUNNING. */
  erase(sequenceId: string, erasedAt: string): Promise<void>;
  /** Not RUNNING, not yet erased, with expires_at < now. */
  listExpired(now: string, limit: number): Promise<SequenceDoc[]>;
}

/** What erasure leaves. Named one by one, so that a new field is dropped. */
export function sequenceTombstone(doc: SequenceDoc, erasedAt: string): SequenceDoc {
  const { sequence_id, tenant, status, revision, generations, created_at, finished_at, expires_at } = doc;
  return {
    sequence_id,
    tenant,
    input: null,
    status,
    revision: revision + 1,
    generations,
    created_at,
    ...(finished_at === undefined ? {} : { finished_at }),
    expires_at,
    erased_at: doc.erased_at ?? erasedAt,
  };
}
