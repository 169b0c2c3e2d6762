import type { WebhookReplay } from '../contract/webhook-replay.ts';
import type { Page } from './page.ts';

export interface WebhookReplayDoc extends Omit<WebhookReplay, 'counts'> {
  tenant: string;
  /** In its range when it began. */
  matched: number;
  /** Deliveries up to this delivery_id have been looked at. */
  cursor?: string;
  queued: number;
  expires_at: string;
}

/** Deliveries of one endpoint that are queued again, batch by batch. */
export interface WebhookReplayStore {
  /** false when the replay_id is there already. */
  insert(doc: WebhookReplayDoc): Promise<boolean>;
  get(replayId: string, tenant?: string): Promise<WebhookReplayDoc | null>;
  /** Newest first. */
  list(tenant: string, cursor: string | undefined, limit: number): Promise<Page<WebhookReplayDoc>>;
  /** Only while it is RUNNING. */
  change(
    replayId: string,
    changes: Partial<Pick<WebhookReplayDoc, 'cursor' | 'queued' | 'status' | 'stopped_reason' | 'finished_at'>>,
  ): Promise<void>;
  listRunning(limit: number): Promise<WebhookReplayDoc[]>;
  /** Removes replays with expires_at < now; returns how many. */
  removeExpired(now: string, limit: number): Promise<number>;
}
