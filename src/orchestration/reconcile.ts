import { completeChain } from '../audit/complete-chain.ts';
import { isBatched } from '../campaigns/open-batches.ts';
import { DomainError, isOutage } from '../errors.ts';
import { failRequest } from '../personalize/generate-request.ts';
import { personalizeJob, webhookJob, webhookReplayJob } from '../queue/jobs.ts';
import { eraseRecords } from '../retention/erase-records.ts';
import type { SequenceDoc } from '../store/sequence-store.ts';
import type { OpenRequest, RequestDoc } from '../store/store.ts';
import { relayDeliveryNotice, relayEndpointNotice, relaySelectionNotice } from '../webhooks/relay-notices.ts';
import { relayCampaignOutbox, relayRequestOutbox } from '../webhooks/relay-outbox.ts';
import { advanceSequence } from './advance-sequence.ts';
import { collectBatches } from './collect-batches.ts';
import type { DispatchDeps } from './dispatch-rows.ts';
import { reconcileReservations } from './reconcile-reservations.ts';
import { relaySequenceOutbox } from './relay-sequence-outbox.ts';

const batchSize = 1_000;

type ReconcileDeps = DispatchDeps;

/**
 * The reconciling pass: whatever a crash, a lost add or a wiped queue left behind goes on. Every step may run twice, and
 * beside the work it mends, to no effect.
 */
export async function reconcile(deps: ReconcileDeps): Promise<void> {
  await completeChains(deps);
  await collectBatches(deps);
  await reconcileOpenRequests(deps);
  await reconcileReservations(deps);
  await enqueueDueDeliveries(deps);
  await advanceSequences(deps);
  await relayOutboxes(deps);
  await relayNotices(deps);
  await enqueueReplays(deps);
}

/** Appends to the audit what was written and is not on its chain; a pass takes a batch, the next ones the rest. */
async function completeChains(deps: ReconcileDeps): Promise<void> {
  for (const { request_id, erased_at } of await deps.store.requests.listAuditPending(batchSize))
    try {
      const erased = erased_at ? await deps.store.requests.get(request_id) : null;
      if (erased) await eraseRecords(deps, erased);
      else await completeChain(deps.store, request_id);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unavailable') throw error;
      deps.logger.error({ err: error, request_id }, 'an audit chain cannot be completed');
    }
}

/** Ends requests past their deadline; gives the others a job where they have none. */
async function reconcileOpenRequests(deps: ReconcileDeps): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const page = await deps.store.requests.listOpen(after, batchSize);
    const open = await withoutPaused(deps, page);
    const now = deps.clock.now();
    const late = open.filter((request) => Date.parse(request.deadline_at) <= now);
    const due = open.filter((request) => Date.parse(request.deadline_at) > now);
    await failLate(deps, late);
    await enqueueMissing(deps, due);
    if (page.length < batchSize) return;
    after = page.at(-1)!.request_id;
  }
}

/**
 * Rows of a paused campaign need no job, and may be late, until it goes on; rows that a batch answers need none until it
 * has.
 */
async function withoutPaused<Open extends Pick<RequestDoc, 'campaign_id' | 'request_id'>>(
  deps: ReconcileDeps,
  open: Open[],
): Promise<Open[]> {
  const ids = [...new Set(open.map(({ campaign_id }) => campaign_id))].filter((id) => id !== undefined);
  const campaigns = await Promise.all(ids.map((id) => deps.store.campaigns.get(id)));
  const paused = new Set(campaigns.filter((doc) => doc?.status === 'PAUSED').map((doc) => doc!.campaign_id));
  const byId = new Map(campaigns.map((doc) => [doc?.campaign_id, doc]));
  return open.filter(
    ({ campaign_id, request_id }) =>
      campaign_id === undefined || (!paused.has(campaign_id) && !isBatched(byId.get(campaign_id), request_id)),
  );
}

async function failLate(deps: ReconcileDeps, late: Pick<RequestDoc, 'request_id'>[]): Promise<void> {
  if (late.length === 0) return;
  for (const doc of await deps.store.requests.getMany(late.map((request) => request.request_id)))
    await failRequest(deps, doc, 'deadline_exceeded', 'Its deadline passed before it could be written');
}

/** A chain is begun before a request is queued, whoever queues it. */
async function enqueueMissing(deps: ReconcileDeps, due: OpenRequest[]): Promise<void> {
  if (due.length === 0) return;
  const live = await deps.queues.findLive(
    personalizeJob,
    due.map((request) => request.request_id),
  );
  const missing = due.filter((request) => !live.has(request.request_id));
  if (missing.length === 0) return;
  for (const { request_id, audit_head } of missing) if (!audit_head) await completeChain(deps.store, request_id);
  await deps.queues.addMany(
    personalizeJob,
    missing.map(({ request_id, campaign_id }) => ({
      jobId: request_id,
      payload: { request_id },
      priority: campaign_id === undefined ? ('now' as const) : ('campaign' as const),
    })),
  );
  deps.logger.info({ requests: missing.length }, 'requests without a job were queued again');
}

/** Sequences whose last touch has ended, and nobody went on from there. */
async function advanceSequences(deps: ReconcileDeps): Promise<void> {
  let after: string | null = null;
  for (;;) {
    const page: SequenceDoc[] = await deps.store.sequences.listRunning(after, batchSize);
    for (const { sequence_id } of page)
      try {
        await advanceSequence(deps, sequence_id);
      } catch (error) {
        if (isOutage(error)) throw error;
        deps.logger.error({ err: error, sequence_id }, 'a sequence cannot go on');
      }
    if (page.length < batchSize) return;
    after = page.at(-1)!.sequence_id;
  }
}

async function relayOutboxes(deps: ReconcileDeps): Promise<void> {
  for (const doc of await deps.store.requests.listPendingOutbox(batchSize)) await relayRequestOutbox(deps, doc);
  for (const doc of await deps.store.campaigns.listPendingOutbox(batchSize)) await relayCampaignOutbox(deps, doc);
  for (const doc of await deps.store.sequences.listPendingOutbox(batchSize)) await relaySequenceOutbox(deps, doc);
}

async function relayNotices(deps: ReconcileDeps): Promise<void> {
  const { requests, deliveries, endpoints } = deps.store;
  for (const doc of await requests.listNotices(batchSize)) await relaySelectionNotice(deps, doc);
  for (const doc of await deliveries.listNotices(batchSize)) await relayDeliveryNotice(deps, doc);
  for (const doc of await endpoints.listNotices(batchSize)) await relayEndpointNotice(deps, doc);
}

async function enqueueReplays(deps: ReconcileDeps): Promise<void> {
  const running = await deps.store.webhookReplays.listRunning(batchSize);
  if (running.length === 0) return;
  await deps.queues.addMany(
    webhookReplayJob,
    running.map(({ replay_id }) => ({ jobId: replay_id, payload: { replay_id } })),
  );
}

async function enqueueDueDeliveries(deps: ReconcileDeps): Promise<void> {
  const due = await deps.store.deliveries.listDue(new Date(deps.clock.now()).toISOString(), batchSize);
  if (due.length === 0) return;
  await deps.queues.addMany(
    webhookJob,
    due.map(({ delivery_id, attempts }) => ({
      jobId: `${delivery_id}-${attempts.length}`,
      payload: { delivery_id },
    })),
  );
}
