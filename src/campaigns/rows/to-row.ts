import type { CampaignRow } from '../../contract/campaign-rows.ts';
import { present } from '../../present.ts';
import type { RowDoc } from '../../store/row-store.ts';
import { type Standing, waitOfRequest } from '../wait-of.ts';

/** A row as the campaign's table shows it. */
export const toRow = (campaign: Standing, doc: RowDoc): CampaignRow => ({
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
  ...waitOfRequest(doc, campaign),
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
