/** One link of a request's hash chain. `digest` covers content with a random salt, so it survives erasure unread. */
export interface AuditEvent {
  request_id: string;
  seq: number;
  tenant: string;
  type: 'SUBMITTED' | 'FINISHED' | 'SELECTED' | 'REPLAYED' | 'ERASED';
  at: string;
  digest: string;
  salt: string;
  previous_hash: string;
  hash: string;
}

export interface AuditStore {
  /** false when (request_id, seq) exists: someone appended first; read the tail again. */
  append(event: AuditEvent): Promise<boolean>;
  /** Inserts what is not there yet. */
  appendMany(events: AuditEvent[]): Promise<void>;
  list(requestId: string): Promise<AuditEvent[]>;
  /** Every chain, one after another, events in order; streamed. */
  streamAll(tenant?: string): AsyncIterable<AuditEvent>;
  /** Removes the salts, so that digests of erased content cannot be tried against guesses. */
  removeSalts(requestId: string): Promise<void>;
}
