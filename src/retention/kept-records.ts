import { isoTime } from '../clock.ts';
import type { Config } from '../config/config.ts';
import type { Context } from '../context.ts';
import type { Store } from '../store/store.ts';
import { eraseRecords } from './erase-records.ts';

/** Whatever the store keeps. */
type RecordKind = Exclude<keyof Store, 'ping' | 'close'>;

export type SweepDeps = Pick<Context, 'store' | 'clock' | 'config' | 'logger'>;

/** Stamped with `expires_at` when it is made, and swept after it. */
interface ExpiringRecord {
  /** From the stamp on. */
  days(config: Pick<Config, 'requests'>): number;
  /**
   * Takes at most `limit` records away whose `expires_at` is before `now`, fewer when `signal` aborts; returns how many.
   * Every step may run twice: a sweep that a crash cut short is made again.
   */
  sweep(deps: SweepDeps, now: string, limit: number, signal: AbortSignal): Promise<number>;
  /** Stamps at most `limit` records that an earlier release made without; returns how many. Absent: it stamped all. */
  stampMissing?(deps: SweepDeps, limit: number): Promise<number>;
}

/** No sweep touches it. */
interface LastingRecord {
  /** Until when, and why. */
  lasts: string;
}

const retentionDays: ExpiringRecord['days'] = ({ requests }) => requests.retentionDays;

export const dayMs = 86_400_000;

/** What becomes of each kind of record with time: one row each. */
export const keptRecords = {
  /** From submission. Personal data goes; ids, times, status, usage and the audit chain stay. Open ones wait for their end. */
  requests: {
    days: retentionDays,
    async sweep(deps, now, limit, signal) {
      const expired = await deps.store.requests.listExpired(now, limit);
      let erased = 0;
      for (const { request_id, tenant } of expired) {
        if (signal.aborted) break;
        const doc = await deps.store.requests.get(request_id, tenant);
        if (doc) await eraseRecords(deps, doc);
        erased += 1;
      }
      return erased;
    },
  },
  /** From creation, once it neither runs nor is paused. Its rows go, dispatched or not; its counts stay. */
  campaigns: {
    days: retentionDays,
    async sweep({ store: { campaigns } }, now, limit, signal) {
      const expired = await campaigns.listExpired(now, limit);
      let swept = 0;
      for (const { campaign_id: id } of expired) {
        if (signal.aborted) break;
        // A draft that old is canceled, since nothing is left to start.
        await campaigns.setStatus(id, ['DRAFT'], 'CANCELED', { finished_at: now });
        await campaigns.eraseChunks(id);
        // Last: see `sweep`.
        for (const status of ['CANCELED', 'COMPLETED'] as const)
          await campaigns.setStatus(id, [status], status, { rows_erased_at: now });
        swept += 1;
      }
      return swept;
    },
    async stampMissing({ store: { campaigns }, config }, limit) {
      const unstamped = await campaigns.listUnstamped(limit);
      for (const { campaign_id, status, created_at } of unstamped) {
        const expires_at = isoTime(Date.parse(created_at) + retentionDays(config) * dayMs);
        await campaigns.setStatus(campaign_id, [status], status, { expires_at });
      }
      return unstamped.length;
    },
  },
  /** Of a request's event: with the request. Of a campaign's: from its end. */
  deliveries: {
    days: retentionDays,
    sweep: ({ store }, now, limit) => store.deliveries.removeExpired(now, limit),
  },
  /**
   * From creation, or from their last regeneration, once they run no more. The input goes, with the claim of their
   * Idempotency-Key; ids, times and status stay. Their touches are requests, each with a time of its own.
   */
  sequences: {
    days: retentionDays,
    async sweep({ store: { sequences, deliveries } }, now, limit, signal) {
      let erased = 0;
      for (const { sequence_id } of await sequences.listExpired(now, limit)) {
        if (signal.aborted) break;
        await deliveries.eraseBySubject(sequence_id);
        await sequences.erase(sequence_id, now);
        erased += 1;
      }
      return erased;
    },
  },
  /** From their last use, to a day; registered ones stay. */
  endpoints: {
    days: retentionDays,
    sweep: ({ store }, now, limit) => store.endpoints.removeExpired(now, limit),
  },
  /** From creation. */
  webhookReplays: {
    days: retentionDays,
    sweep: ({ store }, now, limit) => store.webhookReplays.removeExpired(now, limit),
  },
  templates: { lasts: 'Until the tenant deletes them, used or not: they are settings, without data of leads' },
  voices: { lasts: 'Until the tenant changes them; a sample that was accepted from a request goes with its data' },
  sendingDefaults: { lasts: 'Until the tenant deletes them: settings, without data of leads' },
  suppressions: {
    lasts: 'Until the tenant takes them off: who objected stays off for good; a hash does without the address',
  },
  apiKeys: { lasts: 'For good, revoked ones too: hashes alone, and who had access is told by them' },
  audit: { lasts: 'For good: digests alone; the salts of a request go with its data' },
  checkpoints: { lasts: 'For good: hashes and signatures; the heads are kept of the last one only' },
} satisfies Record<RecordKind, ExpiringRecord | LastingRecord>;

type KeptRecords = typeof keptRecords;

export type ExpiringKind = {
  [Kind in RecordKind]: KeptRecords[Kind] extends ExpiringRecord ? Kind : never;
}[RecordKind];

export const expiringRecords = Object.entries<ExpiringRecord | LastingRecord>(keptRecords).flatMap(([kind, record]) =>
  'sweep' in record ? [{ kind: kind as ExpiringKind, ...record }] : [],
);
