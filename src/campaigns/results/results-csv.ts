import { withFooter } from '../../compliance/create-footer.ts';
import type { CampaignResult } from '../../contract/campaign.ts';
import { leadSchema } from '../../contract/personalize-request.ts';
import type { CampaignDoc, Store } from '../../store/store.ts';
import { csvLine } from './csv-line.ts';
import { exportedText, reviewCells, reviewColumns } from './exported-text.ts';

/** Chunks whose metadata name columns; a name that first comes later goes to the last column, "metadata". */
const chunksLookedAt = 20;
const mostVariants = 3;

/** Names that Instantly and Smartlead take unmapped come first. */
const usualFields = ['first_name', 'last_name', 'company_name', 'domain', 'title'] as const;
const leadFields = [...new Set([...usualFields, ...leadSchema.omit({ facts: true }).keyof().options])];
const leadColumns = ['email', ...leadFields.map((field) => (field === 'domain' ? 'website' : field))];
const messageColumns = Array.from({ length: mostVariants }, (_, index) =>
  index === 0 ? ['subject', 'message'] : [`subject_${index + 1}`, `message_${index + 1}`],
).flat();
const ownColumns = [
  'row',
  'request_id',
  'status',
  'risk_flags',
  'sources',
  'generated_by',
  'review_risk',
  'error',
  ...reviewColumns,
  'erased_at',
];

async function metadataColumns(store: Pick<Store, 'campaigns'>, campaign: CampaignDoc): Promise<string[]> {
  const taken = new Set([...leadColumns, ...messageColumns, ...ownColumns, 'metadata']);
  const names = new Set<string>();
  for (let seq = 0; seq < Math.min(chunksLookedAt, campaign.chunks); seq += 1) {
    const chunk = await store.campaigns.getChunk(campaign.campaign_id, seq);
    for (const name of chunk?.metadata_names ?? []) names.add(name);
  }
  return [...names].filter((name) => !taken.has(name));
}

/** Texts in the order a sender wants them: the selected variant with its edit first, then the others. */
function textsOf(
  result: CampaignResult,
): { subject: string; message: string; flags: string; sources: string; writer: string; risk: string }[] {
  const texts = result.variants.map(
    ({ subject = '', message, risk_flags, grounding, footer, generated_by, review }) => ({
      subject,
      message: withFooter(message, footer),
      writer: generated_by?.model ?? '',
      risk: String(review?.risk ?? ''),
      flags: [...new Set(risk_flags.map(({ code }) => code))].join(' '),
      sources: [...new Set(grounding.flatMap(({ source_url }) => source_url ?? []))].join(' '),
    }),
  );
  const chosen = texts[result.selected_variant_index ?? -1];
  const text = exportedText(result);
  if (!chosen || !text) return texts;
  return [{ ...chosen, ...text }, ...texts.filter((other) => other !== chosen)];
}

function toCells(result: CampaignResult, names: string[]): string[] {
  const { lead, metadata = {} } = result;
  const texts = textsOf(result);
  const shown = new Set(['email', ...names]);
  const rest = Object.entries(metadata).filter(([name]) => !shown.has(name));
  return [
    metadata.email ?? '',
    ...leadFields.map((field) => lead?.[field] ?? ''),
    ...Array.from({ length: mostVariants }, (_, index) => [
      texts[index]?.subject ?? '',
      texts[index]?.message ?? '',
    ]).flat(),
    String(result.row),
    result.request_id,
    result.status,
    texts[0]?.flags ?? '',
    texts[0]?.sources ?? '',
    texts[0]?.writer ?? '',
    texts[0]?.risk ?? '',
    result.error ?? '',
    ...reviewCells(result),
    result.erased_at ?? '',
    ...names.map((name) => (Object.hasOwn(metadata, name) ? metadata[name]! : '')),
    rest.length > 0 ? JSON.stringify(Object.fromEntries(rest)) : '',
  ];
}

/** Results as CSV text, a row at a time, with the columns that sending tools import as they are. */
export async function* resultsCsv(
  store: Pick<Store, 'campaigns'>,
  campaign: CampaignDoc,
  results: AsyncIterable<CampaignResult>,
): AsyncGenerator<string> {
  const names = await metadataColumns(store, campaign);
  yield csvLine([...leadColumns, ...messageColumns, ...ownColumns, ...names, 'metadata']);
  for await (const result of results) yield csvLine(toCells(result, names));
}
