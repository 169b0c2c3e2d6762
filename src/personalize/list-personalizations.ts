import type { Context } from '../context.ts';
import type { ListQuery, PersonalizationSummary } from '../contract/personalize-response.ts';
import type { Page, RequestDoc } from '../store/store.ts';

const summarise = (doc: RequestDoc): PersonalizationSummary => ({
  request_id: doc.request_id,
  status: doc.status,
  created_at: doc.created_at,
  channel: doc.input?.channel ?? '',
  lead_name: doc.input ? [doc.input.lead.first_name, doc.input.lead.last_name].filter(Boolean).join(' ') : '',
  company_name: doc.input?.lead.company_name ?? '',
  selected: doc.selection !== undefined,
  ...(doc.finished_at ? { finished_at: doc.finished_at } : {}),
  ...(doc.campaign_id ? { campaign_id: doc.campaign_id } : {}),
  ...(doc.template_id ? { template_id: doc.template_id } : {}),
  ...(doc.error ? { error: doc.error } : {}),
});

/** Newest first; an erased request shows as its tombstone, with empty names. */
export async function listPersonalizations(
  deps: Pick<Context, 'store'>,
  tenant: string,
  query: ListQuery,
): Promise<Page<PersonalizationSummary>> {
  const { cursor, limit, ...filter } = query;
  const page = await deps.store.requests.list(tenant, filter, cursor, limit);
  return { items: page.items.map(summarise), next_cursor: page.next_cursor };
}
