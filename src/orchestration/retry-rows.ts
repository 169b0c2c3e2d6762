import { completeChain } from '../audit/complete-chain.ts';
import { findCampaign } from '../campaigns/find-campaign.ts';
import { rowFacets } from '../campaigns/rows/row-facets.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import type { FailureReason } from '../contract/failure-reason.ts';
import { DomainError } from '../errors.ts';
import { personalizeJob } from '../queue/jobs.ts';
import type { CampaignDoc, RequestDoc } from '../store/store.ts';
import { relayCampaignOutbox } from '../webhooks/relay-outbox.ts';
import { rowDeadline } from './dispatch-rows.ts';

type RetryDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'logger'>;

/** Rows of one call, so that no answer is waited for long. */
const mostRows = 1_000;
const atOnce = 8;
/** The campaign is not counted, and so does not end, while its rows are being queued. */
const countAfterMs = 15_000;

/**
 * Queues failed rows that are not skipped again, all or those of one reason, at most 1,000. A campaign that was COMPLETED goes on first, so
 * that it ends once they have. Throws 'conflict' for one that is canceled.
 */
export async function retryRows(
  deps: RetryDeps,
  tenant: string,
  campaignId: string,
  { reason }: { reason?: FailureReason | undefined },
): Promise<{ retried: number; remaining: number; campaign: CampaignDoc }> {
  const { store, clock } = deps;
  const campaign = await findCampaign(store, tenant, campaignId);
  if (campaign.status !== 'COMPLETED' && campaign.status !== 'RUNNING' && campaign.status !== 'PAUSED')
    throw new DomainError('conflict', `The campaign is ${campaign.status}; its rows cannot be written again`);
  const search = { status: 'FAILED' as const, skipped: false, ...(reason === undefined ? {} : { reason }) };
  const failed: RequestDoc[] = [];
  for await (const doc of store.requests.streamRows(campaignId, search)) {
    if (!doc.erased_at) failed.push(doc);
    if (failed.length === mostRows) break;
  }
  // The end that is taken back was one: whoever is to hear of it still does.
  await relayCampaignOutbox(deps, campaign);
  const count_after = isoTime(clock.now() + countAfterMs);
  if (failed.length > 0 && campaign.status !== 'PAUSED')
    await store.campaigns.setStatus(campaignId, ['COMPLETED', 'RUNNING'], 'RUNNING', {
      count_after,
      // An earlier release did not count.
      ...(campaign.status === 'COMPLETED' ? { round: campaign.round ?? 1 } : {}),
      final: undefined,
      finished_at: undefined,
    });
  const retried: RequestDoc[] = [];
  for (let at = 0; at < failed.length; at += atOnce) {
    const batch = failed.slice(at, at + atOnce);
    const written = await Promise.all(batch.map((doc) => retryRequest(deps, doc)));
    retried.push(...batch.filter((_, place) => written[place]));
  }
  await deps.queues
    .addMany(
      personalizeJob,
      retried.map(({ request_id }) => ({ jobId: request_id, payload: { request_id }, priority: 'campaign' as const })),
    )
    .catch((error: unknown) => {
      deps.logger.warn({ err: error, campaign_id: campaignId }, 'not queued; the reconciling pass will');
    });
  const remaining = await store.requests.countRows(campaignId, search);
  deps.logger.info({ campaign_id: campaignId, reason, rows: retried.length }, 'failed rows are queued again');
  return { retried: retried.length, remaining, campaign: await findCampaign(store, tenant, campaignId) };
}

/** false: somebody else was first. */
async function retryRequest(deps: RetryDeps, doc: RequestDoc): Promise<boolean> {
  const { store } = deps;
  // Its end must be on the chain before it is taken back.
  await completeChain(store, doc.request_id);
  const { error, run, resumed_attempts, retries = [] } = doc;
  const retry = {
    at: isoTime(deps.clock.now()),
    status: 'FAILED' as const,
    attempts: doc.attempts,
    ...(error ? { error } : {}),
    ...(run === undefined ? {} : { run }),
    ...(resumed_attempts ? { resumed_attempts } : {}),
  };
  const written = await store.requests.retry(doc.request_id, {
    deadline_at: rowDeadline(deps),
    retries: [...retries, retry],
    facets: rowFacets({ input: doc.input, variants: [] }),
  });
  if (written) await completeChain(store, doc.request_id);
  return written;
}
