import type { LeadRow } from '../contract/campaign.ts';
import type { PersonalizeRequest } from '../contract/personalize-request.ts';
import type { CampaignDoc } from '../store/store.ts';

const hasContext = ({ summary, keywords, tech_stack, facts }: PersonalizeRequest['company_context']): boolean =>
  summary !== '' || keywords.length > 0 || (tech_stack?.length ?? 0) > 0 || (facts?.length ?? 0) > 0;

/** The request of a row: the campaign's defaults, and what the row brings in their place. */
export const rowRequest = (
  campaign: Pick<CampaignDoc, 'defaults' | 'callback_url' | 'notify_each_request'>,
  row: LeadRow,
): PersonalizeRequest => ({
  ...campaign.defaults,
  lead: row.lead,
  company_context: hasContext(row.company_context) ? row.company_context : campaign.defaults.company_context,
  ...(row.industry ? { industry: row.industry } : {}),
  ...(row.language ? { language: row.language } : {}),
  ...(row.thread ? { thread: row.thread } : {}),
  ...(row.metadata ? { metadata: row.metadata } : {}),
  ...(campaign.notify_each_request && campaign.callback_url ? { callback_url: campaign.callback_url } : {}),
});
