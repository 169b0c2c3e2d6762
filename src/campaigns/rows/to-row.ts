import type { CampaignRow, WaitsFor } from '../../contract/campaign-rows.ts';
import { present } from '../../present.ts';
import type { RowDoc } from '../../store/row-store.ts';
import type { CampaignDoc } from '../../store/store.ts';

const pausedFor: Record<string, WaitsFor> = { budget_exhausted: 'budget', template_missing: 'template_missing' };

/** Why a row that is not written yet waits; undefined: it is being written, or has ended. */
function waitsFor(
  campaign: Pick<CampaignDoc, 'status' | 'pause_reason'>,
  doc: Pick<RowDoc, 'status' | 'waits_for'>,
): WaitsFor | undefined {
  if (doc.status !== 'QUEUED' && doc.status !== 'PROCESSING') return undefined;
  if (campaign.status === 'DRAFT') return 'start';
  if (campaign.status === 'PAUSED') return pausedFor[campaign.pause_reason ?? ''] ?? 'paused';
  return doc.waits_for ?? (doc.status === 'QUEUED' ? 'turn' : undefined);
}

/** A row as the campaign's table shows it. */
export const toRow = (campaign: Pick<CampaignDoc, 'status' | 'pause_reason'>, doc: RowDoc): CampaignRow => ({
  row: doc.row!,
  request_id: doc.request_id,
  status: doc.status,
  lead: doc.input?.lead ?? null,
  ...present('language', doc.input?.language),
  variants: doc.variants.map(({ subject, message, risk_flags, review }) => ({
    ...present('subject', subject),
    message,
    risk_flags,
    ...present('review', review),
  })),
  selection: doc.selection ? withoutGrounding(doc.selection) : null,
  skipped_at: doc.skip?.skipped_at ?? null,
  ...present('waits_for', waitsFor(campaign, doc)),
  ...present('error', doc.error),
  ...present('finished_at', doc.finished_at),
  ...present('erased_at', doc.erased_at),
});

function withoutGrounding({
  grounding,
  ...selection
}: NonNullable<RowDoc['selection']>): NonNullable<CampaignRow['selection']> {
  return selection;
}
