import type { LeadRow } from '../contract/campaign.ts';

/** What stands in a chunk for a row that was erased, so that the rows after it keep their numbers. */
export const blankLeadRow: LeadRow = {
  lead: { first_name: '', last_name: '', title: '', company_name: '', domain: '' },
  company_context: { summary: '', keywords: [] },
};
