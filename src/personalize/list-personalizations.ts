import type { Context } from '../context.ts';
import type { ListQuery, PersonalizationSummary, Preview } from '../contract/personalize-response.ts';
import { mapPage, type Page } from '../store/page.ts';
import type { RequestDoc } from '../store/store.ts';

const previewLength = 300;

/** What would be sent as things stand: the selected text with its edit, or else the first variant. */
function previewOf({ variants, selection }: RequestDoc): Preview | undefined {
  const index = selection?.selected_variant_index ?? 0;
  const variant = variants[index];
  if (!variant) return undefined;
  const subject = selection?.edited_subject ?? variant.subject;
  const flags = selection?.risk_flags ?? variant.risk_flags;
  const count = (severity: string) => flags.filter((flag) => flag.severity === severity).length;
  return {
    variant_index: index,
    ...(subject === undefined ? {} : { subject }),
    message: [...(selection?.edited_message ?? variant.message)].slice(0, previewLength).join(''),
    flags: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

function summarise(doc: RequestDoc): PersonalizationSummary {
  const preview = previewOf(doc);
  return {
    request_id: doc.request_id,
    status: doc.status,
    created_at: doc.created_at,
    channel: doc.input?.channel ?? '',
    lead_name: doc.input ? [doc.input.lead.first_name, doc.input.lead.last_name].filter(Boolean).join(' ') : '',
    company_name: doc.input?.lead.company_name ?? '',
    selected: doc.selection !== undefined,
    skipped: doc.skip !== undefined,
    ...(doc.finished_at ? { finished_at: doc.finished_at } : {}),
    ...(doc.campaign_id ? { campaign_id: doc.campaign_id } : {}),
    ...(doc.template_id ? { template_id: doc.template_id } : {}),
    ...(doc.error ? { error: doc.error } : {}),
    ...(preview ? { preview } : {}),
  };
}

/** Newest first; an erased request shows as its tombstone, with empty names. */
export async function listPersonalizations(
  deps: Pick<Context, 'store'>,
  tenant: string,
  query: ListQuery,
): Promise<Page<PersonalizationSummary>> {
  const { cursor, limit, selected, ...wanted } = query;
  const filter = { ...wanted, ...(selected === undefined ? {} : { selected }) };
  return mapPage(await deps.store.requests.list(tenant, filter, cursor, limit), summarise);
}
