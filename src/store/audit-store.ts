import type { Status } from '../contract/personalize-response.ts';

/** One link of a request's hash chain. `digest` covers content with a random salt, so it survives erasure unread. */
export interface AuditEvent {
  request_id: string;
  seq: number;
  tenant: string;
  type: 'SUBMITTED' | 'FINISHED' | 'RETRIED' | 'SELECTED' | 'SKIPPED' | 'REOPENED' | 'REPLAYED' | 'ERASED';
  at: string;
  /** FINISHED: how the request ended; absent in events of the first release. */
  status?: Status;
  digest: string;
  salt: string;
  previous_hash: string;
  hash: string;
}

/** The last link of a chain. */
export interface AuditHead {
  seq: number;
  hash: string;
}

/** What a document says of its chain. */
export interface Audited {
  /** Last link that is known to be on the chain; absent: of an earlier release, or the chain is not begun. */
  audit_head?: AuditHead;
  /**
   * Set by every write that has an event, to a value of its own; removed once the event is on the chain. The reconciling
   * pass completes the chains of requests that have it.
   */
  audit_pending?: string;
}

/** The part of RequestStore that looks after the chains. */
export interface AuditedRequests {
  /** Requests with audit_pending, at most `limit`. */
  listAuditPending(limit: number): Promise<{ request_id: string; tenant: string; erased_at?: string }[]>;
  /**
   * Moves audit_head from `from` (absent: there is none) to `to`. With `pending`, only while audit_pending is that, which
   * is removed. false: another writer was first, and nothing was written.
   */
  recordHead(requestId: string, from: AuditHead | undefined, to: AuditHead, pending?: string): Promise<boolean>;
}

/** The events kept under a request's id, in the order of their places, whatever they say of themselves. */
export interface AuditChain {
  request_id: string;
  events: AuditEvent[];
}

/** Chains are begun by RequestStore.insert and insertMany. */
export interface AuditStore {
  /**
   * false when (request_id, seq) exists, or the one before it is not there with previous_hash: someone appended first, or
   * the chain was tampered with.
   */
  append(event: AuditEvent): Promise<boolean>;
  list(requestId: string): Promise<AuditEvent[]>;
  /** Every chain, by request_id; streamed. With `tenant`, only events of that tenant. */
  streamChains(tenant?: string): AsyncIterable<AuditChain>;
  /** Removes the salts, so that digests of erased content cannot be tried against guesses. */
  removeSalts(requestId: string): Promise<void>;
}
