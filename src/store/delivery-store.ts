import type { DeliveryAttempt, DeliveryState } from '../contract/webhook.ts';
import type { EndpointDoc, WebhookSecretDoc } from './endpoint-docs.ts';
import type { Outbox } from './outbox.ts';
import type { Page } from './page.ts';

export interface DeliveryDoc {
  delivery_id: string;
  tenant: string;
  type: Outbox['type'];
  url: string;
  subject_id: string;
  /** The exact body every attempt sends. */
  body: string;
  state: DeliveryState;
  attempts: DeliveryAttempt[];
  /** When the next attempt is due; absent in a final state. */
  next_at?: string;
  created_at: string;
  expires_at: string;
}

export interface DeliveryStore {
  /** false when the delivery_id is there already. */
  insert(doc: DeliveryDoc): Promise<boolean>;
  get(deliveryId: string, tenant?: string): Promise<DeliveryDoc | null>;
  list(tenant: string, cursor: string | undefined, limit: number): Promise<Page<DeliveryDoc>>;
  recordAttempt(deliveryId: string, attempt: DeliveryAttempt, state: DeliveryState, nextAt?: string): Promise<void>;
  /** PENDING or RETRYING with next_at <= now. */
  listDue(now: string, limit: number): Promise<DeliveryDoc[]>;
  /** Back to PENDING with next_at, whatever the state. */
  reschedule(deliveryId: string, tenant: string, nextAt: string): Promise<boolean>;
  getEndpoint(tenant: string, url: string): Promise<EndpointDoc | null>;
  saveEndpoint(doc: EndpointDoc): Promise<void>;
  getSecrets(tenant: string): Promise<WebhookSecretDoc | null>;
  /**
   * Writes the tenant's secrets while the newest one kept is still `newest` (null: while there are none). false when
   * another writer was first, and nothing was written.
   */
  saveSecrets(doc: WebhookSecretDoc, newest: string | null): Promise<boolean>;
  /** Erasure: blanks body and kept replies of every delivery about this request; the log's other fields stay. */
  eraseBySubject(subjectId: string): Promise<void>;
  /** Removes deliveries with expires_at < now; returns how many. */
  removeExpired(now: string, limit: number): Promise<number>;
}
