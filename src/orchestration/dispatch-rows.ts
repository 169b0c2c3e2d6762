import { submittedEvent } from '../audit/submitted-event.ts';
import { readRows } from '../campaigns/read-rows.ts';
import { rowRequest } from '../campaigns/row-request.ts';
import { rowFacets } from '../campaigns/rows/row-facets.ts';
import { isoTime } from '../clock.ts';
import type { Context } from '../context.ts';
import { campaignRequestId } from '../ids.ts';
import { createRequestDoc } from '../personalize/create-request-doc.ts';
import { personalizeJob } from '../queue/jobs.ts';
import type { SendingDefaultsReader } from '../sending-defaults/with-sending-defaults.ts';
import type { CampaignDoc, RequestDoc } from '../store/store.ts';
import type { TemplateReader } from '../templates/choose-template.ts';
import type { VoiceReader } from '../voice/with-voice.ts';

export type DispatchDeps = Pick<
  Context,
  'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'logger' | 'llm' | 'fallback' | 'metrics'
>;

/** What rows are made with beside their campaign, read once for all of them. */
export type RowSettings = TemplateReader & VoiceReader & SendingDefaultsReader;

/** A row may wait for a rate limit, a budget or the end of a pause: far longer than a caller waits for one request. */
const rowDeadlineMs = 7 * 24 * 3_600_000;

/** Until when a row that is queued now is to be written. */
export const rowDeadline = ({ clock, config }: Pick<Context, 'clock' | 'config'>): string =>
  isoTime(clock.now() + Math.max(rowDeadlineMs, config.requests.deadlineMs));

/**
 * Turns the next `count` rows into requests and queues them. Ids are derived from the row and the cursor moves last,
 * so that a crash after any step makes the next pass repeat the steps before it, to no effect.
 */
export async function dispatchRows(
  deps: DispatchDeps,
  settings: RowSettings,
  campaign: CampaignDoc,
  count: number,
): Promise<void> {
  const { campaign_id: campaignId, fed_rows: dispatched } = campaign;
  const to = Math.min(dispatched + count, campaign.total_rows);
  const docs = await insertRows(deps, settings, campaign, to);
  if (docs.length > 0)
    await deps.queues.addMany(
      personalizeJob,
      docs.map(({ request_id }) => ({ jobId: request_id, payload: { request_id }, priority: 'campaign' as const })),
    );
  await deps.store.campaigns.advance(campaignId, dispatched, to);
}

/** The rows up to `to` that have no request yet, as requests. */
export async function insertRows(
  deps: DispatchDeps,
  settings: RowSettings,
  campaign: CampaignDoc,
  to: number,
): Promise<RequestDoc[]> {
  const { campaign_id: campaignId, fed_rows: dispatched } = campaign;
  const docs: RequestDoc[] = [];
  for await (const { number, row } of readRows(deps.store, campaign, dispatched + 1, to)) {
    // Its tombstone stands already.
    if (row.erased_at !== undefined) continue;
    const doc = await createRequestDoc(
      { ...deps, store: settings },
      {
        requestId: campaignRequestId(campaignId, number),
        tenant: campaign.tenant,
        input: rowRequest(campaign, row),
      },
    );
    docs.push({
      ...doc,
      campaign_id: campaignId,
      row: number,
      deadline_at: rowDeadline(deps),
      facets: rowFacets(doc),
    });
  }
  await deps.store.requests.insertMany(docs, submittedEvent);
  return docs;
}
