import type { DayUsage } from '../../contract/usage.ts';
import { type StatusTotal, toCampaignTotals } from '../campaign-totals.ts';
import type { RequestStore } from '../store.ts';
import type { Documents } from './documents.ts';

export async function countByCampaign({ rows }: Documents, campaignId: string) {
  return toCampaignTotals(
    await rows<StatusTotal>(
      `SELECT status, count(*)::integer AS requests, sum(prompt_tokens) AS prompt_tokens,
         sum(completion_tokens) AS completion_tokens, sum(cost_usd) AS cost_usd,
         (count(*) FILTER (WHERE doc->'usage' ? 'estimated'))::integer AS estimated
       FROM requests WHERE campaign_id = $1 GROUP BY status`,
      [campaignId],
    ),
  );
}

export const countByTemplateArm = (
  { rows }: Documents,
  tenant: string,
  templateId: string,
): ReturnType<RequestStore['countByTemplateArm']> =>
  rows(
    `SELECT doc->>'template_arm' AS arm, count(*)::integer AS assigned,
       (count(*) FILTER (WHERE status = 'SUCCESS'))::integer AS succeeded,
       (count(*) FILTER (WHERE doc ? 'selection'))::integer AS selected
     FROM requests WHERE tenant = $1 AND template_id = $2 AND doc ? 'template_arm' AND NOT doc ? 'replay_of' AND NOT erased
     GROUP BY 1 ORDER BY 1`,
    [tenant, templateId],
  );

export async function sumByDay({ rows }: Documents, tenant: string, days: string[]): Promise<DayUsage[]> {
  const sums = await rows<DayUsage['usage'] & Omit<DayUsage, 'usage'>>(
    `SELECT left(doc->>'created_at', 10) AS day, count(*)::integer AS requests, sum(prompt_tokens) AS prompt_tokens,
       sum(completion_tokens) AS completion_tokens, sum(cost_usd) AS cost_usd
     FROM requests WHERE tenant = $1 AND left(doc->>'created_at', 10) = ANY($2::text[]) GROUP BY 1 ORDER BY 1`,
    [tenant, days],
  );
  return sums.map(({ day, requests, ...usage }) => ({ day, requests, usage }));
}
