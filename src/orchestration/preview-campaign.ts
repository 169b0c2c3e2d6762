import { findCampaign } from '../campaigns/find-campaign.ts';
import { createSample } from '../campaigns/import/create-sample.ts';
import { estimateUsage } from '../campaigns/import/estimate-usage.ts';
import { type NumberedRow, readRows } from '../campaigns/read-rows.ts';
import { rowRequest } from '../campaigns/row-request.ts';
import type { Context } from '../context.ts';
import type { CampaignPreview } from '../contract/campaign-rows.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import { DomainError } from '../errors.ts';
import { campaignRequestId } from '../ids.ts';
import { statusUrl } from '../personalize/status-url.ts';
import { submitRequest } from '../personalize/submit-request.ts';
import { isSuppressed } from '../suppressions/suppressed-by.ts';

type PreviewDeps = Pick<Context, 'store' | 'queues' | 'clock' | 'config' | 'guardrails' | 'llm' | 'logger'>;

const previewedRows = 3;
/** Rows whose prompts tell what the others will use. */
const sampledRows = 64;

/**
 * Submits the first rows of a draft as requests of their own, so that nothing of the campaign is started; again, it
 * answers the same ones. Rows of suppressed leads and erased ones are passed over. Throws 'conflict' for a campaign that is no draft or has no rows.
 */
export async function previewCampaign(deps: PreviewDeps, tenant: string, campaignId: string): Promise<CampaignPreview> {
  const campaign = await findCampaign(deps.store, tenant, campaignId);
  if (campaign.status !== 'DRAFT')
    throw new DomainError('conflict', `The campaign is ${campaign.status}; only a DRAFT has a preview`);
  if (campaign.total_rows === 0) throw new DomainError('conflict', 'The campaign has no rows: send leads first');
  const first: NumberedRow[] = [];
  const sample = createSample<PersonalizeRequest>(sampledRows);
  for await (const numbered of readRows(deps.store, campaign, 1, Math.min(campaign.total_rows, sampledRows))) {
    if (numbered.row.erased_at !== undefined) continue;
    if (first.length < previewedRows && !(await isSuppressed(deps.store, tenant, numbered.row))) first.push(numbered);
    sample.add(rowRequest(campaign, numbered.row));
  }
  const rows = [];
  for (const { number, row } of first) {
    const { callback_url: _, ...input } = rowRequest(campaign, row);
    const idempotencyKey = `preview ${campaignId} ${number}`;
    const { doc } = await submitRequest(deps, {
      tenant,
      input,
      idempotencyKey,
      previewOf: campaignRequestId(campaignId, number),
    });
    const { request_id, status } = doc;
    rows.push({ row: number, request_id, status, status_url: statusUrl(deps, request_id) });
  }
  return { rows, estimate: await estimateUsage(deps, sample.items, campaign.total_rows) };
}
