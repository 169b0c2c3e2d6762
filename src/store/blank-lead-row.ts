import type { LeadRow } from '../contract/campaign.ts';

/** A row as a chunk keeps it. */
export interface StoredLeadRow extends LeadRow {
  /** When it was erased, since when it is blank. Absent in those that release 0.2 and earlier blanked. */
  erased_at?: string;
}

/** What stands in a chunk for a row that was erased, so that the rows after it keep their numbers. */
export const blankLeadRow = (erasedAt: string): StoredLeadRow => ({
  lead: { first_name: '', last_name: '', title: '', company_name: '', domain: '' },
  company_context: { summary: '', keywords: [] },
  erased_at: erasedAt,
});
