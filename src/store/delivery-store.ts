import type { WebhookEventType } from '../contract/webhook.ts';
import type { DeliveryAttempt, DeliveryState } from '../contract/webhook-delivery.ts';
import type { WebhookSecretDoc } from './endpoint-docs.ts';
import type { Notice } from './outbox.ts';
import type { Page } from './page.ts';

type AttemptNotice = Notice<'message.attempt.exhausted' | 'message.attempt.recovered'>;

export interface DeliveryDoc {
  delivery_id: string;
  tenant: string;
  /** Absent: made by release 0.2 while it ran beside a later one. */
  endpoint_id?: string;
  type: WebhookEventType;
  url: string;
  subject_id: string;
  /** The exact body every attempt sends. */
  body: string;
  state: DeliveryState;
  attempts: DeliveryAttempt[];
  /** When the next attempt is due; absent in a final state. */
  next_at?: string;
  /** The last replay that queued it again. */
  replay_id?: string;
  /** When its attempts were used up; absent again once it is delivered. */
  exhausted_at?: string;
  notice?: AttemptNotice;
  created_at: string;
  expires_at: string;
}

/** What an attempt leads to. */
interface RecordedOutcome {
  state: DeliveryState;
  /** When the next one is due; absent in a final state. */
  nextAt?: string;
  /** Told to the tenant's other endpoints; sets exhausted_at, or takes it away. */
  notice?: AttemptNotice;
}

export interface DeliveryFilter {
  endpoint_id?: string | undefined;
  /** Any of these. */
  states?: DeliveryState[] | undefined;
  type?: string | undefined;
  subject_id?: string | undefined;
  /** created_at >= since. */
  since?: string | undefined;
  /** created_at < until. */
  until?: string | undefined;
}

export interface DeliveryStore {
  /** false when the delivery_id is there already. */
  insert(doc: DeliveryDoc): Promise<boolean>;
  get(deliveryId: string, tenant?: string): Promise<DeliveryDoc | null>;
  /** Newest first by delivery_id, which is time-ordered. */
  list(tenant: string, filter: DeliveryFilter, cursor: string | undefined, limit: number): Promise<Page<DeliveryDoc>>;
  /** The same, oldest first, with an id above `after`. */
  listFrom(tenant: string, filter: DeliveryFilter, after: string, limit: number): Promise<DeliveryDoc[]>;
  count(tenant: string, filter: DeliveryFilter): Promise<number>;
  /** Of an erased delivery, the attempt's reply is not kept. */
  recordAttempt(deliveryId: string, attempt: DeliveryAttempt, outcome: RecordedOutcome): Promise<void>;
  /** PENDING or RETRYING with next_at <= now. */
  listDue(now: string, limit: number): Promise<DeliveryDoc[]>;
  /** Back to PENDING with next_at, whatever the state. */
  reschedule(deliveryId: string, tenant: string, nextAt: string): Promise<boolean>;
  /** The same for a replay: once, from one of these states, and not when its body was erased. */
  rescheduleFor(replayId: string, deliveryId: string, states: DeliveryState[], nextAt: string): Promise<boolean>;
  /** How many deliveries of a replay are in each state. */
  countByReplay(replayId: string): Promise<Partial<Record<DeliveryState, number>>>;
  /** At most `limit` that have a notice. */
  listNotices(limit: number): Promise<DeliveryDoc[]>;
  /** Takes a notice away while it is the one of this time. */
  clearNotice(deliveryId: string, at: string): Promise<void>;
  getSecrets(tenant: string): Promise<WebhookSecretDoc | null>;
  /**
   * Writes the tenant's secrets while the newest one kept is still `newest` (null: while there are none). false when
   * another writer was first, and nothing was written.
   */
  saveSecrets(doc: WebhookSecretDoc, newest: string | null): Promise<boolean>;
  /**
   * Erasure: blanks body, kept replies and the query of the URL of every delivery about this request; the log's other
   * fields stay. Returns how many had a body.
   */
  eraseBySubject(subjectId: string): Promise<number>;
  /** Removes deliveries with expires_at < now; returns how many. */
  removeExpired(now: string, limit: number): Promise<number>;
}
